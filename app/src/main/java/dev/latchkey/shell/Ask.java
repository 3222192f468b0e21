package dev.latchkey.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks before something is done, naming what will happen: {@code new Ask("Revoke access?", "Lena Ortiz
 * loses access now.", "Revoke access", this::revoke).dangerous().open()}.
 */
public class Ask {

    private final ConfirmDialog dialog = new ConfirmDialog();
    private final Div body = new Div();
    private final Button cancel = new Button();
    private final Button confirm;
    private BooleanSupplier wrong = () -> false;
    private @Nullable Component first;
    private boolean again;

    /**
     * @param consequence what will happen, to whom, and when
     * @param verb what the button does, never "OK"
     */
    public Ask(String title, String consequence, String verb, Runnable act) {
        confirm = new Button(verb);
        cancel.setText(cancel.getTranslation("shell.cancel"));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        body.addClassName("lk-ask");
        body.add(new Paragraph(consequence));
        dialog.setHeader(title);
        dialog.setText(body);
        dialog.setConfirmButton(confirm);
        dialog.addConfirmListener(confirmed -> {
            if (!wrong.getAsBoolean()) {
                act.run();
            } else if (dialog.isOpened()) {
                again = true;
            } else {
                dialog.open();
            }
        });
        // the browser closes it whatever was answered, and may say so before the answer or after it
        dialog.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                focusFirst();
            } else if (again) {
                again = false;
                dialog.open();
            }
        });
        dialog.setCancelable(true);
        dialog.setCancelButton(cancel);
    }

    /** The act takes something away: the button says so by its colour, and Enter does not press it. */
    public Ask dangerous() {
        confirm.addThemeVariants(ButtonVariant.ERROR);
        first = cancel;
        return this;
    }

    /** Something to decide on the way, such as a check box. */
    public Ask with(Component choice) {
        body.add(choice);
        return this;
    }

    /** Something to say first, which has the focus once the question is open; nothing dangerous begins so. */
    public Ask first(Component field) {
        first = field;
        return with(field);
    }

    /** A line to type first; Enter answers. */
    public Ask first(TextField line) {
        // what was typed comes before the click does
        Shortcuts.addShortcutListener(line, confirm::clickInClient, Key.ENTER).listenOn(line);
        return first((Component) line);
    }

    /** Asks on where what was decided on the way is wrong; the choice itself says why. */
    public Ask unless(BooleanSupplier wrong) {
        this.wrong = wrong;
        return this;
    }

    public void open() {
        dialog.open();
    }

    private void focusFirst() {
        if (first != null) {
            // after the dialog has put the focus on the button that acts
            first.getElement().executeJs("setTimeout(() => this.focus(), 100)");
        }
    }
}
