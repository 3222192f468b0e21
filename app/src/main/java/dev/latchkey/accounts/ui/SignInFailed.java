package dev.latchkey.accounts.ui;

import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.accounts.TooManyTries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the form, which then says what to do; the typed name comes along, but never in the address. */
class SignInFailed implements AuthenticationFailureHandler {

    static final String PARAMETER = "problem";
    static final String MINUTES = "minutes";
    private static final String TYPED_NAME = SignInFailed.class.getName() + ".name";
    private static final int LONGEST = 254;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var typed = request.getParameter("username");
        if (typed != null && typed.length() <= LONGEST) {
            request.getSession().setAttribute(TYPED_NAME, typed);
        }
        var address = request.getContextPath() + "/" + LoginView.PATH + "?" + PARAMETER + "=";
        response.sendRedirect(
                switch (failure) {
                    case TooManyTries many ->
                        address + SignInProblem.WAIT.word() + "&" + MINUTES + "=" + many.minutes();
                    case AuthenticationServiceException busy -> address + SignInProblem.BUSY.word();
                    default -> address + SignInProblem.WRONG.word();
                });
    }

    /** The name that was typed last, once. */
    static String takeTypedName(@Nullable VaadinSession session) {
        if (session == null || session.getSession() == null) {
            return "";
        }
        var typed = session.getSession().getAttribute(TYPED_NAME);
        session.getSession().removeAttribute(TYPED_NAME);
        return typed instanceof String name ? name : "";
    }
}
