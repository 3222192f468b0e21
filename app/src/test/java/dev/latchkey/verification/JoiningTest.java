package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.Latchkey;
import dev.latchkey.accounts.GuestAnswer;
import dev.latchkey.accounts.NewGuest;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.PasswordRules;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.PolicyOnFile;
import dev.latchkey.sharing.Received;
import dev.latchkey.sharing.Verification;
import dev.latchkey.web.ClientNetwork;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** W5: a recipient makes an account on the link's page. */
@SpringBootTest(classes = {Latchkey.class, Scene.class})
@ContextConfiguration(initializers = {VerificationDatabase.class, PolicyOnFile.class})
class JoiningTest {

    private static final ClientNetwork HERE = ClientNetwork.of("192.0.2.7");
    private static final String PASSWORD = "kelp-otter 42 harbour!";
    private static final AtomicLong KEYS = new AtomicLong(9_000);

    @Autowired
    Joining joining;

    @Autowired
    Doors doors;

    @Autowired
    OpenGrants grants;

    @Autowired
    Visits visits;

    @Autowired
    Received received;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void everything_again() {
        VerificationDatabase.rightTime();
        PolicyOnFile.allowsEverything();
    }

    @Test
    void who_has_proven_the_mailbox_makes_an_account_that_has_the_grant_from_then_on() {
        var shared = scene.share();
        var secret = scene.signIn(shared);
        var proof = proof(shared, secret);
        assertThat(joining.address(proof, 1)).contains(shared.email());
        var made = made(joining.join(proof, 1, typed("lena"), HERE));

        assertThat(made.email()).isEqualTo(shared.email());
        assertThat(grants.byId(shared.grant()).orElseThrow().account()).isEqualTo(made.id());
        assertThat(received.page(made, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.opensBy()).isEqualTo(Verification.ACCOUNT));
        assertThat(doors.at(shared.token(), secret)).isInstanceOf(Door.Account.class);
        assertThat(doors.enter(shared.token(), made.id(), null)).isPresent();
        assertThat(joining.address(proof, 1)).isEmpty();
    }

    @Test
    void whoever_makes_one_is_a_guest_and_of_no_company_here() {
        var shared = scene.share();
        var made = made(joining.join(proof(shared, scene.signIn(shared)), 1, typed("lena"), HERE));
        assertThat(made.isGuest()).isTrue();
        assertThat(made.organisation())
                .isEqualTo(OrganisationId.GUESTS)
                .isNotEqualTo(scene.mia().organisation());
    }

    @Test
    void the_address_is_the_proven_one_whatever_is_sent() {
        var shared = scene.share();
        var typed = typed("lena").at("boss@averra.example");
        var made = made(joining.join(proof(shared, scene.signIn(shared)), 1, typed, HERE));
        assertThat(made.email()).isEqualTo(shared.email());
    }

    @Test
    void what_is_offered_waits_in_the_tasks_of_the_new_account_and_what_else_is_offered_to_it_too() {
        var email = "lena." + UUID.randomUUID() + "@halden.example";
        var one = scene.offer(email);
        var other = scene.offer(email);
        inbox.opened(AcceptShare.ID, one.value(), KEYS.incrementAndGet());
        inbox.opened(AcceptShare.ID, other.value(), KEYS.incrementAndGet());

        var shared = new Scene.Shared(one, email, scene.token(one));
        var made = made(joining.join(proof(shared, scene.signIn(shared)), 1, typed("lena"), HERE));
        assertThat(scene.standing(one)).isEqualTo("PENDING");
        assertThat(inbox.count(made)).isEqualTo(2);
        assertThat(inbox.waiting(made, AcceptShare.ID, one.value())).isPresent();
        assertThat(inbox.waiting(scene.mia(), AcceptShare.ID, one.value())).isEmpty();
    }

    @Test
    void without_a_code_from_the_mailbox_there_is_no_account() {
        var shared = scene.share();
        var visit = visits.recognise(null);
        visits.prove(visit.id(), grants.byId(shared.grant()).orElseThrow());
        var proof = new Proof(visit.id(), shared.grant());
        assertThat(joining.address(proof, 1)).isEmpty();
        assertThat(joining.hasAccount(proof, 1)).isFalse();
        assertThat(joining.join(proof, 1, typed("lena"), HERE)).isEmpty();
        assertThat(joining.join(new Proof(UUID.randomUUID(), shared.grant()), 1, typed("lena"), HERE))
                .isEmpty();
    }

    @Test
    void a_proof_whose_time_or_link_or_grant_is_over_makes_none() {
        var shared = scene.share();
        var proof = proof(shared, scene.signIn(shared));
        assertThat(joining.join(proof, 2, typed("lena"), HERE)).isEmpty();
        VerificationDatabase.letPass(Duration.ofHours(13));
        assertThat(joining.join(proof, 1, typed("lena"), HERE)).isEmpty();
        VerificationDatabase.rightTime();
        scene.revoke(shared);
        assertThat(joining.join(proof, 1, typed("lena"), HERE)).isEmpty();
    }

    @Test
    void where_the_policy_lets_no_account_in_none_is_offered() {
        var shared = scene.share();
        var proof = proof(shared, scene.signIn(shared));
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | null | [\"CODE\"]");
        assertThat(joining.address(proof, 1)).isEmpty();
        assertThat(joining.join(proof, 1, typed("lena"), HERE)).isEmpty();
    }

    @Test
    void who_has_an_account_is_told_so_once_the_mailbox_is_proven() {
        var mias = new Scene.Shared(scene.offer("mia.berg@averra.example"), "mia.berg@averra.example", "");
        var shared = new Scene.Shared(mias.grant(), mias.email(), scene.token(mias.grant()));
        var proof = proof(shared, scene.signIn(shared));
        assertThat(joining.hasAccount(proof, 1)).isTrue();
        assertThat(joining.join(proof, 1, typed("mia"), HERE)).contains(new GuestAnswer.HasAccount());
        assertThat(grants.atDoor(shared.grant()).orElseThrow().account()).isNull();
    }

    @Test
    void a_taken_username_is_named_and_nothing_is_made() {
        var shared = scene.share();
        var proof = proof(shared, scene.signIn(shared));
        var typed = new NewGuest("MIA.berg", "", "Lena", PASSWORD, Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(joining.join(proof, 1, typed, HERE)).contains(new GuestAnswer.UsernameTaken());
        assertThat(people.called(shared.email())).isEmpty();
        assertThat(grants.byId(shared.grant()).orElseThrow().account()).isNull();
    }

    @Test
    void what_is_typed_wrong_is_named_all_at_once() {
        var shared = scene.share();
        var proof = proof(shared, scene.signIn(shared));
        var typed = new NewGuest("lena@halden", "", " ", "short", Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(joining.join(proof, 1, typed, HERE))
                .hasValueSatisfying(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(GuestAnswer.Wrong.class, wrong -> {
                            assertThat(wrong.fields())
                                    .containsExactlyInAnyOrder(GuestAnswer.Field.USERNAME, GuestAnswer.Field.NAME);
                            assertThat(wrong.password())
                                    .contains(PasswordRules.Rule.TOO_SHORT, PasswordRules.Rule.NO_DIGIT);
                        }));
    }

    @Test
    void the_password_holds_neither_the_username_nor_the_address() {
        var shared = scene.share();
        var proof = proof(shared, scene.signIn(shared));
        var typed = new NewGuest("halvorsen", "", "Lena", "9#Halvorsen-x", Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(joining.join(proof, 1, typed, HERE))
                .hasValueSatisfying(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                GuestAnswer.Wrong.class,
                                wrong -> assertThat(wrong.password()).containsExactly(PasswordRules.Rule.OWN_WORD)));
    }

    @Test
    void after_ten_tries_one_waits_and_cannot_go_on_finding_out_usernames() {
        var shared = scene.share();
        var proof = proof(shared, scene.signIn(shared));
        var taken = new NewGuest("mia.berg", "", "Lena", PASSWORD, Locale.ENGLISH, ZoneOffset.UTC);
        for (int n = 0; n < 10; n++) {
            assertThat(joining.join(proof, 1, taken, HERE)).contains(new GuestAnswer.UsernameTaken());
        }
        assertThat(joining.join(proof, 1, typed("lena"), HERE))
                .hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(GuestAnswer.Wait.class));
    }

    @Test
    void of_two_at_the_same_moment_one_gets_the_username_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = scene.share();
            var other = scene.share();
            var proofs = List.of(proof(one, scene.signIn(one)), proof(other, scene.signIn(other)));
            var wish = typed("lena");
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var answers = proofs.stream()
                        .map(proof -> threads.submit(() -> {
                            together.await();
                            return joining.join(proof, 1, wish, HERE).orElseThrow();
                        }))
                        .toList();
                var came = List.of(answers.get(0).get(), answers.get(1).get());
                assertThat(came).filteredOn(GuestAnswer.Made.class::isInstance).hasSize(1);
                assertThat(came)
                        .filteredOn(GuestAnswer.UsernameTaken.class::isInstance)
                        .hasSize(1);
            }
        }
    }

    @Test
    void the_password_is_never_told() {
        assertThat(typed("lena").toString()).doesNotContain(PASSWORD);
        var shared = scene.share();
        var made = made(joining.join(proof(shared, scene.signIn(shared)), 1, typed("lena"), HERE));
        assertThat(jdbc.sql("SELECT password FROM account WHERE id = ?")
                        .param(made.id().value())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
        assertThat(jdbc.sql("SELECT CONCAT_WS(' ', act, detail) FROM audit_entry WHERE object = ?")
                        .param(made.id().value())
                        .query(String.class)
                        .single())
                .contains("account.made")
                .doesNotContain(PASSWORD, shared.email());
    }

    private Proof proof(Scene.Shared shared, String secret) {
        return new Proof(visits.find(secret).orElseThrow().id(), shared.grant());
    }

    private static NewGuest typed(String name) {
        var username = name + "." + UUID.randomUUID().toString().substring(0, 8);
        return new NewGuest(username, "", "Lena Ortiz", PASSWORD, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private static SignedIn made(Optional<GuestAnswer> answer) {
        return ((GuestAnswer.Made) answer.orElseThrow()).account();
    }
}
