package dev.latchkey.bench;

import dev.latchkey.verification.CodeAnswer;
import dev.latchkey.verification.CodeCheck;
import dev.latchkey.verification.SigningIn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** How many typed one-time passwords a second are looked at. */
final class CodeChecks implements Benchmark {

    private static final String AGAINST = "one row locked, changed and committed";
    private static final int GUESTS = 600;
    private static final int WARM_UP = 100;
    private static final int AT_ONCE = 8;

    @Override
    public String name() {
        return "checks";
    }

    @Override
    public String how() {
        return "The service call behind the code's page, for right and for wrong codes: a transaction "
                + "that locks the attempt, looks at the grant, the visit and the guard, changes what is to "
                + "be changed, writes the audit entry and what the engine must hear.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var asked = ask(ground);
        var signingIn = ground.bean(SigningIn.class);
        var warm = asked.subList(0, WARM_UP);
        var rest = asked.subList(WARM_UP, GUESTS);
        var database = ground.bean(DataSource.class);
        rate(warm, one -> signingIn.check(one.attempt(), one.secret(), "00000000"));
        rate(warm, one -> signingIn.check(one.attempt(), one.secret(), one.code()));
        rate(warm, one -> change(database, one.attempt().value()));
        double wrong = rate(rest, one -> signingIn.check(one.attempt(), one.secret(), "00000000"));
        double limit = rate(rest, one -> change(database, one.attempt().value()));
        double right = rate(rest, one -> right(signingIn.check(one.attempt(), one.secret(), one.code())));
        double limitAfter = rate(rest, one -> change(database, one.attempt().value()));
        return List.of(
                Figure.rate("wrong codes, eight at a time", wrong, rest.size() + "")
                        .beside(AGAINST, (limit + limitAfter) / 2),
                Figure.rate("right codes, eight at a time", right, rest.size() + "")
                        .beside(AGAINST, (limit + limitAfter) / 2));
    }

    /** Everybody holds a code. */
    private static List<Asked> ask(Ground ground) throws Exception {
        var signingIn = ground.bean(SigningIn.class);
        var asked = new ArrayList<Asked>();
        for (var guest : ground.owner().invite("check", GUESTS)) {
            var mail = ground.arrivals().next(guest.email());
            var sent = (CodeAnswer.Sent) signingIn.ask(guest.token(), guest.email(), null, guest.email());
            asked.add(new Asked(
                    sent.attempt(), sent.secret(), Ground.code(mail.await().file())));
        }
        return asked;
    }

    private static double rate(List<Asked> asked, Act act) throws Exception {
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = asked.stream()
                    .map(one -> (Callable<Object>) () -> act.on(one))
                    .toList();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        return asked.size() * 1e9 / (System.nanoTime() - begin);
    }

    private static CodeCheck right(CodeCheck answer) {
        if (!(answer instanceof CodeCheck.Right)) {
            throw new IllegalStateException("the right code was answered by " + answer);
        }
        return answer;
    }

    private static boolean change(DataSource database, UUID attempt) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("SELECT * FROM attempt WHERE id = ? FOR UPDATE");
                    var update = connection.prepareStatement("UPDATE attempt SET sent_at = NOW(6) WHERE id = ?")) {
                lock.setObject(1, attempt);
                lock.executeQuery().close();
                update.setObject(1, attempt);
                update.executeUpdate();
            }
            connection.commit();
            return true;
        }
    }

    private record Asked(dev.latchkey.verification.AttemptId attempt, String secret, String code) {}

    private interface Act {
        Object on(Asked asked) throws Exception;
    }
}
