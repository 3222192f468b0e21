package dev.latchkey.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** Lets the keyboard pass over the navigation; seen only while it has the focus. */
@Tag("a")
class SkipLink extends HtmlContainer {

    SkipLink() {
        addClassName("lk-skip");
        setText(getTranslation("shell.skip"));
        getElement().setAttribute("href", "#main");
        getElement().setAttribute("router-ignore", true);
        // the address stays as it is: a fragment would be one more step for the back button
        getElement()
                .executeJs("this.addEventListener('click', e => {e.preventDefault();"
                        + " document.getElementById('main')?.focus();})");
    }
}
