package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Locale;

/** The way of a number, without axes: only its shape speaks. */
class SparkLine extends Html {

    private static final double WIDTH = 72;
    private static final double HEIGHT = 24;

    SparkLine(List<Double> way) {
        super("<span class='lk-spark' aria-hidden='true'>" + drawing(way) + "</span>");
    }

    private static String drawing(List<Double> way) {
        if (way.size() < 2) {
            return "";
        }
        var low = way.stream().mapToDouble(v -> v).min().orElse(0);
        var high = way.stream().mapToDouble(v -> v).max().orElse(1);
        var points = new StringBuilder();
        double x = 0;
        double y = 0;
        for (int i = 0; i < way.size(); i++) {
            x = i * WIDTH / (way.size() - 1);
            y = high == low ? HEIGHT / 2 : HEIGHT - (way.get(i) - low) / (high - low) * HEIGHT;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return String.format(
                Locale.ROOT,
                "<svg viewBox='-2 -4 80 32' width='80' height='32'><polyline points='%s'/><circle cx='%.1f' cy='%.1f' r='3'/></svg>",
                points,
                x,
                y);
    }
}
