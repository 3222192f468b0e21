package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the colours and signs of the picture mean, for who never saw one. */
class MapLegend extends UnorderedList {

    MapLegend() {
        addClassName("lk-map-legend");
        for (var sign : List.of("done", "here", "todo", "inside")) {
            var symbol = new Span();
            symbol.addClassNames("lk-map-sign");
            symbol.getElement().setAttribute("data-sign", sign).setAttribute("aria-hidden", "true");
            add(new ListItem(symbol, new Span(getTranslation("sharing.life.legend." + sign))));
        }
    }
}
