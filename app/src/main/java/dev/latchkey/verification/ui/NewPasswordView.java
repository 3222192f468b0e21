package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Letterhead;
import dev.latchkey.shell.OnBehalfOf;
import dev.latchkey.shell.PublicLayout;
import dev.latchkey.verification.ForgottenPasswords;
import org.jspecify.annotations.Nullable;

/** Where the mail to somebody who has forgotten a link's password leads. Looking at it uses nothing up. */
@Route(value = "s/:" + RecipientView.TOKEN + "/password/:" + NewPasswordView.MAILED, layout = PublicLayout.class)
@AnonymousAllowed
@StyleSheet("theme/verification.css")
class NewPasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle, OnBehalfOf, SignInSteps.After {

    static final String MAILED = "mailed";

    private final transient ForgottenPasswords passwords;
    private final transient SessionTerm term;
    private final transient VisitCookie cookie;
    private String token = "";
    private String mailed = "";
    private String title = "";
    private @Nullable Letterhead letterhead;

    NewPasswordView(ForgottenPasswords passwords, SessionTerm term, VisitCookie cookie) {
        this.passwords = passwords;
        this.term = term;
        this.cookie = cookie;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(RecipientView.TOKEN).orElse("");
        mailed = event.getRouteParameters().get(MAILED).orElse("");
        term.unproven(SessionTerm.UNPROVEN);
        passwords
                .renewable(token, mailed)
                .ifPresentOrElse(
                        grant -> {
                            letterhead = new Letterhead(grant.organisation(), grant.homepage());
                            show(
                                    getTranslation("verification.password.again.title"),
                                    PasswordStep.chosen(
                                            "verification.password.again",
                                            grant.organisation(),
                                            chosen -> passwords.renew(token, mailed, chosen, cookie.secret()),
                                            this));
                        },
                        this::over);
    }

    private void over() {
        letterhead = null;
        var sentence = getTranslation("verification.password.over.title");
        var back = new Anchor("s/" + token, getTranslation("verification.password.over.back"));
        back.addClassName("lk-button-wide");
        var step = new EndStep(Icons.LINK, sentence).because(getTranslation("verification.password.over.text"));
        step.add(back);
        show(sentence, step);
    }

    private void show(String title, Component step) {
        this.title = title;
        removeAll();
        add(step);
    }

    @Override
    public void proven(String secret) {
        cookie.give(secret);
        term.underAnotherId();
        // the browser has its new secret only with the next request
        getUI().ifPresent(ui -> ui.getPage().setLocation("s/" + token));
    }

    @Override
    public void notValidAnyMore() {
        over();
    }

    @Override
    public @Nullable Letterhead letterhead() {
        return letterhead;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
