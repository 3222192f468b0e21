package dev.latchkey.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One row of an answer, by the names that {@link TileQuery} gave its columns. */
record Row(Map<String, @Nullable Object> values) {

    static Row of(Row row) {
        return row;
    }

    static Row read(ResultSet rs) throws SQLException {
        var columns = rs.getMetaData();
        var values = new HashMap<String, @Nullable Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), rs.getObject(i));
        }
        return new Row(values);
    }

    @Nullable String text(String name) {
        var value = values.get(name);
        return value == null ? null : value.toString();
    }

    @Nullable Double number(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : null;
    }

    /** Whether the first measure has a value other than nought. */
    boolean isSomething() {
        var value = number("m0");
        return value != null && value != 0;
    }

    TableRow asTableRow(Tile.Table tile) {
        var groups = IntStream.range(0, tile.groupBy().size())
                .mapToObj(i -> values.get("g" + i) == null ? "" : String.valueOf(text("g" + i)))
                .toList();
        return new TableRow(groups, numbers(tile), number("before"), number("share"));
    }

    TableRow asTotal(Tile.Table tile) {
        return new TableRow(List.of(), numbers(tile), number("before"), 1.0);
    }

    private List<@Nullable Double> numbers(Tile.Table tile) {
        var numbers = new ArrayList<@Nullable Double>();
        for (int i = 0; i < tile.measures().size(); i++) {
            numbers.add(number("m" + i));
        }
        return numbers;
    }
}
