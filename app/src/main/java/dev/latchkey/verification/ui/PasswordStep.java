package dev.latchkey.verification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.latchkey.accounts.PasswordRules;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.Tone;
import dev.latchkey.verification.CodeAnswer;
import dev.latchkey.verification.ForgottenPasswords;
import dev.latchkey.verification.LinkPasswords;
import dev.latchkey.verification.PasswordAnswer;
import dev.latchkey.web.ClientNetwork;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One question: a password. Typed at a link, or chosen for it. */
class PasswordStep extends Card {

    final PasswordField password = new PasswordField();
    final StepForm form;
    final Div said = new Div();
    private final transient Function<String, PasswordAnswer> use;
    private final transient SignInSteps.After after;

    private PasswordStep(
            String title,
            String lead,
            String label,
            String verb,
            String organisation,
            Function<String, PasswordAnswer> use,
            SignInSteps.After after) {
        this.use = use;
        this.after = after;
        addClassNames("lk-sign-in", "lk-door");
        password.setLabel(getTranslation(label));
        password.setAutofocus(true);
        password.setManualValidation(true);
        password.setMaxLength(PasswordRules.LONGEST + 1);
        var send = new NativeButton(getTranslation(verb));
        send.addClassName("lk-button-wide");
        send.getElement().setAttribute("type", "submit");
        said.getElement().setAttribute("role", "status");
        form = new StepForm(this::send, password, send);
        add(new DoorHead(new H1(getTranslation(title)), organisation), new Paragraph(getTranslation(lead)), form, said);
    }

    /** Asks for the password of a link; who has forgotten it gets a mail. */
    static PasswordStep typed(
            LinkPasswords passwords,
            ForgottenPasswords forgotten,
            VisitCookie cookie,
            String token,
            String organisation,
            SignInSteps.After after) {
        var step = new PasswordStep(
                "verification.sign-in.title",
                "verification.password.lead",
                "verification.password.label",
                "verification.password.open",
                organisation,
                typed -> passwords.open(token, typed, cookie.secret(), network()),
                after);
        step.password.getElement().setAttribute("autocomplete", "current-password");
        var forgot = new NativeButton(
                step.getTranslation("verification.password.forgot"), click -> step.forgot(forgotten, cookie, token));
        forgot.addClassName("lk-link");
        forgot.getElement().setAttribute("type", "button");
        step.add(forgot);
        return step;
    }

    /**
     * Asks for a new password.
     *
     * @param key of its title and its lead
     */
    static PasswordStep chosen(
            String key, String organisation, Function<String, PasswordAnswer> choose, SignInSteps.After after) {
        var step = new PasswordStep(
                key + ".title",
                key + ".lead",
                "verification.password.choose.label",
                "verification.password.choose.save",
                organisation,
                choose,
                after);
        step.password.getElement().setAttribute("autocomplete", "new-password");
        step.password.setHelperText(step.getTranslation("verification.password.choose.rules"));
        return step;
    }

    private void send(String typed) {
        switch (use.apply(typed)) {
            case PasswordAnswer.Right(var secret) -> after.proven(secret);
            case PasswordAnswer.Wrong() -> wrong(getTranslation("verification.password.wrong"));
            case PasswordAnswer.Wait(var minutes) -> problem(getTranslation("verification.password.wait", minutes));
            case PasswordAnswer.Locked(var until) ->
                wrong(getTranslation(
                        "verification.password.locked", CurrentReader.get().exact(until)));
            case PasswordAnswer.Busy() -> problem(getTranslation("verification.password.busy"));
            case PasswordAnswer.Broken(var rules) -> problem(sentences(rules));
            case PasswordAnswer.NotValid() -> after.notValidAnyMore();
        }
    }

    private void forgot(ForgottenPasswords passwords, VisitCookie cookie, String token) {
        said.removeAll();
        switch (passwords.forgot(token, cookie.secret(), network().prefix())) {
            case CodeAnswer.Sent sent -> {
                cookie.give(sent.secret());
                say(
                        Tone.GOOD,
                        getTranslation(
                                "verification.password.mailed", sent.holds().toMinutes()));
            }
            case CodeAnswer.Wait(var time) ->
                say(Tone.WARNING, getTranslation("verification.password.mailed-wait", Spoken.time(this, time)));
            default -> after.notValidAnyMore();
        }
    }

    private void say(Tone tone, String sentence) {
        said.add(new Notice(tone, Icons.MAIL, sentence));
    }

    private void wrong(String sentence) {
        password.clear();
        problem(sentence);
    }

    private void problem(String sentence) {
        password.setErrorMessage(sentence);
        password.setInvalid(true);
        password.focus();
    }

    private String sentences(Set<PasswordRules.Rule> broken) {
        return broken.stream()
                .sorted()
                .map(rule -> getTranslation("verification.password.broken." + rule))
                .collect(Collectors.joining(" "));
    }

    private static ClientNetwork network() {
        return ClientNetwork.of(VaadinServletRequest.getCurrent());
    }
}
