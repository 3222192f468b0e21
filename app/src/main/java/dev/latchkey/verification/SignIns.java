package dev.latchkey.verification;

import dev.latchkey.audit.Actor;
import dev.latchkey.audit.Traced;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.web.ClientBrowser;
import dev.latchkey.web.ClientNetwork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where and when a recipient was signed in, as they see it themselves. A link that opens for anyone has more than one
 * recipient: there each browser sees itself only, and ends no other.
 */
@Service
public class SignIns {

    /** How many that are over are shown; what still holds is always shown. */
    static final int MOST = 20;

    private final Doors doors;
    private final SignInTrail trail;
    private final Visits visits;

    SignIns(Doors doors, SignInTrail trail, Visits visits) {
        this.doors = doors;
        this.trail = trail;
        this.visits = visits;
    }

    /**
     * The newest first; nothing where the proof holds no longer.
     *
     * @param linkVersion version of the link that the page was opened with
     */
    @Transactional(readOnly = true)
    public List<SignIn> of(Proof proof, int linkVersion) {
        return doors.stillOpen(proof, linkVersion)
                .map(grant -> told(grant, proof))
                .orElse(List.of());
    }

    /**
     * Ends all visits to the grant but this one. Their open pages close by themselves.
     *
     * @return how many were ended
     */
    @Transactional
    public int endOthers(Proof proof, int linkVersion) {
        var grant = doors.stillOpen(proof, linkVersion).orElse(null);
        if (grant == null || grant.isForAnyone()) {
            return 0;
        }
        int ended = visits.endOthers(proof);
        if (ended > 0) {
            trail.record(grant, "sign-in.ended-elsewhere", Map.of("visits", ended));
        }
        return ended;
    }

    private List<SignIn> told(OpenGrant grant, Proof proof) {
        var holding = visits.holding(grant);
        var all = new ArrayList<SignIn>();
        for (var entry : trail.of(grant)) {
            var visit = visit(entry);
            // of one browser's sign-ins the newest is the one that holds
            boolean holds = visit != null && holding.remove(visit) != null;
            all.add(signIn(entry, holds, proof.visit().equals(visit)));
        }
        // whatever else was kept of them, visits that hold are never missing
        holding.forEach((visit, since) -> all.add(bare(since, visit.equals(proof.visit()))));
        return all.stream()
                .filter(one -> one.here() || !grant.isForAnyone() && one.by() != SignIn.By.LINK)
                .sorted(Comparator.comparing(SignIn::holds)
                        .thenComparing(SignIn::at)
                        .reversed())
                .limit(MOST
                        + holding.size()
                        + all.stream().filter(SignIn::holds).count())
                .toList();
    }

    private static SignIn bare(Instant since, boolean here) {
        return new SignIn(since, SignIn.By.UNKNOWN, "", ClientBrowser.of(""), true, here);
    }

    private static SignIn signIn(Traced entry, boolean holds, boolean here) {
        var address = entry.address();
        return new SignIn(
                entry.at(),
                by(entry),
                address == null ? "" : ClientNetwork.of(address).readable(),
                new ClientBrowser(
                        entry.detail().getOrDefault(SignInTrail.BROWSER, ""),
                        entry.detail().getOrDefault(SignInTrail.SYSTEM, "")),
                holds,
                here);
    }

    private static SignIn.By by(Traced entry) {
        if (entry.act().equals(SignInTrail.BY_LINK)) {
            return SignIn.By.LINK;
        }
        if (entry.actor().kind() == Actor.Kind.ACCOUNT) {
            return SignIn.By.ACCOUNT;
        }
        return entry.detail().containsKey(SignInTrail.ATTEMPT) ? SignIn.By.CODE : SignIn.By.PASSWORD;
    }

    private static @Nullable UUID visit(Traced entry) {
        var text = entry.detail().get(SignInTrail.VISIT);
        return text == null ? null : UUID.fromString(text);
    }
}
