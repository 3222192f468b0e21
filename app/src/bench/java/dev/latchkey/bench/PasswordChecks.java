package dev.latchkey.bench;

import dev.latchkey.accounts.Passwords;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.LinkPasswords;
import dev.latchkey.verification.PasswordAnswer;
import dev.latchkey.web.ClientNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How many typed passwords a second are looked at. */
final class PasswordChecks implements Benchmark {

    private static final String PASSWORD = "maple-42 canoe!";
    private static final int LINKS = 400;
    private static final int WARM_UP = 60;
    private static final int AT_ONCE = 8;
    private static final int MANY_AT_ONCE = 64;
    private static final int COMPARISON_MIB = 19;
    private static final double MIB = 1024.0 * 1024;

    @Override
    public String name() {
        return "passwords";
    }

    @Override
    public String how() {
        return "The service call behind a link's password page with the right password, eight at a time, each for a "
                + "link of its own, in turn with the limit: as many bare comparisons by Argon2id (19 MiB, 2, 1), eight "
                + "at a time. What stays in use after a garbage collection while sixty-four people type at once, over what was in "
                + "use before, is held against the memory of as many comparisons as there are processors.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, COMPARISON_MIB * 1024, 2);
        var encoded = ground.bean(Passwords.class).encode(PASSWORD);
        var tokens = tokens(ground, encoded);
        var passwords = ground.bean(LinkPasswords.class);
        var warm = tokens.subList(0, WARM_UP);
        var rest = tokens.subList(WARM_UP, LINKS);
        rate(warm, token -> open(passwords, token));
        rate(warm, token -> argon2.matches(PASSWORD, encoded));
        double before = rate(rest, token -> argon2.matches(PASSWORD, encoded));
        double ours = rate(rest, token -> open(passwords, token));
        double after = rate(rest, token -> argon2.matches(PASSWORD, encoded));
        return List.of(
                Figure.rate("right passwords, eight at a time", ours, rest.size() + "")
                        .beside("bare Argon2id, eight at a time", (before + after) / 2)
                        .atLeast(0.9),
                memory(() -> rate(MANY_AT_ONCE, rest, token -> answer(passwords, token)), rest.size()));
    }

    /** The comparisons wait for each other: more people must not take more memory. */
    private static Figure memory(LiveHeap.Work work, int samples) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        long before = LiveHeap.now();
        long most = LiveHeap.mostWhile(work);
        return Figure.of("sixty-four at once: memory in use", (most - before) / MIB, Figure.Unit.MIB, samples + "")
                .beside(processors + " comparisons", (double) processors * COMPARISON_MIB)
                .atMost(2);
    }

    private static PasswordAnswer open(LinkPasswords passwords, String token) {
        var answer = answer(passwords, token);
        if (!(answer instanceof PasswordAnswer.Right)) {
            throw new IllegalStateException("the right password was answered by " + answer);
        }
        return answer;
    }

    /** So many at once are not all served: who would wait too long is told so. */
    private static PasswordAnswer answer(LinkPasswords passwords, String token) {
        // a network for each, or its limit would be measured
        var network = new ClientNetwork(Integer.toHexString(token.hashCode()) + "/56");
        return passwords.open(token, PASSWORD, null, network);
    }

    /** Links whose recipients have chosen the password; put into the table directly, or their codes would be measured. */
    private static List<String> tokens(Ground ground, String encoded) throws Exception {
        var owner = ground.owner();
        var people = new ArrayList<EmailAddress>();
        for (int n = 0; n < LINKS; n++) {
            people.add(new EmailAddress(Owner.address("password" + n)));
        }
        var mails = ground.arrivals().of("password", LINKS);
        owner.share(new ShareOrder(owner.report(), Scope.ALL, people, null, "").provenBy(Verification.PASSWORD));
        mails.await();
        ground.jdbc().sql("""
                        INSERT INTO grant_password (grant_id, password, set_at)
                        SELECT id, :password, NOW(6) FROM access_grant WHERE verification = 'PASSWORD'
                        """).param("password", encoded).update();
        var sharing = ground.bean(Sharing.class);
        return ground
                .bean(Links.class)
                .page(owner.account(), LinkFilter.search("password"), Links.Order.OLDEST, 0, LINKS)
                .stream()
                .map(row -> sharing.link(owner.account(), row.id()))
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .toList();
    }

    private static double rate(List<String> tokens, Act act) throws Exception {
        return rate(AT_ONCE, tokens, act);
    }

    private static double rate(int atOnce, List<String> tokens, Act act) throws Exception {
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var all = tokens.stream()
                    .map(token -> (Callable<Object>) () -> act.on(token))
                    .toList();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        return tokens.size() * 1e9 / (System.nanoTime() - begin);
    }

    private interface Act {
        Object on(String token);
    }
}
