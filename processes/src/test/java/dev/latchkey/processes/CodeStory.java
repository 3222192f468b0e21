package dev.latchkey.processes;

import dev.latchkey.processes.OtpVerification.Jobs;
import dev.latchkey.processes.OtpVerification.Messages;
import dev.latchkey.processes.OtpVerification.Outcome;
import dev.latchkey.processes.OtpVerification.Variables;
import java.time.Duration;
import java.util.Map;

/** The life of one one-time password. */
final class CodeStory extends Story {

    private static final String ATTEMPT = "attempt-1";

    CodeStory(Engine engine) {
        super(engine, OtpVerification.ID);
    }

    void isRequested() {
        engine().publishStart(Messages.CODE_REQUESTED, ATTEMPT, Map.of(Variables.ATTEMPT_ID, ATTEMPT));
    }

    void isSent(Duration goodFor) {
        worker(Jobs.SEND_CODE, Map.of(Variables.REMAINING, goodFor.toString()));
    }

    void waits() {
        standsAt("Gateway_WhatComesFirst");
    }

    void attemptChanges(int version) {
        engine().publishChange(Messages.ATTEMPT_CHANGED, ATTEMPT, version);
    }

    void stands(Outcome outcome) {
        worker(Jobs.FIND_OUT, Map.of(Variables.OUTCOME, outcome));
    }

    void isStillWaitedFor(Duration remaining) {
        worker(Jobs.FIND_OUT, Map.of(Variables.OUTCOME, Outcome.OPEN, Variables.REMAINING, remaining.toString()));
    }

    void timePasses(Duration time) {
        engine().moveClock(time);
    }

    void isAccepted() {
        endsAt("Event_CodeAccepted");
    }

    void isRetired() {
        worker(Jobs.RETIRE_CODE);
        endsAt("Event_CodeRetired");
    }
}
