package dev.latchkey.journeys;

import static org.awaitility.Awaitility.await;

import dev.latchkey.accounts.NewAccount;
import dev.latchkey.accounts.NewOrganisation;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.local.Mail;
import dev.latchkey.local.Node;
import dev.latchkey.reports.Period;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Tile;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.Ends;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Offers;
import dev.latchkey.sharing.RecipientFacts;
import dev.latchkey.sharing.ShareId;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A company in the stories, with an owner who has one report to share. */
final class Averra {

    static final String PASSWORD = "correct horse battery";
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final JourneyEnvironment latchkey;
    private final Node node;
    private final SignedIn owner;
    private final ReportId report;

    private Averra(JourneyEnvironment latchkey, Node node, SignedIn owner, ReportId report) {
        this.latchkey = latchkey;
        this.node = node;
        this.owner = owner;
        this.report = report;
    }

    /** Founds it on an empty installation. */
    static Averra foundedAt(JourneyEnvironment latchkey) {
        var node = latchkey.node();
        var people = bean(node, People.class);
        var organisation =
                people.found(new NewOrganisation("Averra Cloud", "reports.averra.example", "Hamngatan 12, Stockholm"));
        var mia = people.register(new NewAccount(
                organisation,
                "mia.berg",
                "mia.berg@averra.example",
                "Mia Berg",
                PASSWORD,
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin")));
        var report = bean(node, ReportLibrary.class)
                .create(
                        organisation,
                        mia,
                        "Cloud cost by service",
                        "What each service costs.",
                        Period.LAST_6_MONTHS,
                        List.of(new Tile.Text("Note", 12, "For Halden only.")));
        return new Averra(latchkey, node, people.find(mia).orElseThrow(), report);
    }

    /** The same company, seen from another node. */
    Averra at(Node other) {
        return new Averra(latchkey, other, owner, report);
    }

    SignedIn owner() {
        return owner;
    }

    /** Somebody at the company who may approve what is shared. */
    SignedIn approver() {
        var people = bean(node, People.class);
        var ada = people.register(new NewAccount(
                owner.organisation(),
                "ada.lindqvist",
                "ada.lindqvist@averra.example",
                "Ada Lindqvist",
                PASSWORD,
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin")));
        return people.find(ada).orElseThrow();
    }

    /** For one known person, who chooses a password for it. */
    void shareByPassword(String address, String name, String role) {
        var share = sharing()
                .share(
                        owner,
                        new ShareOrder(report, Scope.ALL, List.of(new EmailAddress(address)), null, "")
                                .provenBy(Verification.PASSWORD)
                                .to(new RecipientFacts(name, role)));
        await().atMost(PATIENCE).until(() -> links().progress(owner, share).done());
    }

    ShareId share(@Nullable Duration holds, String... addresses) {
        return share(holds, false, addresses);
    }

    ShareId share(@Nullable Duration holds, boolean acceptFirst, String... addresses) {
        var order = new ShareOrder(
                report,
                Scope.of(Scope.TENANT, Set.of("Halden Foods")),
                Arrays.stream(addresses).map(EmailAddress::new).toList(),
                holds == null ? null : now().plus(holds),
                "The half-year figures.",
                acceptFirst);
        return sharing().share(owner, order);
    }

    /** Asks somebody to accept first, and waits until the mail that says so is out. */
    void offer(String address) {
        var share = share(null, true, address);
        await().atMost(PATIENCE).until(() -> links().progress(owner, share).done());
    }

    /** The one task that waits for somebody is answered. */
    void answerOnlyTask(SignedIn whose, Map<String, String> answer) {
        var inbox = bean(node, Inbox.class);
        var tasks = await().atMost(PATIENCE).until(() -> inbox.page(whose, 0, 2), waiting -> waiting.size() == 1);
        inbox.answer(whose, tasks.getFirst().id(), answer);
    }

    void accept(String address) {
        bean(node, Offers.class).accept(grant(address), null);
    }

    /** Shares and waits until every mail is out. */
    void shareAndInvite(@Nullable Duration holds, String... addresses) {
        var share = share(holds, addresses);
        await().atMost(PATIENCE).until(() -> links().progress(owner, share).done());
    }

    Instant now() {
        return bean(node, InstantSource.class).instant();
    }

    LinkRow link(String address) {
        return links().page(owner, LinkFilter.search(address), Links.Order.NEWEST, 0, 1)
                .getFirst();
    }

    void revoke(String address) {
        var row = settledLink(address);
        sharing().revoke(owner, row.id(), row.version());
    }

    void sendAgain(String address) {
        var row = settledLink(address);
        sharing().sendAgain(owner, row.id(), row.version());
    }

    /** A mail is in the mailbox a moment before the row says so; acting in between is told as a change meanwhile. */
    private LinkRow settledLink(String address) {
        return await().atMost(PATIENCE).until(() -> link(address), row -> row.mail() != LinkRow.Mail.UNDER_WAY);
    }

    GrantId grant(String address) {
        return link(address).id();
    }

    Links links() {
        return bean(node, Links.class);
    }

    Sharing sharing() {
        return bean(node, Sharing.class);
    }

    /** Every mail to this address whose subject contains the words. */
    List<Mail> mails(String address, String words) {
        return latchkey.mail().messagesTo(address).stream()
                .filter(mail -> mail.subject().contains(words))
                .toList();
    }

    List<Mail> awaitMails(String address, String words, int count) {
        return await().atMost(PATIENCE).until(() -> mails(address, words), mails -> mails.size() >= count);
    }

    void decline(String address, String reason) {
        bean(node, Offers.class).decline(grant(address), null, reason);
    }

    void askMoreTime(String address, String why) {
        bean(node, Ends.class).askMore(grant(address), why);
    }

    private static <T> T bean(Node node, Class<T> type) {
        return node.context().getBean(type);
    }
}
