package dev.latchkey.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Something of ours failed: the reader gets a number, the log the same number and the cause. */
@ParentLayout(ErrorLayout.class)
@AnonymousAllowed
class FailedView extends ErrorPage implements HasErrorParameter<Exception> {

    FailedView() {
        super("failed", Icons.CLOUD_OFF, Tone.BAD);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        reference(Failure.log(error.getCaughtException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
