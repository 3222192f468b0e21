package dev.latchkey.reports.ui;

import dev.latchkey.reports.ChartData;
import dev.latchkey.reports.ChartData.Role;
import dev.latchkey.reports.ChartData.Series;
import dev.latchkey.reports.DateRange;
import dev.latchkey.reports.Grain;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Tile;
import dev.latchkey.reports.Tile.Form;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the browser needs to draw a chart: numbers, names and the scale; how it looks is the style sheet's matter. */
final class Picture {

    private final Tile.Chart tile;
    private final ChartData data;
    private final DateRange range;
    private final Wording wording;
    private final Measure measure;
    private final Numbers.Scale scale;
    private final Axis axis;
    private final int decimals;

    Picture(Tile.Chart tile, ChartData data, DateRange range, Wording wording) {
        this.tile = tile;
        this.data = data;
        this.range = range;
        this.wording = wording;
        this.measure = tile.measures().getFirst();
        var highest = switch (tile.form()) {
            case STACKED_BAR -> totals().max().orElse(0);
            case PIE -> totals().sum();
            case BAR, LINE -> values().max().orElse(0);
        };
        this.scale = Numbers.Scale.fitting(highest);
        this.decimals = scale.decimals(highest, measure);
        this.axis = Axis.over(values().min().orElse(0), highest, tile.form() != Form.LINE);
    }

    /** {@code k€}, {@code k€, axis from 14}. */
    String meta() {
        var unit = wording.numbers().unit(scale, measure);
        if (axis.from() <= 0 || tile.form() == Form.PIE) {
            return unit;
        }
        var from = wording.numbers().plain(axis.from() / scale.factor, tickDecimals());
        return unit.isEmpty() ? wording.get("chart.axis", from) : unit + ", " + wording.get("chart.axis", from);
    }

    ObjectNode json(String title) {
        var json = JsonMapper.shared().createObjectNode();
        json.put("form", tile.form().name());
        json.put("locale", wording.reader().locale().toLanguageTag());
        json.put("title", title);
        json.put("summary", summary(title));
        json.put("factor", scale.factor).put("decimals", decimals).put("tickDecimals", tickDecimals());
        json.put("afterNumber", wording.numbers().after(measure.unit())).put("fullDecimals", measure.decimals());
        json.put("afterPercent", wording.numbers().after("%"));
        json.put("total", isStacked() || tile.form() == Form.PIE ? wording.get("chart.total") : "");
        json.put("when", wording.get("chart.when"));
        json.putObject("axis").put("from", axis.from()).put("to", axis.to()).put("step", axis.step());
        var ticks = json.putArray("ticks");
        var pieces = json.putArray("pieces");
        for (int i = 0; i < data.starts().size(); i++) {
            ticks.add(tick(i));
            pieces.add(wording.piece(data.grain(), data.starts().get(i)));
        }
        var series = json.putArray("series");
        for (int i = 0; i < data.series().size(); i++) {
            add(series, data.series().get(i), i);
        }
        return json;
    }

    private void add(ArrayNode all, Series series, int index) {
        var json = all.addObject()
                .put("name", name(series))
                .put("role", series.role().name())
                .put("index", index);
        var values = json.putArray("values");
        for (var value : series.values()) {
            if (value == null) {
                values.addNull();
            } else {
                values.add(value);
            }
        }
    }

    private String name(Series series) {
        return switch (series.role()) {
            case PART -> series.name();
            case REST -> wording.get("chart.rest");
            case MEASURE ->
                tile.yearBefore() && series == data.series().getFirst() ? year("chart.now", 0) : series.name();
            case YEAR_BEFORE -> year("chart.year-before", 1);
        };
    }

    /** Lines of two years are named by their year, if each lies in one. */
    private String year(String otherwise, int before) {
        return range.from().getYear() == range.to().getYear()
                ? String.valueOf(range.to().getYear() - before)
                : wording.get(otherwise);
    }

    /** Weeks and days are named by the month in which they begin anew. */
    private String tick(int index) {
        var start = data.starts().get(index);
        return switch (data.grain()) {
            case MONTH -> wording.tick(Grain.MONTH, start);
            case WEEK ->
                index == 0 || start.getMonth() != data.starts().get(index - 1).getMonth()
                        ? wording.tick(Grain.WEEK, start)
                        : "";
            case DAY -> index % 7 == 0 ? wording.tick(Grain.DAY, start) : "";
        };
    }

    private String summary(String title) {
        var latest = wording.piece(data.grain(), data.starts().getLast());
        var text = new StringBuilder(wording.get("chart.summary", title, wording.days(range), latest));
        for (var series : data.series()) {
            var value = series.values().getLast();
            if (value != null && series.role() != Role.YEAR_BEFORE) {
                text.append(' ')
                        .append(name(series))
                        .append(' ')
                        .append(wording.numbers().plain(value / scale.factor, decimals))
                        .append(wording.numbers().after(scale, measure))
                        .append('.');
            }
        }
        return text.toString();
    }

    private int tickDecimals() {
        var step = axis.step() / scale.factor;
        return step >= 1 && step == Math.rint(step)
                ? 0
                : (int) Math.clamp(Math.ceil(-Math.log10(step)) + (isRound(step) ? 0 : 1), 0, 4);
    }

    private static boolean isRound(double step) {
        var lead = step / Math.pow(10, Math.floor(Math.log10(step)));
        return Math.abs(lead - Math.rint(lead)) < 1e-9;
    }

    private boolean isStacked() {
        return tile.form() == Form.STACKED_BAR;
    }

    private DoubleStream values() {
        return data.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(v -> v == null ? 0 : v);
    }

    private DoubleStream totals() {
        return IntStream.range(0, data.starts().size())
                .mapToDouble(i -> data.series().stream()
                        .map(series -> series.values().get(i))
                        .mapToDouble(v -> v == null ? 0 : v)
                        .sum());
    }
}
