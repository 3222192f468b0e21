package dev.latchkey.reports;

import dev.latchkey.reports.Column.Kind;
import java.util.List;
import java.util.Optional;

/** The columns of a dataset: the only names that ever get into a query. */
record Columns(List<Column> all) {

    Columns {
        all = List.copyOf(all);
        if (all.stream().map(Column::name).distinct().count() < all.size()) {
            throw new InvalidReport("Two columns have the same name.");
        }
    }

    Column named(String name, Kind kind) {
        return find(name, kind).orElseThrow(() -> new InvalidReport("There is no " + kind + " column " + name + "."));
    }

    Optional<Column> find(String name, Kind kind) {
        return all.stream()
                .filter(column -> column.name().equals(name) && column.kind() == kind)
                .findFirst();
    }

    Optional<Column> time() {
        return all.stream().filter(column -> column.kind() == Kind.TIME).findFirst();
    }

    boolean hasDimension(String name) {
        return find(name, Kind.DIMENSION).isPresent();
    }
}
