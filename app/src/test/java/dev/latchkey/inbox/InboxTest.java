package dev.latchkey.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.engine.EngineForgotten;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.forms.MoreTime;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.sharing.Ends;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.GrantSteps;
import dev.latchkey.verification.OnDatabase;
import dev.latchkey.verification.Scene;
import dev.latchkey.words.Reader;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Human tasks between the engine, who has to do them, and the feature that they belong to. */
@OnDatabase
class InboxTest {

    private static final AtomicLong KEYS = new AtomicLong(1_000);
    private static final Reader READER = new Reader(Locale.ENGLISH, ZoneOffset.UTC);

    @Autowired
    Inbox inbox;

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    Ends ends;

    @Autowired
    GrantSteps steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    private SignedIn ada;

    @BeforeEach
    void ada_has_an_account() {
        ada = SomePeople.somebody(people, "Ada Lindqvist");
    }

    @Test
    void a_task_stands_in_the_list_of_who_has_to_do_it_and_of_nobody_else() {
        var offer = opened(ada);
        assertThat(inbox.count(ada)).isEqualTo(1);
        assertThat(inbox.page(ada, 0, 50)).singleElement().satisfies(task -> {
            assertThat(task.form()).isEqualTo(AcceptShare.ID);
            assertThat(task.sender()).isEqualTo("Mia Berg, Averra Cloud");
            assertThat(task.due()).isNotNull();
        });
        assertThat(inbox.find(ada, task(ada), READER)).isPresent();

        assertThat(inbox.count(scene.mia())).isZero();
        assertThat(inbox.find(scene.mia(), task(ada), READER)).isEmpty();
        assertThatThrownBy(() -> inbox.answer(scene.mia(), task(ada), accept()))
                .isInstanceOf(TaskException.Overtaken.class);
        assertThat(scene.standing(offer)).isEqualTo("PENDING");
    }

    @Test
    void what_the_engine_has_not_told_of_yet_is_on_its_way_to_whom_it_concerns() {
        var offer = scene.offer(ada.email());
        assertThat(inbox.waiting(ada, AcceptShare.ID, offer.value())).isEmpty();
        assertThat(inbox.isComing(ada, AcceptShare.ID, offer.value())).isTrue();
        assertThat(inbox.isComing(scene.mia(), AcceptShare.ID, offer.value())).isFalse();
        assertThat(inbox.isComing(ada, "no-form", offer.value())).isFalse();
        scene.accept(new Scene.Shared(offer, ada.email(), ""), ada);
        assertThat(inbox.isComing(ada, AcceptShare.ID, offer.value())).isFalse();
    }

    @Test
    void a_job_that_comes_twice_is_one_task_and_keeps_its_address() {
        var offer = opened(ada);
        var before = task(ada);
        inbox.opened(AcceptShare.ID, offer.value(), KEYS.incrementAndGet());
        assertThat(inbox.count(ada)).isEqualTo(1);
        assertThat(task(ada)).isEqualTo(before);
    }

    @Test
    void an_offer_that_is_answered_while_its_task_comes_leaves_none_behind() {
        StatementsOfThisThread.beforeEach(n -> {
            var offer = scene.offer(ada.email());
            var shared = new Scene.Shared(offer, ada.email(), "");
            boolean between = StatementsOfThisThread.interrupted(
                    () -> inbox.opened(AcceptShare.ID, offer.value(), KEYS.incrementAndGet()),
                    n,
                    () -> scene.accept(shared, ada));
            if (!between) {
                scene.accept(shared, ada);
            }
            assertThat(inbox.count(ada)).as("accepted before statement %d", n).isZero();
            return between;
        });
    }

    @Test
    void a_task_that_is_over_when_the_engine_asks_again_leaves_the_list() {
        var offer = opened(ada);
        jdbc.sql("UPDATE access_grant SET state = 'CLOSED', close_reason = 'WITHDRAWN' WHERE id = ?")
                .param(offer.value())
                .update();
        assertThat(inbox.count(ada)).isEqualTo(1);
        inbox.opened(AcceptShare.ID, offer.value(), KEYS.incrementAndGet());
        assertThat(inbox.count(ada)).isZero();
        assertThat(completions(offer)).hasSize(1);
    }

    @Test
    void an_answer_changes_the_row_completes_the_job_and_takes_the_task_away() {
        var offer = opened(ada);
        var id = task(ada);
        inbox.answer(ada, id, accept());
        assertThat(scene.standing(offer)).isEqualTo("ACTIVE");
        assertThat(inbox.count(ada)).isZero();
        assertThat(completions(offer)).hasSize(1);
        assertThat(inbox.find(ada, id, READER)).isEmpty();
    }

    @Test
    void answering_twice_changes_nothing_and_says_so() {
        var offer = opened(ada);
        var id = task(ada);
        inbox.answer(ada, id, accept());
        assertThatThrownBy(() -> inbox.answer(ada, id, Map.of("decision", AcceptShare.Decision.DECLINE)))
                .isInstanceOf(TaskException.Overtaken.class);
        assertThat(scene.standing(offer)).isEqualTo("ACTIVE");
        assertThat(completions(offer)).hasSize(1);
    }

    @Test
    void an_answer_that_the_form_does_not_offer_leaves_the_task_where_it_is() {
        var offer = opened(ada);
        assertThatThrownBy(() -> inbox.answer(ada, task(ada), Map.of("decision", "perhaps")))
                .isInstanceOf(TaskException.NotAllowed.class);
        assertThat(inbox.count(ada)).isEqualTo(1);
        assertThat(completions(offer)).isEmpty();
    }

    @Test
    void what_was_answered_before_the_engine_asked_is_completed_at_once() {
        var offer = opened(ada);
        inbox.answer(ada, task(ada), accept());
        long again = KEYS.incrementAndGet();
        inbox.opened(AcceptShare.ID, offer.value(), again);
        assertThat(inbox.count(ada)).isZero();
        assertThat(completions(offer)).contains(again);
    }

    @Test
    void what_is_taken_back_leaves_the_list() {
        var offer = opened(ada);
        scene.revoke(offer);
        assertThat(inbox.count(ada)).isZero();
        assertThat(completions(offer)).hasSize(1);
    }

    @Test
    void a_wish_for_more_time_leaves_the_list_when_the_access_ends_by_itself() {
        var shared = scene.share(Duration.ofMillis(700)).grant();
        ends.askMore(shared, "The audit takes longer.");
        int before = inbox.count(scene.mia());
        inbox.opened(MoreTime.ID, shared.value(), KEYS.incrementAndGet());
        assertThat(inbox.count(scene.mia())).isEqualTo(before + 1);

        await().atMost(Duration.ofSeconds(5)).until(() -> scene.standing(shared).equals("EXPIRED"));
        steps.closeExpired(shared);
        assertThat(inbox.count(scene.mia())).isEqualTo(before);
    }

    /** Another engine hands out the same keys: completing the old one's would do something else. */
    @Test
    void a_wiped_engine_is_not_told_of_keys_that_it_did_not_give_out() {
        var offer = opened(ada);
        transaction.executeWithoutResult(t -> events.publishEvent(new EngineForgotten()));
        inbox.answer(ada, task(ada), accept());
        assertThat(scene.standing(offer)).isEqualTo("ACTIVE");
        assertThat(completions(offer)).isEmpty();
    }

    private GrantId opened(SignedIn account) {
        var offer = scene.offer(account.email());
        inbox.opened(AcceptShare.ID, offer.value(), KEYS.incrementAndGet());
        return offer;
    }

    private TaskId task(SignedIn account) {
        return inbox.page(account, 0, 50).getFirst().id();
    }

    private Map<String, String> accept() {
        return Map.of("decision", AcceptShare.Decision.ACCEPT);
    }

    private List<Long> completions(GrantId offer) {
        return jdbc.sql("SELECT job_key FROM outbox WHERE correlation_key = ? AND job_key IS NOT NULL")
                .param(offer.value())
                .query((row, n) -> row.getLong(1))
                .list();
    }
}
