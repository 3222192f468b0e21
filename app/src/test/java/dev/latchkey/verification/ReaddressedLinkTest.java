package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import dev.latchkey.verification.OpenPages.Closing;
import dev.latchkey.web.ClientNetwork;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** I7: what a wrong address could open, it opens no longer once the right one has the link. */
@OnDatabase
class ReaddressedLinkTest {

    private static final String HERE = "192.0.2.0/24";
    private static final ClientNetwork ELSEWHERE = ClientNetwork.of("198.51.100.77");
    private static final String PASSWORD = "maple-42 canoe!";

    @Autowired
    Doors doors;

    @Autowired
    SigningIn signingIn;

    @Autowired
    LinkPasswords passwords;

    @Autowired
    OpenPages pages;

    @Autowired
    SignIns signIns;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_open_page_closes_as_if_the_access_was_revoked_and_tells_of_no_newer_mail() throws Exception {
        var shared = scene.share();
        var door = (Door.Open) doors.at(shared.token(), scene.signIn(shared));
        var closed = new CompletableFuture<Closing>();
        pages.watch(door.proof(), door.grant().linkVersion(), closed::complete);
        scene.readdress(shared);
        assertThat(doors.stillOpen(door.proof(), door.grant().linkVersion())).isEmpty();
        assertThat(closed.get(1, TimeUnit.SECONDS)).isEqualTo(Closing.REVOKED);
    }

    @Test
    void the_old_link_and_a_code_that_was_sent_before_open_nothing_and_the_new_ones_do() {
        var wrong = scene.share();
        var secret = scene.signIn(wrong);
        var asked = (CodeAnswer.Sent) signingIn.ask(wrong.token(), wrong.email(), null, HERE);
        var code = scene.code(asked.attempt());
        var right = scene.readdress(wrong);
        assertThat(doors.at(wrong.token(), secret)).isEqualTo(new Door.NotValid());
        assertThat(doors.at(right.token(), secret)).isInstanceOf(Door.SignIn.class);
        assertThat(signingIn.check(asked.attempt(), asked.secret(), code)).isEqualTo(new CodeCheck.NotValid());

        var theirs = (CodeAnswer.Sent) signingIn.ask(right.token(), wrong.email(), null, HERE);
        assertThat(signingIn.check(theirs.attempt(), theirs.secret(), scene.code(theirs.attempt())))
                .as("the old address at the new link")
                .isEqualTo(new CodeCheck.Wrong(4));
        var open = (Door.Open) doors.at(right.token(), scene.signIn(right));
        assertThat(signIns.of(open.proof(), open.grant().linkVersion()))
                .as("sign-ins of the new recipient alone")
                .hasSize(1);
    }

    @Test
    void a_chosen_password_is_forgotten() {
        var wrong = scene.share(Verification.PASSWORD);
        var door = (Door.ChoosePassword) doors.at(wrong.token(), scene.signIn(wrong));
        assertThat(passwords.choose(door.proof(), 1, PASSWORD)).isInstanceOf(PasswordAnswer.Right.class);
        var right = scene.readdress(wrong);
        assertThat(doors.at(right.token(), null)).isInstanceOf(Door.SignIn.class);
        assertThat(doors.at(right.token(), scene.signIn(right))).isInstanceOf(Door.ChoosePassword.class);
    }

    @Test
    void wrong_passwords_of_the_old_address_make_the_new_one_wait_for_nothing() {
        var wrong = scene.share(Verification.PASSWORD);
        var door = (Door.ChoosePassword) doors.at(wrong.token(), scene.signIn(wrong));
        assertThat(passwords.choose(door.proof(), 1, PASSWORD)).isInstanceOf(PasswordAnswer.Right.class);
        for (int n = 0; n < 10; n++) {
            passwords.open(wrong.token(), "wrong-1!", null, ELSEWHERE);
        }
        assertThat(passwords.open(wrong.token(), PASSWORD, null, ELSEWHERE)).isInstanceOf(PasswordAnswer.Wait.class);
        var right = scene.readdress(wrong);
        var theirs = (Door.ChoosePassword) doors.at(right.token(), scene.signIn(right));
        assertThat(passwords.choose(theirs.proof(), 2, PASSWORD)).isInstanceOf(PasswordAnswer.Right.class);
        assertThat(passwords.open(right.token(), PASSWORD, null, ELSEWHERE)).isInstanceOf(PasswordAnswer.Right.class);
    }

    @Test
    void the_task_of_an_account_with_the_old_address_goes_over_to_who_has_the_new_one_or_to_nobody() {
        var ada = SomePeople.guest(people, "Ada Lindqvist");
        var noor = SomePeople.guest(people, "Noor Haddad");
        var offer = scene.offer(ada.email());
        inbox.opened(AcceptShare.ID, offer.value(), 4711);
        assertThat(inbox.count(ada)).isEqualTo(1);
        scene.edit(new Scene.Shared(offer, ada.email(), ""), now -> to(noor.email(), now));
        assertThat(inbox.count(ada)).isZero();
        assertThat(inbox.waiting(noor, AcceptShare.ID, offer.value())).isPresent();
        scene.edit(new Scene.Shared(offer, noor.email(), ""), now -> to("lena@halden.example", now));
        assertThat(inbox.count(noor)).isZero();
    }

    @Test
    void no_answer_of_the_former_one_counts_once_the_offer_is_somebody_elses() {
        StatementsOfThisThread.beforeEach(n -> {
            var offer = scene.offer("lena." + n + "@halden.example");
            var wrong = new Scene.Shared(offer, "lena." + n + "@halden.example", scene.token(offer));
            var door = (Door.Offered) doors.at(wrong.token(), scene.signIn(wrong));
            boolean between = StatementsOfThisThread.interrupted(
                    () -> doors.answer(door.proof(), 1, () -> scene.accept(wrong, null)),
                    n,
                    () -> readdressUnlessAnswered(wrong));
            assertThat(acts(offer))
                    .as("before statement %d", n)
                    .doesNotContainSubsequence("grant.address-changed", "grant.accepted");
            return between;
        });
    }

    /** Whoever was second is told. */
    private void readdressUnlessAnswered(Scene.Shared shared) {
        try {
            scene.readdress(shared);
        } catch (SharingException.ChangedMeanwhile e) {
            assertThat(scene.standing(shared.grant())).isEqualTo("ACTIVE");
        }
    }

    private List<String> acts(GrantId grant) {
        return jdbc.sql("SELECT act FROM audit_entry WHERE object = ? ORDER BY at")
                .param(grant.value())
                .query(String.class)
                .list();
    }

    private static GrantSettings to(String address, GrantSettings now) {
        return new GrantSettings(
                new EmailAddress(address), now.recipient(), now.scope(), now.verification(), now.expiresAt());
    }
}
