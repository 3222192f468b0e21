package dev.latchkey.verification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.Tone;
import java.time.Duration;
import java.util.function.Consumer;

/** The link opens for anyone who has it; a click says that somebody is there, which a mail scanner never does. */
class AnyoneStep extends Card {

    final NativeButton open;
    private final Div problem = new Div();

    AnyoneStep(String organisation, Consumer<AnyoneStep> enter) {
        addClassNames("lk-sign-in", "lk-door");
        open = new NativeButton(getTranslation("verification.anyone.open"), click -> enter.accept(this));
        open.addClassName("lk-button-wide");
        problem.getElement().setAttribute("role", "alert");
        add(
                new DoorHead(new H1(getTranslation("verification.anyone.title")), organisation),
                new Paragraph(getTranslation("verification.anyone.lead")),
                problem,
                open);
    }

    /** Too many others came before. */
    void wait(Duration time) {
        problem.removeAll();
        problem.add(new Notice(
                Tone.WARNING, Icons.TIMER, getTranslation("verification.anyone.wait", Spoken.time(this, time))));
    }
}
