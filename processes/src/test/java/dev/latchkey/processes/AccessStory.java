package dev.latchkey.processes;

import dev.latchkey.processes.AccessExpiry.Jobs;
import dev.latchkey.processes.AccessExpiry.Messages;
import dev.latchkey.processes.AccessExpiry.Next;
import dev.latchkey.processes.AccessExpiry.Variables;
import java.time.Duration;
import java.util.Map;

/** Watching over the access of one grant. */
final class AccessStory extends Story {

    private static final String GRANT = GrantStory.GRANT;

    AccessStory(Engine engine) {
        super(engine, AccessExpiry.ID);
    }

    void begins() {
        engine().create(AccessExpiry.ID, Map.of(Variables.GRANT_ID, GRANT));
    }

    void comesNext(Next next) {
        worker(Jobs.WORK_OUT_NEXT, Map.of(Variables.NEXT, next));
    }

    void nothingIsDueFor(Duration remaining) {
        worker(Jobs.WORK_OUT_NEXT, Map.of(Variables.NEXT, Next.WAIT, Variables.REMAINING, remaining.toString()));
    }

    void moreTimeIsAskedFor(Duration remaining) {
        worker(Jobs.WORK_OUT_NEXT, Map.of(Variables.NEXT, Next.DECIDE, Variables.REMAINING, remaining.toString()));
        standsAt("Task_DecideExtension");
    }

    void taskIsDone() {
        worker(AcceptanceStory.USER_TASK);
    }

    void waitsForTheEnd() {
        standsAt("Gateway_WhatComesFirst");
    }

    void waitsForAChange() {
        standsAt("Event_OpenAccessChanged");
    }

    void looksAgain() {
        standsAt("Task_WorkOutNext");
    }

    void grantChanges(int version) {
        engine().publishChange(Messages.GRANT_CHANGED, GRANT, version);
    }

    void timePasses(Duration time) {
        engine().moveClock(time);
    }

    void isOver() {
        endsAt("Event_AccessOver");
    }
}
