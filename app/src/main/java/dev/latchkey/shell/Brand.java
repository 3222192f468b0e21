package dev.latchkey.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The product's mark and name. */
class Brand extends Div {

    Brand() {
        addClassName("lk-brand");
        var mark = new Span(Icons.KEY.create());
        mark.addClassName("lk-brand-mark");
        add(mark, new Span("Latchkey"));
    }
}
