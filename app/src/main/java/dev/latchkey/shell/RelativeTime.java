package dev.latchkey.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import dev.latchkey.words.Reader;
import dev.latchkey.words.Words;
import java.time.Instant;

/** A time as people speak of it ("2 h ago"), with the exact one and its zone on hover. */
@Tag("time")
public class RelativeTime extends HtmlComponent {

    private static final Words WORDS = new Words();

    private final Instant when;
    private final Instant now;

    /**
     * @param now the time that it is measured from: the database's where the row comes from there
     */
    public RelativeTime(Instant when, Instant now) {
        this.when = when;
        this.now = now;
        getElement().setAttribute("datetime", when.toString());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(CurrentReader.of(event.getUI()));
    }

    private void show(Reader reader) {
        getElement().setText(reader.relative(when, now, WORDS));
        getElement().setAttribute("title", reader.exact(when));
    }
}
