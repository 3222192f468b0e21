package dev.latchkey.reports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.latchkey.reports.FigureData;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportPage;
import dev.latchkey.reports.ReportSummary;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Tile;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.Icons;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A report in the list: what it is, whose, and a glimpse of how it stands. */
class ReportCard extends Card {

    private final ReportSummary report;
    private final Wording wording;
    private final Div glimpse = new Div();
    private @Nullable Future<?> loading;

    ReportCard(ReportSummary report, String creator, Wording wording) {
        this.report = report;
        this.wording = wording;
        addClassName("lk-report-card");
        glimpse.addClassName("lk-glimpse");
        var link = new RouterLink(report.title(), ReportView.class, ReportView.of(report.id()));
        var made = new Span(Icons.USER.create(), new Span(creator));
        made.addClassName("lk-report-card-creator");
        made.setVisible(!creator.isEmpty());
        add(glimpse, new H2(link), new Paragraph(report.description()), made);
    }

    /** Reads the report's first figures beside the page. */
    void preview(ReportLibrary library, TileLoader loader, UI ui) {
        loading = loader.load(ui, () -> glimpse(library), this::show);
    }

    void cancel() {
        if (loading != null) {
            loading.cancel(false);
        }
    }

    /** A chart and a figure in small; whatever of it is missing stays blank. */
    private record Glimpse(
            List<Double> way,
            @Nullable String value,
            @Nullable String label) {}

    private Glimpse glimpse(ReportLibrary library) {
        var today = LocalDate.now(wording.reader().zone());
        return library.page(report.id())
                .flatMap(page -> library.read(
                                report.id(), Scope.ALL, page.defaultPeriod().until(today))
                        .flatMap(reading -> figure(page)
                                .map(tile -> reading.figure(tile) instanceof Outcome.Shown<FigureData>(var data)
                                        ? new Glimpse(data.way(), value(tile, data.value()), tile.title())
                                        : new Glimpse(List.of(), null, null))))
                .orElseGet(() -> new Glimpse(List.of(), null, null));
    }

    private static Optional<Tile.Figure> figure(ReportPage page) {
        return page.tiles().stream()
                .filter(Tile.Figure.class::isInstance)
                .map(Tile.Figure.class::cast)
                .findFirst();
    }

    private String value(Tile.Figure tile, double value) {
        var scale = Numbers.Scale.fitting(value);
        return (wording.numbers().scaled(value, scale, tile.measure()) + " " + scale.unit(tile.measure())).strip();
    }

    private void show(Glimpse seen) {
        glimpse.removeAll();
        if (seen.value() != null && seen.label() != null) {
            var value = new Span(seen.value());
            value.addClassName("lk-glimpse-value");
            glimpse.add(new MiniBars(seen.way()), new Div(value, new Span(seen.label())));
        }
    }
}
