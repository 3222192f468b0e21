package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.reports.FigureData;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.Reading;
import dev.latchkey.reports.Tile;
import dev.latchkey.shell.Icons;

/** One number, large, with its way there and its change to the period before. */
class FigureTile extends TileView<FigureData> {

    private final Tile.Figure tile;

    FigureTile(Tile.Figure tile, Wording wording) {
        super(tile, wording, "figure");
        this.tile = tile;
    }

    @Override
    Outcome<FigureData> read(Reading reading) {
        return reading.figure(tile);
    }

    @Override
    Component show(FigureData data, Reading reading) {
        var measure = tile.measure();
        var scale = Numbers.Scale.fitting(data.value());
        var value = new Span(wording().numbers().scaled(data.value(), scale, measure));
        value.addClassName("lk-figure-value");
        var unit = new Span(wording().numbers().after(scale, measure));
        unit.addClassName("lk-figure-unit");
        var line = new Div(new Span(value, unit), new SparkLine(data.way()));
        line.addClassName("lk-figure-line");
        var all = new Div(line, change(data, measure));
        all.addClassName("lk-figure");
        return all;
    }

    private Component change(FigureData data, Measure measure) {
        var line = new Div();
        line.setTitle(wording()
                .get("figure.compared", wording().days(data.range()), wording().days(data.rangeBefore())));
        line.addClassName("lk-change");
        var before = data.before();
        if (before == null || before == 0) {
            line.add(new Span(wording().get("figure.first")));
            return line;
        }
        var percent = measure.unit().equals("%");
        var change = percent ? data.value() - before : (data.value() / before - 1) * 100;
        var text = wording().numbers().signed(change, 1);
        var amount = new Span(
                percent
                        ? wording().get("figure.points", text)
                        : wording().numbers().percent(text));
        amount.addClassName("lk-change-amount");
        var direction = text.startsWith("+") ? 1 : text.startsWith("−") ? -1 : 0;
        amount.getElement().setAttribute("data-tone", tone(direction, measure.better()));
        if (direction != 0) {
            amount.addComponentAsFirst((direction > 0 ? Icons.ARROW_UP : Icons.ARROW_DOWN).create());
        }
        var key = direction > 0 ? "figure.more" : direction < 0 ? "figure.less" : "figure.same";
        line.add(amount, new Span(wording().get(key, wording().before(data.rangeBefore()))));
        return line;
    }

    private static String tone(int direction, Better better) {
        if (direction == 0 || better == Better.NEITHER) {
            return "quiet";
        }
        return (direction > 0) == (better == Better.HIGHER) ? "good" : "bad";
    }
}
