package dev.latchkey.verification;

import dev.latchkey.accounts.NewAccount;
import dev.latchkey.accounts.NewOrganisation;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.local.demo.DemoReports;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.Edits;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.GrantSteps;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Offers;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.Verification;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mia of Averra Cloud shares a report with somebody; the scene plays what people do with the link. */
public class Scene {

    public static final String STRANGER = "eve@elsewhere.example";

    private final Sharing sharing;
    private final Edits edits;
    private final Offers offers;
    private final GrantSteps steps;
    private final Links links;
    private final Attempts attempts;
    private final Codes codes;
    private final SigningIn signingIn;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final SignedIn mia;
    private final ReportId report;
    private final String tenant;

    Scene(
            People people,
            ReportLibrary library,
            Sharing sharing,
            Edits edits,
            Offers offers,
            GrantSteps steps,
            Links links,
            Attempts attempts,
            Codes codes,
            SigningIn signingIn,
            JdbcClient jdbc,
            InstantSource clock) {
        this.sharing = sharing;
        this.edits = edits;
        this.offers = offers;
        this.steps = steps;
        this.links = links;
        this.attempts = attempts;
        this.codes = codes;
        this.signingIn = signingIn;
        this.jdbc = jdbc;
        this.clock = clock;
        this.mia = mia(people, library);
        this.report = library.list(mia.organisation(), "Cloud cost by service", 0, 1)
                .getFirst()
                .id();
        this.tenant =
                library.values(mia.organisation(), report, Scope.TENANT, "", 1).getFirst();
    }

    private static SignedIn mia(People people, ReportLibrary library) {
        return people.called("mia.berg").orElseGet(() -> {
            var averra = people.found(new NewOrganisation("Averra Cloud", "reports.averra.example", "Stockholm"));
            var id = people.register(new NewAccount(
                    averra,
                    "mia.berg",
                    "mia.berg@averra.example",
                    "Mia Berg",
                    "latchkey",
                    Locale.ENGLISH,
                    ZoneId.of("Europe/Stockholm")));
            new DemoReports(library).seed(averra, id);
            return people.find(id).orElseThrow();
        });
    }

    public SignedIn mia() {
        return mia;
    }

    /** Shares with somebody new. */
    public Shared share(Duration time) {
        var email = "lena." + UUID.randomUUID() + "@halden.example";
        var order = new ShareOrder(
                report,
                Scope.of(Scope.TENANT, Set.of(tenant)),
                List.of(new EmailAddress(email)),
                clock.instant().plus(time),
                "");
        sharing.share(mia, order);
        var id = links.page(mia, LinkFilter.search(email), Links.Order.NEWEST, 0, 1)
                .getFirst()
                .id();
        return new Shared(id, email, token(id));
    }

    /** Shares with somebody who has to accept first. */
    public GrantId offer(String email) {
        var scope = Scope.of(Scope.TENANT, Set.of(tenant));
        sharing.share(mia, new ShareOrder(report, scope, List.of(new EmailAddress(email)), null, "", true));
        return links.page(mia, LinkFilter.search(email), Links.Order.NEWEST, 0, 1)
                .getFirst()
                .id();
    }

    /** How the database says that a grant stands. */
    public String standing(GrantId grant) {
        return jdbc.sql("SELECT standing FROM grant_access WHERE id = ?")
                .param(grant.value())
                .query(String.class)
                .single();
    }

    public void revoke(GrantId grant) {
        sharing.revoke(mia, grant, links.find(mia, grant).orElseThrow().version());
    }

    public Shared share() {
        return share(Duration.ofDays(30));
    }

    /** Shares with somebody new, who proves themselves in this way. */
    public Shared share(Verification proof) {
        var email = "lena." + UUID.randomUUID() + "@halden.example";
        var order = new ShareOrder(
                report, Scope.of(Scope.TENANT, Set.of(tenant)), List.of(new EmailAddress(email)), null, "");
        sharing.share(mia, order.provenBy(proof));
        var id = links.page(mia, LinkFilter.search(email), Links.Order.NEWEST, 0, 1)
                .getFirst()
                .id();
        return new Shared(id, email, token(id));
    }

    /** Shares with somebody's account. */
    public Shared share(SignedIn account) {
        var scope = Scope.of(Scope.TENANT, Set.of(tenant));
        sharing.share(mia, new ShareOrder(report, scope, List.of(), null, "").and(List.of(account.username())));
        var id = links.page(mia, LinkFilter.search(account.username()), Links.Order.NEWEST, 0, 1)
                .getFirst()
                .id();
        return new Shared(id, account.email(), token(id));
    }

    /** What Mia sees of the link. */
    public LinkRow row(Shared shared) {
        return links.find(mia, shared.grant()).orElseThrow();
    }

    /** Mia sets something anew. */
    public void edit(Shared shared, UnaryOperator<GrantSettings> change) {
        var row = row(shared);
        edits.change(mia, shared.grant(), row.version(), change.apply(row.settings()));
    }

    /** Mia had mistyped the address; gives what the right one is sent. */
    public Shared readdress(Shared shared) {
        var email = "lena." + UUID.randomUUID() + "@halden.example";
        edit(
                shared,
                now -> new GrantSettings(
                        new EmailAddress(email), now.recipient(), now.scope(), now.verification(), now.expiresAt()));
        return new Shared(shared.grant(), email, token(shared.grant()));
    }

    /** @param account null where only the mailbox is proven */
    public void accept(Shared shared, @Nullable SignedIn account) {
        offers.accept(shared.grant(), account);
    }

    /** What the process does after the end. */
    public void closeAccess(Shared shared) {
        steps.closeAccess(shared.grant());
    }

    /** The mailed link of an attempt ends with it. */
    public String newPasswordToken(AttemptId id) {
        return codes.newPasswordToken(attempts.findById(id.value()).orElseThrow());
    }

    public String token(GrantId grant) {
        var link = sharing.link(mia, grant);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    public void revoke(Shared shared) {
        sharing.revoke(mia, shared.grant(), version(shared));
    }

    public void renew(Shared shared) {
        sharing.renewLink(mia, shared.grant(), version(shared));
    }

    /** The code that was mailed for an attempt, or would have been. */
    public String code(AttemptId id) {
        return codes.of(attempts.findById(id.value()).orElseThrow());
    }

    /** Another one than the right one. */
    public String wrongCode(AttemptId id) {
        return "%08d".formatted((Integer.parseInt(code(id)) + 1) % 100_000_000);
    }

    /** The newest attempt at a link. */
    public AttemptId newestAttempt(Shared shared) {
        return new AttemptId(jdbc.sql("SELECT id FROM attempt WHERE grant_id = ? ORDER BY id DESC LIMIT 1")
                .param(shared.grant().value())
                .query(UUID.class)
                .single());
    }

    /** Goes all the way in; gives the secret of the browser's cookie. */
    public String signIn(Shared shared) {
        var sent = (CodeAnswer.Sent) signingIn.ask(shared.token(), shared.email(), null, "192.0.2.0/24");
        var right = (CodeCheck.Right) signingIn.check(sent.attempt(), sent.secret(), code(sent.attempt()));
        return right.secret();
    }

    private long version(Shared shared) {
        return links.find(mia, shared.grant()).orElseThrow().version();
    }

    /** One recipient's part. */
    public record Shared(GrantId grant, String email, String token) {}
}
