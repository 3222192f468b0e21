package dev.latchkey.reports.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import dev.latchkey.reports.Tile;
import dev.latchkey.shell.Card;

/** Words of the report's author; an empty line begins a new paragraph. */
class TextTile extends Card {

    TextTile(Tile.Text tile) {
        addClassNames("lk-tile", "lk-tile-text");
        getStyle().set("--lk-columns", String.valueOf(tile.width()));
        add(new Header(new H2(tile.title())));
        for (var paragraph : tile.text().split("\\R\\s*\\R")) {
            add(new Paragraph(paragraph.strip()));
        }
    }
}
