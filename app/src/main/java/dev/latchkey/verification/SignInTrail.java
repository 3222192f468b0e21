package dev.latchkey.verification;

import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Audit;
import dev.latchkey.audit.Entry;
import dev.latchkey.audit.RequestOrigin;
import dev.latchkey.audit.Traced;
import dev.latchkey.audit.Trail;
import dev.latchkey.sharing.AddressChanged;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.web.ClientBrowser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the audit keeps of signing in. */
@Component
class SignInTrail {

    static final String PROVEN = "sign-in.proven";
    static final String BY_PASSWORD = "sign-in.by-password";
    static final String BY_ACCOUNT = "sign-in.by-account";
    static final String BY_LINK = "sign-in.by-link";
    static final String PASSWORD_RENEWED = "sign-in.password-renewed";

    /** What lets a browser in, and what ends a recipient's part in it. */
    private static final List<String> TOLD =
            List.of(PROVEN, BY_PASSWORD, BY_ACCOUNT, BY_LINK, PASSWORD_RENEWED, AddressChanged.ACT);

    /** Details of an entry. */
    static final String VISIT = "visit";

    static final String ATTEMPT = "attempt";
    static final String BROWSER = "browser";
    static final String SYSTEM = "system";

    private static final int NEWEST = 100;
    private static final Duration BACK = Duration.ofDays(90);

    private final Audit audit;
    private final Trail trail;
    private final ObjectProvider<RequestOrigin> origin;

    SignInTrail(Audit audit, Trail trail, ObjectProvider<RequestOrigin> origin) {
        this.audit = audit;
        this.trail = trail;
        this.origin = origin;
    }

    void record(OpenGrant grant, String act, Map<String, ?> detail) {
        audit.record(new Entry(
                grant.organisationId().value(),
                actor(grant),
                act,
                "grant",
                grant.id().value(),
                detail));
    }

    /** A browser was let in. */
    void letIn(OpenGrant grant, String act, Visits.Visit visit, Map<String, ?> more) {
        var detail = new HashMap<String, Object>(more);
        detail.put(VISIT, visit.id());
        var browser = browser();
        detail.put(BROWSER, browser.name());
        detail.put(SYSTEM, browser.system());
        record(grant, act, detail);
    }

    /** When and from where browsers were let in since it is this recipient's; newest first. */
    List<Traced> of(OpenGrant grant) {
        return trail.recent(grant.id().value(), TOLD, BACK, NEWEST).stream()
                .takeWhile(entry -> !entry.act().equals(AddressChanged.ACT))
                .toList();
    }

    private static Actor actor(OpenGrant grant) {
        var account = grant.account();
        return account == null ? Actor.recipient(grant.id().value()) : Actor.account(account.value());
    }

    private ClientBrowser browser() {
        var request = origin.getIfAvailable();
        return ClientBrowser.of(request == null ? "" : request.agent().orElse(""));
    }
}
