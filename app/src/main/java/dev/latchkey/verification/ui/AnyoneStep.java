package dev.latchkey.verification.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.latchkey.shell.Card;

/** The link opens for anyone who has it; a click says that somebody is there, which a mail scanner never does. */
class AnyoneStep extends Card {

    final NativeButton open;

    AnyoneStep(String organisation, Runnable enter) {
        addClassNames("lk-sign-in", "lk-door");
        open = new NativeButton(getTranslation("verification.anyone.open"), click -> enter.run());
        open.addClassName("lk-button-wide");
        add(
                new DoorHead(new H1(getTranslation("verification.anyone.title")), organisation),
                new Paragraph(getTranslation("verification.anyone.lead")),
                open);
    }
}
