package dev.latchkey.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement in the making: text of ours, names of a dataset's columns in quotes, and values, which never become text. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql add(String ours) {
        text.append(ours);
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** A column of the wrapped dataset. */
    Sql add(Column column) {
        text.append("d.`").append(column.name()).append('`');
        return this;
    }

    Sql value(Object value) {
        text.append('?');
        values.add(value);
        return this;
    }

    Sql anyOf(Collection<?> members) {
        text.append("(")
                .append(String.join(", ", Collections.nCopies(members.size(), "?")))
                .append(")");
        values.addAll(members);
        return this;
    }

    Sql commaSeparated(List<Sql> parts) {
        for (int i = 0; i < parts.size(); i++) {
            add(i == 0 ? "" : ", ").add(parts.get(i));
        }
        return this;
    }

    /** What any of several yields, each row once; their columns bear the same names. */
    static Sql union(List<Sql> parts) {
        var union = new Sql();
        for (int i = 0; i < parts.size(); i++) {
            union.add(i == 0 ? "(" : "\nUNION\n(").add(parts.get(i)).add(")");
        }
        return union;
    }

    String text() {
        return text.toString();
    }

    Object[] values() {
        return values.toArray();
    }
}
