package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.Scene.Shared;
import dev.latchkey.web.ClientNetwork;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random visits of one browser to a link whose owner changes her mind, against a simple idea of what opens it: no order of
 * signing in, failing, locking, changing, renewing, expiring and revoking opens what should be shut, or shuts what should
 * be open.
 */
@OnDatabase
class RandomVisitsTest {

    private static final int LIVES = 8;
    private static final int ACTS = 32;
    private static final List<Verification> KINDS =
            List.of(Verification.CODE, Verification.PASSWORD, Verification.PASSWORD, Verification.LINK);

    /** Acts after which something is open, or opens otherwise. */
    private static final Set<Act> FURTHER = EnumSet.of(
            Act.SIGN_IN, Act.CHOOSE_PASSWORD, Act.TYPE_PASSWORD, Act.FORGET_PASSWORD, Act.OPEN_LINK, Act.CHANGE_KIND);

    /** Long enough for every limit on asking; visits of a whole life still hold. */
    private static final Duration BETWEEN = Duration.ofMinutes(5);

    @Autowired
    Doors doors;

    @Autowired
    SigningIn signingIn;

    @Autowired
    LinkPasswords passwords;

    @Autowired
    ForgottenPasswords forgotten;

    @Autowired
    Unlocking unlocking;

    @Autowired
    Codes codes;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void rightTime() {
        VerificationDatabase.rightTime();
    }

    private int networks;

    private enum Act {
        SIGN_IN,
        WRONG_CODE,
        CHOOSE_PASSWORD,
        TYPE_PASSWORD,
        WRONG_PASSWORD,
        FORGET_PASSWORD,
        OPEN_LINK,
        LOCK,
        UNLOCK,
        CHANGE_KIND,
        NEW_LINK,
        READDRESS,
        SIGN_OUT,
        REVOKE,
        EXPIRE
    }

    /** What everybody would say who knows what was done. */
    private static final class Idea {
        private Verification kind = Verification.CODE;
        private boolean over;
        private boolean locked;
        private boolean proven;
        private boolean mailbox;
        private boolean password;

        boolean opens() {
            return !over && proven && !lacksPassword();
        }

        boolean lacksPassword() {
            return kind == Verification.PASSWORD && !password;
        }

        boolean may(Act act) {
            return switch (act) {
                case SIGN_IN -> !over && !locked && (kind == Verification.CODE || lacksPassword());
                case CHOOSE_PASSWORD -> !over && proven && mailbox && lacksPassword();
                case TYPE_PASSWORD -> !over && !locked && kind == Verification.PASSWORD && password;
                case FORGET_PASSWORD -> !over && kind == Verification.PASSWORD && password;
                case OPEN_LINK -> !over && kind == Verification.LINK;
                case CHANGE_KIND, NEW_LINK, READDRESS, REVOKE -> !over;
                case WRONG_CODE, WRONG_PASSWORD -> false;
                case LOCK, UNLOCK, SIGN_OUT, EXPIRE -> true;
            };
        }

        void happens(Act act, Verification next) {
            switch (act) {
                case SIGN_IN, FORGET_PASSWORD -> {
                    proven = true;
                    mailbox = true;
                    locked = false;
                }
                case TYPE_PASSWORD, OPEN_LINK -> {
                    proven = true;
                    mailbox = false;
                }
                case CHOOSE_PASSWORD -> password = true;
                case LOCK -> locked = true;
                case UNLOCK -> locked = false;
                case CHANGE_KIND -> {
                    if (next != kind) {
                        proven = false;
                        password = false;
                    }
                    kind = next;
                }
                case READDRESS -> {
                    proven = false;
                    password = false;
                    locked = false;
                }
                case NEW_LINK, SIGN_OUT -> proven = false;
                case REVOKE, EXPIRE -> over = true;
                case WRONG_CODE, WRONG_PASSWORD -> {}
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_order_of_visits_opens_what_should_be_shut_or_shuts_what_should_be_open(long seed) {
        var random = new Random(seed);
        for (int n = 0; n < LIVES; n++) {
            VerificationDatabase.rightTime();
            var life = new Life(scene.share());
            var idea = new Idea();
            var told = new StringBuilder("seed " + seed + ", life " + n + ":");
            for (int act = 0; act < ACTS; act++) {
                var one = next(random, idea, act);
                var next = KINDS.get(random.nextInt(KINDS.size()));
                told.append(", ").append(one).append(one == Act.CHANGE_KIND ? " " + next : "");
                VerificationDatabase.letPass(BETWEEN);
                boolean done = life.does(one, next);
                assertThat(done).as("%s may be done", told).isEqualTo(idea.may(one));
                if (done) {
                    idea.happens(one, next);
                }
                assertThat(life.opens()).as("%s opens", told).isEqualTo(idea.opens());
            }
        }
    }

    /** Half of them lead further, a quarter is otherwise possible, a quarter is anything; ends come last. */
    private static Act next(Random random, Idea idea, int act) {
        var some = Stream.of(Act.values())
                .filter(one -> act >= ACTS - 3 || one != Act.REVOKE && one != Act.EXPIRE)
                .toList();
        var possible = some.stream().filter(idea::may).toList();
        var further = possible.stream().filter(FURTHER::contains).toList();
        var from = switch (random.nextInt(4)) {
            case 0 -> some;
            case 1 -> possible;
            default -> further.isEmpty() ? possible : further;
        };
        return from.get(random.nextInt(from.size()));
    }

    /** One browser before one link. */
    private final class Life {

        private Shared shared;
        private String token;
        private @Nullable String secret;
        private int choices;

        Life(Shared shared) {
            this.shared = shared;
            token = shared.token();
        }

        boolean opens() {
            return doors.at(token, secret) instanceof Door.Open open
                    && doors.stillOpen(open.proof(), open.grant().linkVersion()).isPresent();
        }

        boolean does(Act act, Verification next) {
            return switch (act) {
                case SIGN_IN -> signsIn(true);
                case WRONG_CODE -> signsIn(false);
                case CHOOSE_PASSWORD ->
                    doors.at(token, secret) instanceof Door.ChoosePassword door
                            && right(passwords.choose(door.proof(), door.grant().linkVersion(), newPassword()));
                case TYPE_PASSWORD -> right(passwords.open(token, password(), secret, network()));
                case WRONG_PASSWORD -> right(passwords.open(token, "not-it-42!", secret, network()));
                case FORGET_PASSWORD ->
                    forgotten.forgot(token, secret, network().prefix()) instanceof CodeAnswer.Sent sent && renews(sent);
                case OPEN_LINK -> entersByLink();
                case LOCK -> locks();
                case UNLOCK -> {
                    unlocking.unlock(scene.mia(), shared.grant());
                    yield true;
                }
                case CHANGE_KIND ->
                    owner(() -> scene.edit(
                            shared,
                            now -> new GrantSettings(
                                    now.address(), now.recipient(), now.scope(), next, now.expiresAt())));
                case NEW_LINK -> owner(() -> scene.renew(shared));
                case READDRESS -> owner(() -> shared = scene.readdress(shared));
                case SIGN_OUT -> leaves();
                case REVOKE -> owner(() -> scene.revoke(shared));
                case EXPIRE -> {
                    VerificationDatabase.letPass(Duration.ofDays(31));
                    yield true;
                }
            };
        }

        private boolean signsIn(boolean rightly) {
            if (!(signingIn.ask(token, shared.email(), secret, network().prefix()) instanceof CodeAnswer.Sent sent)) {
                return false;
            }
            secret = sent.secret();
            var typed = rightly ? scene.code(sent.attempt()) : scene.wrongCode(sent.attempt());
            if (signingIn.check(sent.attempt(), secret, typed) instanceof CodeCheck.Right(var renewed)) {
                secret = renewed;
                return true;
            }
            return false;
        }

        private boolean renews(CodeAnswer.Sent sent) {
            secret = sent.secret();
            return right(forgotten.renew(token, scene.newPasswordToken(sent.attempt()), newPassword(), secret));
        }

        private boolean right(PasswordAnswer answer) {
            if (answer instanceof PasswordAnswer.Right(var renewed)) {
                secret = renewed;
                return true;
            }
            return false;
        }

        private boolean entersByLink() {
            var entered = doors.enter(token, secret);
            entered.ifPresent(renewed -> secret = renewed);
            return entered.isPresent();
        }

        /** As fifty wrong ones in a row do. */
        private boolean locks() {
            jdbc.sql("""
                            INSERT INTO address_guard (grant_id, address_digest, own, wrong_in_row, locked_until)
                            VALUES (:grant, :digest, TRUE, 50, NOW(6) + INTERVAL 1 DAY)
                            ON DUPLICATE KEY UPDATE wrong_in_row = 50, locked_until = NOW(6) + INTERVAL 1 DAY
                            """)
                    .param("grant", shared.grant().value())
                    .param("digest", codes.addressDigest(shared.grant(), shared.email()))
                    .update();
            return true;
        }

        private boolean leaves() {
            if (doors.at(token, secret) instanceof Door.Open open) {
                doors.leave(open.proof());
            } else if (doors.at(token, secret) instanceof Door.ChoosePassword open) {
                doors.leave(open.proof());
            }
            return true;
        }

        private boolean owner(Runnable act) {
            try {
                act.run();
                token = scene.token(shared.grant());
                return true;
            } catch (SharingException refused) {
                return false;
            }
        }

        private String password() {
            return "maple-" + choices + " canoe!";
        }

        private String newPassword() {
            choices++;
            return password();
        }

        /** Never the same: what a network may ask in an hour is for all lives together. */
        private ClientNetwork network() {
            return new ClientNetwork("random visit " + networks++);
        }
    }
}
