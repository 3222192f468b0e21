package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.reports.ChartData;
import dev.latchkey.reports.Outcome;
import dev.latchkey.reports.Reading;
import dev.latchkey.reports.Tile;

/** A picture of measures over time. */
class ChartTile extends TileView<ChartData> {

    private final Tile.Chart tile;

    ChartTile(Tile.Chart tile, Wording wording) {
        super(tile, wording, "chart");
        this.tile = tile;
    }

    @Override
    Outcome<ChartData> read(Reading reading) {
        return reading.chart(tile);
    }

    @Override
    Component show(ChartData data, Reading reading) {
        var picture = new Picture(tile, data, reading.range(), wording());
        meta(picture.meta());
        return new EChart(picture.json(titleText()));
    }
}
