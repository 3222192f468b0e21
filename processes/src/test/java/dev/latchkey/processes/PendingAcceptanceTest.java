package dev.latchkey.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.processes.GrantLife.Answer;
import dev.latchkey.processes.PendingAcceptance.Jobs;
import dev.latchkey.processes.PendingAcceptance.Next;
import dev.latchkey.processes.PendingAcceptance.Variables;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Walks(PendingAcceptance.ID)
class PendingAcceptanceTest {

    private AcceptanceStory offer;

    @BeforeEach
    void tell(Engine engine) {
        offer = new AcceptanceStory(engine);
        offer.begins();
    }

    @Test
    void an_answer_in_the_task_goes_to_the_owner() {
        offer.nothingIsDueFor(Duration.ofDays(3));
        offer.taskIsDone();
        offer.comesNext(Next.TELL_OWNER, Answer.ACCEPTED);
        offer.worker(Jobs.TELL_OWNER);
        offer.answerIsKnown();
    }

    @Test
    void an_answer_elsewhere_takes_the_task_away() {
        offer.nothingIsDueFor(Duration.ofDays(3));
        offer.grantChanges(2);
        offer.comesNext(Next.TELL_OWNER, Answer.ACCEPTED);
        offer.worker(Jobs.TELL_OWNER);
        offer.answerIsKnown();
        assertThat(offer.timesPassed("Task_AcceptShare")).isZero();
    }

    @Test
    void a_task_that_was_done_without_an_answer_comes_back() {
        offer.nothingIsDueFor(Duration.ofDays(3));
        offer.taskIsDone();
        offer.nothingIsDueFor(Duration.ofDays(3));
    }

    @Test
    void whoever_does_not_answer_is_reminded_and_asked_again() {
        offer.nothingIsDueFor(Duration.ofDays(3));
        offer.timePasses(Duration.ofDays(3));
        offer.comesNext(Next.REMIND);
        offer.worker(Jobs.REMIND_RECIPIENT);
        offer.nothingIsDueFor(Duration.ofDays(4));
    }

    @Test
    void an_offer_that_nobody_answers_lapses() {
        offer.nothingIsDueFor(Duration.ofDays(30));
        offer.timePasses(Duration.ofDays(30));
        offer.comesNext(Next.LAPSE);
        offer.worker(Jobs.CLOSE_LAPSED);
        offer.comesNext(Next.TELL_OWNER);
        offer.worker(Jobs.TELL_OWNER);
        offer.answerIsKnown();
    }

    @Test
    void a_withdrawn_offer_is_over_and_the_owner_hears_nothing() {
        offer.nothingIsDueFor(Duration.ofDays(30));
        offer.grantChanges(2);
        offer.comesNext(Next.OVER);
        offer.endsAt("Event_NoLongerOffered");
    }

    @Test
    void a_link_asked_for_is_sent_again() {
        offer.comesNext(Next.SEND_LINK);
        offer.worker(Jobs.SEND_LINK_AGAIN);
        offer.looksAgain();
    }

    @Test
    void an_unknown_next_step_stops_with_an_incident() {
        offer.worker(
                Jobs.WORK_OUT_ACCEPTANCE,
                Map.of(Variables.NEXT, "DANCE", Variables.REMAINING, "PT0S", Variables.ANSWER, Answer.NOT_ACCEPTED));
        offer.stopsWithAnIncidentAt("Gateway_WhatIsDue");
    }

    @Test
    void the_task_knows_the_id_times_and_decisions_only() {
        offer.nothingIsDueFor(Duration.ofDays(3));
        offer.jobKnowsOnly(
                AcceptanceStory.USER_TASK,
                Map.of(
                        Variables.GRANT_ID,
                        GrantStory.GRANT,
                        Variables.NEXT,
                        Next.WAIT.name(),
                        Variables.REMAINING,
                        "PT72H",
                        Variables.ANSWER,
                        Answer.NOT_ACCEPTED.name()));
    }
}
