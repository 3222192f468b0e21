package dev.latchkey.reports;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of a report's page. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tile")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Tile.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Tile.Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Tile.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Tile.Text.class, name = "text")
})
public sealed interface Tile {

    /** What stands above it; {@code {month}} becomes the name of the last month shown. */
    String title();

    /** How many of the page's twelve columns it takes. */
    int width();

    /** A tile that reads a dataset. */
    sealed interface OfData extends Tile {
        DatasetId dataset();
    }

    /** One number, its change to the period before, and its way there. */
    record Figure(String title, int width, DatasetId dataset, Measure measure, Span span) implements OfData {}

    /** The part of the chosen period that a figure speaks of. */
    enum Span {
        PERIOD,
        LAST_MONTH
    }

    /**
     * A picture of measures over time.
     *
     * @param series   the dimension that gives a bar's parts or the lines; none: one line for each measure
     * @param grain    none: fitting the period
     * @param yearBefore whether the first measure is drawn once more as it was a year before
     */
    record Chart(
            String title,
            int width,
            DatasetId dataset,
            Form form,
            @Nullable String series,
            List<Measure> measures,
            @Nullable Grain grain,
            boolean yearBefore)
            implements OfData {}

    /** How a chart draws. */
    enum Form {
        BAR,
        STACKED_BAR,
        LINE,
        /** Parts of the whole period. */
        PIE
    }

    /**
     * Rows of groups, as many as there are.
     *
     * @param share whether each row shows its part of the first measure's total
     * @param change whether each row shows the first measure's change to the period before
     */
    record Table(
            String title,
            int width,
            DatasetId dataset,
            List<String> groupBy,
            List<Measure> measures,
            Span span,
            boolean change,
            boolean share)
            implements OfData {}

    /** Words. */
    record Text(String title, int width, String text) implements Tile {}
}
