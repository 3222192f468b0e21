package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Html;
import dev.latchkey.reports.ChartData;
import dev.latchkey.reports.ChartData.Role;
import dev.latchkey.reports.ChartData.Series;
import dev.latchkey.reports.Tile.Form;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A chart in small: shapes and colours, no words. */
class MiniChart extends Html {

    private static final double WIDTH = 160;
    private static final double HEIGHT = 60;

    MiniChart(ChartData data, Form form) {
        super("<svg class='lk-mini-chart' aria-hidden='true' preserveAspectRatio='none' viewBox='0 0 160 60'>"
                + (form == Form.LINE ? lines(data) : bars(data)) + "</svg>");
    }

    private static String bars(ChartData data) {
        var count = data.starts().size();
        var highest = 0.0;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, total(data, i));
        }
        var bars = new StringBuilder();
        for (int i = 0; i < count && highest > 0; i++) {
            var y = HEIGHT;
            for (int s = 0; s < data.series().size(); s++) {
                var height = value(data.series().get(s), i) / highest * HEIGHT;
                y -= height;
                bars.append(String.format(
                        Locale.ROOT,
                        "<rect data-fill='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
                        data.series().get(s).role() == Role.REST ? 5 : Math.min(s + 1, 5),
                        (i + 0.16) * WIDTH / count,
                        y,
                        WIDTH / count * 0.68,
                        Math.max(0, height - 0.6)));
            }
        }
        return bars.toString();
    }

    private static String lines(ChartData data) {
        var values = data.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(v -> v == null ? 0 : v)
                .summaryStatistics();
        var lines = new StringBuilder();
        for (int s = data.series().size() - 1; s >= 0; s--) {
            var points = new StringBuilder();
            var all = data.series().get(s).values();
            for (int i = 0; i < all.size(); i++) {
                append(points, i * WIDTH / Math.max(1, all.size() - 1), all.get(i), values.getMin(), values.getMax());
            }
            lines.append("<polyline data-line='")
                    .append(colour(data.series().get(s), s))
                    .append("' points='");
            lines.append(points).append("'/>");
        }
        return lines.toString();
    }

    private static void append(StringBuilder points, double x, @Nullable Double value, double low, double high) {
        if (value != null) {
            var y = high == low ? HEIGHT / 2 : HEIGHT - 4 - (value - low) / (high - low) * (HEIGHT - 8);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
    }

    private static String colour(Series series, int index) {
        return switch (series.role()) {
            case PART -> String.valueOf(index + 1);
            case REST, YEAR_BEFORE -> "5";
            case MEASURE -> index == 0 ? "total" : "5";
        };
    }

    private static double total(ChartData data, int at) {
        return data.series().stream().mapToDouble(series -> value(series, at)).sum();
    }

    private static double value(Series series, int at) {
        List<@Nullable Double> values = series.values();
        var value = values.get(at);
        return value == null ? 0 : value;
    }
}
