package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Locale;

/** Bars in small, from nought. */
class MiniBars extends Html {

    private static final double WIDTH = 160;
    private static final double HEIGHT = 56;

    MiniBars(List<Double> way) {
        super("<svg class='lk-mini-bars' aria-hidden='true' preserveAspectRatio='none' viewBox='0 0 160 56'>"
                + bars(way) + "</svg>");
    }

    private static String bars(List<Double> way) {
        var high = way.stream().mapToDouble(v -> v).max().orElse(0);
        if (high <= 0) {
            return "";
        }
        var bars = new StringBuilder();
        var room = WIDTH / way.size();
        for (int i = 0; i < way.size(); i++) {
            var height = Math.max(1, way.get(i) / high * HEIGHT);
            bars.append(String.format(
                    Locale.ROOT,
                    "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='1.5'/>",
                    i * room + room * 0.15,
                    HEIGHT - height,
                    room * 0.7,
                    height));
        }
        return bars.toString();
    }
}
