package dev.latchkey.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.processes.AccessExpiry.Jobs;
import dev.latchkey.processes.AccessExpiry.Next;
import dev.latchkey.processes.AccessExpiry.Variables;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Walks(AccessExpiry.ID)
class AccessExpiryTest {

    private AccessStory access;

    @BeforeEach
    void tell(Engine engine) {
        access = new AccessStory(engine);
        access.begins();
    }

    @Test
    void an_access_is_closed_when_its_end_has_come() {
        access.nothingIsDueFor(Duration.ofDays(30));
        access.waitsForTheEnd();
        access.timePasses(Duration.ofDays(30));
        access.comesNext(Next.CLOSE);
        access.worker(Jobs.CLOSE_EXPIRED);
        access.comesNext(Next.OVER);
        access.isOver();
    }

    @Test
    void an_access_waits_for_the_rest_when_the_clock_runs_ahead() {
        access.nothingIsDueFor(Duration.ofDays(30));
        access.waitsForTheEnd();
        access.timePasses(Duration.ofDays(30));
        access.nothingIsDueFor(Duration.ofMillis(1500));
        access.waitsForTheEnd();
        access.timePasses(Duration.ofSeconds(2));
        access.looksAgain();
    }

    @Test
    void an_end_that_has_passed_is_not_waited_for() {
        access.nothingIsDueFor(Duration.ofSeconds(-5));
        access.passes("Event_TimeIsUp");
        access.looksAgain();
    }

    @Test
    void an_access_changed_before_its_end_is_looked_at_again() {
        access.nothingIsDueFor(Duration.ofDays(30));
        access.waitsForTheEnd();
        access.grantChanges(2);
        access.nothingIsDueFor(Duration.ofDays(60));
        access.waitsForTheEnd();
        access.timePasses(Duration.ofDays(60));
        access.comesNext(Next.OVER);
        access.isOver();
    }

    @Test
    void an_access_without_end_waits_for_a_change() {
        access.comesNext(Next.WAIT_OPEN);
        access.waitsForAChange();
        access.grantChanges(2);
        access.comesNext(Next.OVER);
        access.isOver();
    }

    @Test
    void an_access_without_end_is_left_alone_by_time() {
        access.comesNext(Next.WAIT_OPEN);
        access.waitsForAChange();
        access.timePasses(Duration.ofDays(3650));
        access.grantChanges(2);
        access.comesNext(Next.OVER);
        access.isOver();
        assertThat(access.timesPassed("Task_WorkOutNext")).isEqualTo(2);
    }

    @Test
    void a_change_that_comes_before_anyone_waits_is_not_lost() {
        access.looksAgain();
        access.grantChanges(2);
        access.comesNext(Next.WAIT_OPEN);
        access.comesNext(Next.OVER);
        access.isOver();
    }

    @Test
    void a_link_asked_for_is_sent_again() {
        access.comesNext(Next.SEND_LINK);
        access.worker(Jobs.SEND_LINK_AGAIN);
        access.comesNext(Next.WAIT_OPEN);
        access.waitsForAChange();
    }

    @Test
    void both_are_reminded_of_the_end() {
        access.nothingIsDueFor(Duration.ofDays(23));
        access.timePasses(Duration.ofDays(23));
        access.comesNext(Next.REMIND);
        access.worker(Jobs.REMIND_OF_END);
        access.nothingIsDueFor(Duration.ofDays(6));
        access.waitsForTheEnd();
    }

    @Test
    void more_time_that_was_asked_for_is_decided_and_the_recipient_is_told() {
        access.moreTimeIsAskedFor(Duration.ofDays(2));
        access.taskIsDone();
        access.comesNext(Next.TELL_DECISION);
        access.worker(Jobs.TELL_DECISION);
        access.nothingIsDueFor(Duration.ofDays(32));
        access.waitsForTheEnd();
    }

    @Test
    void more_time_that_was_decided_elsewhere_takes_the_task_away() {
        access.moreTimeIsAskedFor(Duration.ofDays(2));
        access.grantChanges(3);
        access.comesNext(Next.TELL_DECISION);
        access.worker(Jobs.TELL_DECISION);
        access.comesNext(Next.WAIT_OPEN);
        access.waitsForAChange();
        assertThat(access.timesPassed("Task_DecideExtension")).isZero();
    }

    @Test
    void an_access_ends_though_more_time_was_asked_for_and_nobody_decided() {
        access.moreTimeIsAskedFor(Duration.ofDays(2));
        access.timePasses(Duration.ofDays(2));
        access.comesNext(Next.CLOSE);
        access.worker(Jobs.CLOSE_EXPIRED);
        access.comesNext(Next.OVER);
        access.isOver();
    }

    @Test
    void an_unknown_next_step_stops_with_an_incident() {
        access.worker(Jobs.WORK_OUT_NEXT, Map.of(Variables.NEXT, "DANCE"));
        access.stopsWithAnIncidentAt("Gateway_WhatIsDue");
    }

    @Test
    void a_wait_without_a_duration_stops_with_an_incident() {
        access.comesNext(Next.WAIT);
        access.stopsWithAnIncidentAt("Gateway_WhatComesFirst");
    }
}
