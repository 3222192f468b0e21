package dev.latchkey.reports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.reports.Access;
import dev.latchkey.reports.Choice;
import dev.latchkey.reports.Dimension;
import dev.latchkey.reports.Filter;
import dev.latchkey.reports.Reading;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportPage;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Tile;
import dev.latchkey.shell.Icons;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One report, cut to a scope, as its reader sees it: filters above, tiles below. What the reader filters is
 * theirs and changes nothing for anybody else.
 */
@StyleSheet("theme/reports.css")
@StyleSheet("theme/print.css")
public class ReportPanel extends Div {

    private final ReportLibrary library;
    private final TileLoader loader;
    private final ReportPage page;
    private final Wording wording;
    private final PeriodFilter period;
    private final Div filters = new Div();
    private final Map<String, DimensionFilter> lists = new LinkedHashMap<>();
    private final Button reset;
    private final ChoiceKeeper keeper;
    private final List<TileView<?>> tiles = new ArrayList<>();
    private Access access;
    private Filter filter = Filter.NONE;

    /**
     * @param elsewhere dimensions that the page around this panel has a filter for
     * @param keeper where the reader's own filters come from and stay
     */
    ReportPanel(
            ReportLibrary library,
            TileLoader loader,
            ReportPage page,
            Access access,
            Set<String> elsewhere,
            ChoiceKeeper keeper,
            Wording wording) {
        this.library = library;
        this.loader = loader;
        this.page = page;
        this.access = access;
        this.keeper = keeper;
        this.wording = wording;
        addClassName("lk-report");
        var today = LocalDate.now(wording.reader().zone());
        period = new PeriodFilter(page.defaultPeriod(), today, wording, this::chosen);
        var hint = new Span(wording.get("filter.yours"));
        hint.addClassName("lk-filter-hint");
        filters.addClassName("lk-filters");
        filters.add(period);
        var open = access.now();
        library.dimensions(page.summary().id()).stream()
                .filter(dimension -> !elsewhere.contains(dimension.name()) && isWorthFiltering(dimension, open))
                .forEach(dimension -> lists.put(dimension.name(), filter(dimension)));
        lists.values().forEach(filters::add);
        reset = new Button(wording.get("filter.reset"), Icons.UNDO.create(), click -> reset());
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        filters.add(reset, hint);
        open.ifPresent(scope -> restore(keeper.last().within(scope, lists::containsKey)));
        reset.setVisible(!choice().isNone());
        add(filters, grid());
    }

    /** Reads everything anew. */
    public void refresh() {
        load(tiles);
    }

    /** As the report is by now, and what its reader may see of it. */
    private void load(List<TileView<?>> some) {
        getUI().ifPresent(ui ->
                read().ifPresentOrElse(reading -> some.forEach(tile -> tile.load(reading, loader, ui)), this::gone));
    }

    private Choice choice() {
        return new Choice(period.preset(), period.days(), filter);
    }

    private void chosen() {
        reset.setVisible(!choice().isNone());
        keeper.keep(choice());
        refresh();
    }

    private void restore(Choice choice) {
        period.restore(choice.period(), choice.days());
        filter = choice.filter();
        lists.forEach((dimension, list) -> list.restore(filter.wanted().getOrDefault(dimension, Set.of())));
    }

    /** Back to the page as it was made; the button leaves, so the focus goes to the first filter. */
    private void reset() {
        restore(Choice.NONE);
        chosen();
        period.focus();
    }

    private Optional<Reading> read() {
        return library.read(page.summary().id(), access, period.range(), filter);
    }

    /** Where the reader may see one value only there is nothing to choose. */
    private static boolean isWorthFiltering(Dimension dimension, Optional<Scope> open) {
        return open.flatMap(scope -> scope.limit(dimension.name()))
                        .map(Set::size)
                        .orElse(2)
                > 1;
    }

    private DimensionFilter filter(Dimension dimension) {
        return new DimensionFilter(
                dimension,
                wording,
                typed -> read().map(reading -> reading.values(dimension.name(), typed, DimensionFilter.MOST))
                        .orElse(List.of()),
                values -> {
                    filter = filter.with(dimension.name(), values);
                    chosen();
                });
    }

    /** A filter of the page around this panel, ahead of those of the report. */
    void addFilter(Component filter) {
        filters.addComponentAsFirst(filter);
    }

    /** Shows another part of the report. */
    void cut(Access other) {
        access = other;
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        tiles.forEach(TileView::cancel);
    }

    private Div grid() {
        var grid = new Div();
        grid.addClassName("lk-tiles");
        for (var tile : page.tiles()) {
            switch (tile) {
                case Tile.Figure figure -> tiles.add(new FigureTile(figure, wording));
                case Tile.Chart chart -> tiles.add(new ChartTile(chart, wording));
                case Tile.Table table -> tiles.add(new TableTile(table, wording));
                case Tile.Text _ -> {}
            }
            grid.add(tile instanceof Tile.Text text ? new TextTile(text) : tiles.getLast());
        }
        tiles.forEach(tile -> tile.whenAskedAgain(() -> load(List.of(tile))));
        return grid;
    }

    private void gone() {
        removeAll();
        add(ReportPanels.gone(wording));
    }
}
