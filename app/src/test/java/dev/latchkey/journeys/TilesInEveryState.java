package dev.latchkey.journeys;

import dev.latchkey.local.LocalMariaDb;
import dev.latchkey.local.demo.DemoReports;
import dev.latchkey.reports.Column;
import dev.latchkey.reports.DatasetId;
import dev.latchkey.reports.Grain;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Tile;
import dev.latchkey.reports.Tile.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Tiles of a report that are being read, empty, failed or not to be cut to a tenant, side by side; what is being read
 * comes when this says so.
 */
final class TilesInEveryState implements AutoCloseable {

    private static final Measure AMOUNT = Measure.sum("Cost", "amount", "€", 0, Better.LOWER);
    private static final List<Column> COLUMNS = List.of(
            Column.dimension(Scope.TENANT, "Tenant"),
            Column.dimension("service", "Service"),
            Column.day("day", "Day"),
            Column.measure("amount", "Cost", "€"));

    private static final String ALL_OF = "SELECT tenant, service, day, amount FROM ";
    private static final String SOME = "CREATE TABLE %s AS " + ALL_OF
            + "cloud_cost WHERE tenant = 'Halden Foods' AND day > CURDATE() - INTERVAL 9 DAY";

    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private final String slow = "slow_" + number;
    private final String late = "late_" + number;
    private final SingleConnectionDataSource connection;
    private final JdbcClient demo;
    private final Newcomer owner;

    /** From now on what is being read waits. */
    TilesInEveryState(LocalMariaDb database, Newcomer owner) {
        this.owner = owner;
        connection = new SingleConnectionDataSource(
                database.url(LocalMariaDb.DEMO), LocalMariaDb.DEMO, database.password(LocalMariaDb.DEMO), true);
        demo = JdbcClient.create(connection);
        demo.sql(SOME.formatted(slow)).update();
        demo.sql("LOCK TABLES " + slow + " WRITE").update();
    }

    List<Tile> tiles() {
        var fine = dataset(ALL_OF + "cloud_cost", COLUMNS);
        var waiting = dataset(ALL_OF + slow, COLUMNS);
        var broken = dataset(ALL_OF + late, COLUMNS);
        var empty = dataset(
                "SELECT 'Halden Foods' AS tenant, 'Compute' AS service, DATE '2001-01-01' AS day, 1 AS amount",
                COLUMNS);
        var whole = dataset("SELECT day, amount FROM cloud_cost", COLUMNS.subList(2, 4));
        var tiles = new ArrayList<Tile>();
        tiles.add(figure("Being read", waiting));
        tiles.add(figure("Long ago", empty));
        tiles.add(figure("Broken", broken));
        tiles.add(figure("Whole company", whole));
        tiles.add(chart("Being read by day", waiting));
        tiles.add(chart("Long ago by day", empty));
        tiles.add(chart("Broken by day", broken));
        tiles.add(table("Being read by service", waiting));
        tiles.add(table("Long ago by service", empty));
        tiles.add(table("Broken by service", broken));
        tiles.add(table("Cost by service", fine));
        return tiles;
    }

    /** What is being read comes. */
    void release() {
        demo.sql("UNLOCK TABLES").update();
    }

    /** What failed can be read from now on. */
    void mend() {
        demo.sql(SOME.formatted(late)).update();
    }

    @Override
    public void close() {
        release();
        demo.sql("DROP TABLE IF EXISTS " + slow + ", " + late).update();
        connection.destroy();
    }

    private DatasetId dataset(String query, List<Column> columns) {
        return owner.reports()
                .addDataset(
                        owner.account().organisation(),
                        "Dataset " + UUID.randomUUID(),
                        DemoReports.SOURCE,
                        query,
                        columns);
    }

    private static Tile figure(String title, DatasetId dataset) {
        return new Tile.Figure(title, 3, dataset, AMOUNT, Span.PERIOD);
    }

    private static Tile chart(String title, DatasetId dataset) {
        return new Tile.Chart(title, 4, dataset, Tile.Form.BAR, null, List.of(AMOUNT), Grain.DAY, false);
    }

    private static Tile table(String title, DatasetId dataset) {
        return new Tile.Table(title, 6, dataset, List.of("service"), List.of(AMOUNT), Span.PERIOD, false, true);
    }
}
