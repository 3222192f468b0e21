package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.reports.Access;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.words.Reader;
import dev.latchkey.words.Words;
import java.util.Set;

/** Makes the panel of a report for whoever has been found to be allowed to see it. */
@org.springframework.stereotype.Component
public class ReportPanels {

    private final ReportLibrary library;
    private final TileLoader loader;
    private final Words words;

    ReportPanels(ReportLibrary library, TileLoader loader, Words words) {
        this.library = library;
        this.loader = loader;
        this.words = words;
    }

    /**
     * The report cut to what the reader may see, in their language and time zone; a friendly word where the report has
     * been deleted. Their access may end while they look: it is asked for before each reading.
     *
     * @param keeper where the reader's own filters come from and stay
     */
    public Component show(ReportId report, Access access, ChoiceKeeper keeper, Reader reader) {
        return show(report, access, Set.of(), keeper, reader);
    }

    /**
     * As above.
     *
     * @param elsewhere dimensions that the page around it has a filter for
     */
    Component show(ReportId report, Access access, Set<String> elsewhere, ChoiceKeeper keeper, Reader reader) {
        var wording = new Wording(words, reader);
        return library.page(report)
                .<Component>map(page -> new ReportPanel(library, loader, page, access, elsewhere, keeper, wording))
                .orElseGet(() -> gone(wording));
    }

    static EmptyState gone(Wording wording) {
        return new EmptyState(Icons.FILE, wording.get("gone.title"), wording.get("gone.text"));
    }
}
