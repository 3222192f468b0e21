package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.Icons;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Second question: the code. */
class CodeStep extends Card {

    final StepForm form;
    final Paragraph lead = new Paragraph();
    final Div problem = new Div();
    final Div holds = new Div();
    final Div resend = new Div();
    final NativeButton open = button("verification.code.open", "lk-button-wide");
    final NativeButton again = button("verification.code.again", "lk-link");
    final NativeButton change = button("verification.code.change", "lk-link");
    private final CodeField code = new CodeField(getTranslation("verification.code.label"));
    private transient @Nullable Waiting waiting;

    /** What can be done with a code that is awaited. */
    interface Use {

        void of(CodeStep step, Waiting waiting, String typed);
    }

    CodeStep(String organisation, Use check, BiConsumer<CodeStep, Waiting> askAgain, Runnable changeAddress) {
        addClassNames("lk-sign-in", "lk-door");
        problem.setId("code-problem");
        problem.addClassName("lk-field-problem");
        problem.getElement().setAttribute("role", "alert");
        code.describedBy("code-problem");
        holds.addClassName("lk-code-holds");
        resend.addClassName("lk-code-resend");
        open.getElement().setAttribute("type", "submit");
        again.addClickListener(click -> awaited().ifPresent(one -> askAgain.accept(this, one)));
        change.addClickListener(click -> changeAddress.run());
        form = new StepForm(text -> awaited().ifPresent(one -> check.of(this, one, text)), code, problem, holds, open);
        add(
                new DoorHead(new H1(getTranslation("verification.sign-in.title")), organisation),
                new H2(getTranslation("verification.code.title")),
                lead,
                form,
                resend);
    }

    /** Awaits a code that has just been asked for, or that a page loaded anew still awaits. */
    void await(Waiting waiting, Instant now, boolean anew) {
        this.waiting = waiting;
        say(anew ? "verification.code.resent" : "verification.code.lead", waiting.address());
        clearProblem();
        open.setEnabled(true);
        holds.removeAll();
        holds.add(
                Icons.TIMER.create(),
                new Countdown(waiting.holds(now), this::over)
                        .in(getTranslation("verification.code.holds", Countdown.PLACE)));
        askAgainIn(waiting.wait(now));
        code.clear();
        code.focus();
    }

    /** Another code may be sent after this time; until then it is counted down. */
    void askAgainIn(Duration time) {
        resend.removeAll();
        resend.add(new Span(getTranslation("verification.code.no-mail")));
        resend.add(time.isZero() ? again : counted(time));
    }

    /** What is wrong with what was typed; it is to be corrected. */
    void problem(String sentence) {
        problem.setText(sentence);
        code.invalid(true);
        code.focus();
    }

    /** It was not the code; another one is to be typed. */
    void wrong(String sentence) {
        problem(sentence);
        code.clear();
    }

    /** The code can no longer be used: nothing is left but to send another one. */
    void spent(String sentence) {
        wrong(sentence);
        open.setEnabled(false);
        holds.removeAll();
    }

    private Optional<Waiting> awaited() {
        return Optional.ofNullable(waiting);
    }

    private void over() {
        spent(getTranslation("verification.code.over"));
    }

    private void clearProblem() {
        problem.setText("");
        code.invalid(false);
    }

    private void say(String key, String address) {
        var parts = getTranslation(key, Countdown.PLACE).split(Countdown.PLACE, 2);
        var name = new Span(address);
        name.addClassName("lk-address");
        lead.removeAll();
        lead.add(new Span(parts[0]), name, new Span(parts[1] + " "), change);
    }

    private Component counted(Duration time) {
        var sentence = new Countdown(time, () -> askAgainIn(Duration.ZERO))
                .in(getTranslation("verification.code.again-in", Countdown.PLACE));
        sentence.addClassName("lk-not-yet");
        return sentence;
    }

    private NativeButton button(String key, String className) {
        var button = new NativeButton(getTranslation(key));
        button.addClassName(className);
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
