package dev.latchkey.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.PublicLayout;
import dev.latchkey.shell.Tone;

/** The form to sign in with: a plain form, so that browsers fill it in and Enter sends it. */
@Route(value = LoginView.PATH, layout = PublicLayout.class)
@AnonymousAllowed
class LoginView extends Card implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "login";

    final TextField username = new TextField();
    final PasswordField password = new PasswordField();
    final Div problem = new Div();
    private final CurrentAccount current;

    LoginView(CurrentAccount current) {
        this.current = current;
        add(new H1(getTranslation("accounts.login.title")), problem, form());
        addClassName("lk-sign-in");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        parameters
                .getSingleParameter(SignInFailed.PARAMETER)
                .flatMap(SignInProblem::named)
                .ifPresent(which -> show(
                        which,
                        parameters.getSingleParameter(SignInFailed.MINUTES).orElse("1")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.login.title") + " · Latchkey";
    }

    private void show(SignInProblem which, String minutes) {
        // only figures come back from the address
        var time = minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 1;
        problem.add(new Notice(Tone.BAD, Icons.ALERT, getTranslation(which.key(), time)));
        username.setValue(SignInFailed.takeTypedName(VaadinSession.getCurrent()));
        if (!username.isEmpty()) {
            username.setAutofocus(false);
            password.setAutofocus(true);
        }
    }

    private Component form() {
        username.setLabel(getTranslation("accounts.login.username"));
        username.setAutofocus(true);
        describe(username, "username", "username");
        username.getElement().setAttribute("autocapitalize", "none");
        password.setLabel(getTranslation("accounts.login.password"));
        describe(password, "password", "current-password");
        var send = new NativeButton(getTranslation("accounts.login.send"));
        send.addClassName("lk-button-wide");
        send.getElement().setAttribute("type", "submit");
        return new SignInForm(username, password, send);
    }

    private static void describe(Component field, String name, String autocomplete) {
        field.getElement().setAttribute("name", name);
        field.getElement().setAttribute("autocomplete", autocomplete);
    }
}
