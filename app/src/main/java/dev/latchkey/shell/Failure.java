package dev.latchkey.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log and the reader are told about a failure of ours. */
class Failure implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /** Logs the cause under a short id, and gives the id for the reader to quote. */
    static String log(Throwable cause) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 8);
        LOG.error("Failure {}", id, cause);
        return id;
    }

    /** A click failed: the page stays, and a toast says so. */
    @Override
    public void error(ErrorEvent event) {
        var id = log(event.getThrowable());
        var ui = UI.getCurrent();
        if (ui != null) {
            Toast.error(ui.getTranslation("shell.failed.click", id));
        }
    }
}
