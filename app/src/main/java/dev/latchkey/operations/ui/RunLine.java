package dev.latchkey.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.operations.FailureRow;
import dev.latchkey.operations.Operate;
import dev.latchkey.operations.RunRow;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.RelativeTime;
import dev.latchkey.shell.StateChip;
import dev.latchkey.shell.Tone;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the page: what it is about, how it stands, since when, and the way into Operate. */
class RunLine extends Div {

    private RunLine() {
        addClassName("lk-run");
    }

    static RunLine of(RunRow run, Operate operate, Instant now) {
        var line = new RunLine();
        var id = run.grant().value().toString();
        var chips = new Div();
        chips.addClassName("lk-chips");
        if (run.standing() != null) {
            chips.add(line.standing(run.standing()));
        }
        line.pace(run.pace(), chips);
        line.add(
                line.about(id, line.step(run.step())),
                chips,
                line.since(run.since(), now, "operations.run.not-begun"),
                line.instance(run.instanceKey(), operate, id));
        return line;
    }

    static RunLine of(FailureRow failure, Operate operate, Instant now) {
        var line = new RunLine();
        var chips = new Div(
                failure.triesLeft() == 0
                        ? new StateChip(Tone.BAD, Icons.ALERT, line.getTranslation("operations.pace.STUCK"))
                        : new StateChip(
                                Tone.WARNING,
                                Icons.REFRESH,
                                line.getTranslation("operations.failure.tries", failure.triesLeft())));
        chips.addClassName("lk-chips");
        var what = new Span(line.getTranslation(
                "operations.failure.what",
                failure.fault(),
                failure.element().replace("/", " "),
                String.valueOf(failure.job())));
        line.add(
                line.about(failure.process() + " " + failure.subject(), what),
                chips,
                line.since(failure.at(), now, ""),
                line.instance(failure.instanceKey(), operate, String.valueOf(failure.instanceKey())));
        return line;
    }

    private static Component lines(Component first, Component second) {
        var lines = new Div(first, second);
        lines.addClassName("lk-lines");
        return lines;
    }

    private Component about(String id, Component below) {
        var name = new Span(id);
        name.addClassName("lk-run-id");
        return lines(name, below);
    }

    private Component step(@Nullable String step) {
        return new Span(
                step == null
                        ? getTranslation("operations.run.no-step")
                        : getTranslation("operations.run.step", step.replace('/', ' ')));
    }

    private Component since(@Nullable Instant since, Instant now, String otherwise) {
        var when = since == null ? new Span(getTranslation(otherwise)) : new RelativeTime(since, now);
        var shown = new Div(when);
        shown.addClassName("lk-run-since");
        return shown;
    }

    private Component instance(@Nullable Long key, Operate operate, String of) {
        var shown = new Div();
        shown.addClassName("lk-run-instance");
        if (key != null) {
            var number = new Span(String.valueOf(key));
            number.addClassName("lk-run-key");
            number.setTitle(getTranslation("operations.run.instance"));
            shown.add(number);
        }
        operate.instance(key).ifPresent(instance -> shown.add(new OperateLink(instance, of)));
        return shown;
    }

    private Component standing(LinkRow.Standing standing) {
        var words = getTranslation("operations.standing."
                + standing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return switch (standing) {
            case ACTIVE -> new StateChip(Tone.GOOD, Icons.CHECK_CIRCLE, words);
            case EXPIRES_SOON -> new StateChip(Tone.WARNING, Icons.TIMER, words);
            case AWAITS_APPROVAL, PENDING -> new StateChip(Tone.INFO, Icons.HOURGLASS, words);
            case EXPIRED, LAPSED -> new StateChip(Tone.QUIET, Icons.CLOCK, words);
            case REVOKED, DECLINED, WITHDRAWN, REFUSED -> new StateChip(Tone.QUIET, Icons.BAN, words);
        };
    }

    private void pace(RunRow.Pace pace, Div chips) {
        var words = getTranslation("operations.pace." + pace);
        switch (pace) {
            case ON_TIME -> {}
            case BEHIND -> chips.add(new StateChip(Tone.WARNING, Icons.HOURGLASS, words));
            case TRYING -> chips.add(new StateChip(Tone.WARNING, Icons.REFRESH, words));
            case STUCK -> chips.add(new StateChip(Tone.BAD, Icons.ALERT, words));
        }
    }
}
