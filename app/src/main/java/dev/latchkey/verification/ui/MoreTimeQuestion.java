package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import dev.latchkey.sharing.Ends;
import dev.latchkey.shell.Ask;
import dev.latchkey.shell.Toast;
import java.util.function.Predicate;

/** Asks a recipient why they need more time. */
final class MoreTimeQuestion {

    private final Predicate<String> ask;
    private final Component page;

    /** @param ask false where it cannot be asked for */
    MoreTimeQuestion(Predicate<String> ask, Component page) {
        this.ask = ask;
        this.page = page;
    }

    void open() {
        var why = new TextArea(page.getTranslation("verification.more-time.why"));
        why.setMaxLength(Ends.LONGEST_NOTE);
        why.setWidthFull();
        new Ask(
                        page.getTranslation("verification.more-time.ask"),
                        page.getTranslation("verification.more-time.text"),
                        page.getTranslation("verification.more-time.send"),
                        () -> {
                            if (ask.test(why.getValue())) {
                                Toast.success(page.getTranslation("verification.more-time.sent"));
                            } else {
                                Toast.error(page.getTranslation("verification.more-time.not-now"));
                            }
                        })
                .first(why)
                .open();
    }
}
