package dev.latchkey.operations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.shell.Icons;
import java.net.URI;

/** Leads to one instance in Operate, in a window of its own. */
class OperateLink extends Anchor {

    /** @param of what it is the instance of, for those who hear the page */
    OperateLink(URI instance, String of) {
        super(instance.toString(), "", AnchorTarget.BLANK);
        add(new Span(getTranslation("operations.operate.open")), Icons.EXTERNAL.create());
        addClassName("lk-operate-link");
        // what stands there may not reach back into this page
        getElement().setAttribute("rel", "noopener noreferrer");
        getElement().setAttribute("aria-label", getTranslation("operations.operate.open-of", of));
    }
}
