package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.reports.Access;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.words.Reader;
import dev.latchkey.words.Words;

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
     * The report cut to the scope, in the reader's language and time zone; a friendly word where the report has been
     * deleted. The caller has checked that this reader has this scope.
     */
    public Component show(ReportId report, Scope scope, Reader reader) {
        return show(report, Access.to(scope), reader);
    }

    /** As above, for a reader whose access may end while they look: it is asked for before each reading. */
    public Component show(ReportId report, Access access, Reader reader) {
        var wording = new Wording(words, reader);
        return library.page(report)
                .<Component>map(page -> new ReportPanel(library, loader, page, access, wording))
                .orElseGet(() -> gone(wording));
    }

    static EmptyState gone(Wording wording) {
        return new EmptyState(Icons.FILE, wording.get("gone.title"), wording.get("gone.text"));
    }
}
