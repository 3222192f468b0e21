package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import java.util.Set;
import java.util.function.Consumer;

/** The boxes in front of a list's lines, where several are chosen at once. */
final class TickBoxes {

    /** How a list looks whose lines are all chosen. */
    private static final String ALL = "lk-all-chosen";

    private TickBoxes() {}

    /** A box for each line; the list itself has none, since it would know only what was scrolled to. */
    static <T> void each(Grid<T> list, Consumer<Set<T>> ticked) {
        list.setClassName(ALL, false);
        var boxes = (GridMultiSelectionModel<T>) list.setSelectionMode(SelectionMode.MULTI);
        boxes.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
        boxes.addMultiSelectionListener(choice -> ticked.accept(choice.getAllSelectedItems()));
    }

    /** All lines, those included that nobody has scrolled to: none can be left out. */
    static void all(Grid<?> list) {
        list.setSelectionMode(SelectionMode.NONE);
        list.addClassName(ALL);
    }

    /** One line at a time. */
    static void one(Grid<?> list) {
        list.setClassName(ALL, false);
        list.setSelectionMode(SelectionMode.SINGLE);
    }
}
