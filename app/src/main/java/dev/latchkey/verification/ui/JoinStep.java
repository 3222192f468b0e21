package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.latchkey.accounts.GuestAnswer;
import dev.latchkey.accounts.NewGuest;
import dev.latchkey.accounts.PasswordRules;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.Tone;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An account for who has proven the mailbox. Its address is that mailbox, and cannot be typed. */
class JoinStep extends Card {

    /** With blanks between them, or they would read as a word. */
    private static final String SIGNS = String.join(" ", PasswordRules.SIGNS.split(""));

    final TextField username = new TextField();
    final TextField name = new TextField();
    final PasswordField password = new PasswordField();
    final Div problem = new Div();
    final NativeButton back;
    private transient Consumer<NewGuest> make = wish -> {};

    JoinStep(String organisation, String address, Runnable back) {
        addClassNames("lk-sign-in", "lk-door");
        problem.getElement().setAttribute("role", "alert");
        this.back = new NativeButton(getTranslation("verification.join.back"), click -> back.run());
        this.back.addClassNames("lk-link", "lk-step-back");
        this.back.getElement().setAttribute("type", "button");
        add(
                new DoorHead(new H1(getTranslation("verification.join.title")), organisation),
                new Paragraph(getTranslation("verification.join.lead")),
                new SubmittedForm(this::send, address(address), username(), name(), password(), problem, button()),
                this.back);
        username.focus();
    }

    void whenSent(Consumer<NewGuest> make) {
        this.make = make;
    }

    /** Somebody has an account with the address: nothing is to be made. */
    void hasAccount() {
        removeAll();
        add(
                new H1(getTranslation("verification.join.has-account.title")),
                new Notice(Tone.INFO, Icons.INFO, getTranslation("verification.join.has-account")),
                signIn(),
                back);
    }

    void wrong(GuestAnswer.Wrong wrong) {
        complain(password, sentence(wrong.password()));
        if (wrong.fields().contains(GuestAnswer.Field.NAME)) {
            complain(name, getTranslation("verification.join.name.wrong"));
        }
        if (wrong.fields().contains(GuestAnswer.Field.USERNAME)) {
            complain(username, getTranslation("verification.join.username.wrong"));
        }
    }

    void taken() {
        complain(username, getTranslation("verification.join.username.taken", username.getValue()));
    }

    void say(String sentence) {
        problem.removeAll();
        problem.add(new Notice(Tone.BAD, Icons.ALERT, sentence));
    }

    private void send() {
        for (var field : Set.<HasValidation>of(username, name, password)) {
            field.setInvalid(false);
        }
        problem.removeAll();
        var reader = CurrentReader.get();
        make.accept(new NewGuest(
                username.getValue(), "", name.getValue(), password.getValue(), reader.locale(), reader.zone()));
    }

    /** What is missing, all at once; empty for nothing. */
    private String sentence(Set<PasswordRules.Rule> rules) {
        // what breaks another rule will be another one anyway
        return rules.stream()
                .filter(rule -> rule != PasswordRules.Rule.COMMON || rules.size() == 1)
                .sorted()
                .map(rule -> getTranslation(
                        "accounts.password." + rule, PasswordRules.SHORTEST, PasswordRules.LONGEST, SIGNS))
                .collect(Collectors.joining(" "));
    }

    /** The first field that is complained of last has the focus: they are called from the bottom up. */
    private static <F extends Focusable<?> & HasValidation> void complain(F field, String sentence) {
        if (!sentence.isEmpty()) {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
            field.focus();
        }
    }

    private Component address(String address) {
        var fact = new Div(Icons.MAIL.create(), new Div(address));
        fact.addClassName("lk-proven");
        fact.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("verification.join.address"));
        return fact;
    }

    private Component username() {
        username.setLabel(getTranslation("verification.join.username.label"));
        username.setHelperText(getTranslation("verification.join.username.how"));
        username.getElement().setAttribute("autocapitalize", "none");
        return described(username, "username", "username");
    }

    private Component name() {
        name.setLabel(getTranslation("verification.join.name.label"));
        return described(name, "name", "name");
    }

    private Component password() {
        password.setLabel(getTranslation("verification.join.password.label"));
        password.setHelperText(getTranslation("accounts.password.how", PasswordRules.SHORTEST, SIGNS));
        return described(password, "password", "new-password");
    }

    private static <F extends Component & HasValidation> F described(F field, String name, String autocomplete) {
        field.getElement().setAttribute("name", name);
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setManualValidation(true);
        return field;
    }

    private Component button() {
        var button = new NativeButton(getTranslation("verification.join.send"));
        button.addClassName("lk-button-wide");
        button.getElement().setAttribute("type", "submit");
        return button;
    }

    private Component signIn() {
        var link = new Anchor("login", getTranslation("verification.account.sign-in"));
        link.addClassName("lk-button-wide");
        link.setRouterIgnore(true);
        return link;
    }
}
