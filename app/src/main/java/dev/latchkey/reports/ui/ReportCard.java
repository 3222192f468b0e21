package dev.latchkey.reports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.latchkey.reports.Access;
import dev.latchkey.reports.ChartData;
import dev.latchkey.reports.FigureData;
import dev.latchkey.reports.Filter;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportPage;
import dev.latchkey.reports.ReportSummary;
import dev.latchkey.reports.Tile;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.Icons;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A report in the list: what it is, whose, and a glimpse of how it stands. */
class ReportCard extends Card {

    private static final String READ = "lk-glimpse-read";

    private final ReportSummary report;
    private final Wording wording;
    private final Div glimpse = new Div();
    private final RouterLink link;
    private @Nullable Future<?> loading;

    /**
     * @param pick the tenant with which the report opens
     */
    ReportCard(ReportSummary report, String creator, TenantPick pick, Wording wording) {
        this.report = report;
        this.wording = wording;
        addClassName("lk-report-card");
        glimpse.addClassName("lk-glimpse");
        link = new RouterLink(report.title(), ReportView.class, ReportView.of(report.id()));
        link.setQueryParameters(pick.query());
        var made = new Span(Icons.USER.create(), new Span(creator));
        made.addClassName("lk-report-card-creator");
        made.setVisible(!creator.isEmpty());
        add(glimpse, new H2(link), new Paragraph(report.description()), made);
    }

    /** Reads the report's first figures beside the page. */
    void preview(ReportLibrary library, Access access, TileLoader loader, UI ui) {
        loading = loader.load(ui, () -> glimpse(library, access), this::show);
    }

    /** The report has no tenants to pick from: it opens as it is, and says so. */
    void notByTenant() {
        link.setQueryParameters(TenantPick.ALL.query());
        glimpse.addClassNames(READ, "lk-glimpse-words");
        glimpse.setText(wording.get("card.not-by-tenant"));
    }

    boolean isRead() {
        return glimpse.hasClassName(READ);
    }

    void cancel() {
        if (loading != null) {
            loading.cancel(false);
        }
    }

    /** A chart and a figure in small; whatever of it is missing stays blank. */
    private record Glimpse(
            Optional<Tile.Chart> chart,
            Optional<ChartData> drawn,
            Optional<Tile.Figure> figure,
            Optional<FigureData> read) {}

    private Glimpse glimpse(ReportLibrary library, Access access) {
        var page = library.page(report.id());
        var chart = page.flatMap(found -> first(found, Tile.Chart.class));
        var figure = page.flatMap(found -> first(found, Tile.Figure.class));
        var reading = page.flatMap(found -> library.read(
                report.id(),
                access,
                found.defaultPeriod().until(LocalDate.now(wording.reader().zone())),
                Filter.NONE));
        return new Glimpse(
                chart,
                reading.flatMap(with -> chart.flatMap(tile -> shown(with.chart(tile)))),
                figure,
                reading.flatMap(with -> figure.flatMap(tile -> shown(with.figure(tile)))));
    }

    private void show(Glimpse seen) {
        glimpse.removeAll();
        glimpse.addClassName(READ);
        seen.drawn()
                .ifPresent(data -> glimpse.add(
                        new MiniChart(data, seen.chart().orElseThrow().form())));
        seen.read().ifPresent(data -> glimpse.add(figure(seen.figure().orElseThrow(), data)));
    }

    private Div figure(Tile.Figure tile, FigureData data) {
        var scale = Numbers.Scale.fitting(data.value());
        var value = new Span(wording.numbers().scaled(data.value(), scale, tile.measure())
                + wording.numbers().after(scale, tile.measure()));
        value.addClassName("lk-glimpse-value");
        return new Div(value, new Span(tile.title()));
    }

    private static <T extends Tile> Optional<T> first(ReportPage page, Class<T> kind) {
        return page.tiles().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static <T> Optional<T> shown(Outcome<T> outcome) {
        return outcome instanceof Outcome.Shown<T>(var data) ? Optional.of(data) : Optional.empty();
    }
}
