package dev.latchkey.shell;

import com.vaadin.flow.component.UI;
import dev.latchkey.words.Reader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Who reads the page: the language and the time zone of their browser. */
public final class CurrentReader {

    private CurrentReader() {}

    public static Reader get() {
        return of(UI.getCurrentOrThrow());
    }

    public static Reader of(UI ui) {
        var details = ui.getPage().getExtendedClientDetails();
        return new Reader(ui.getLocale(), zone(details == null ? null : details.getTimeZoneId()));
    }

    /** UTC where the browser does not tell, or tells what nobody knows. */
    private static ZoneId zone(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
