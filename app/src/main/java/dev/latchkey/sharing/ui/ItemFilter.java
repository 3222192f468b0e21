package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.html.Div;
import dev.latchkey.reports.ReportId;
import dev.latchkey.sharing.Links.SharedItem;
import dev.latchkey.shell.FilterChip;
import dev.latchkey.shell.Icons;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Links of which report the owner looks at. */
class ItemFilter extends FilterChip {

    private final transient Supplier<List<SharedItem>> items;
    private final transient Runnable chosen;
    private final Div options = new Div();
    private @Nullable SharedItem item;

    ItemFilter(Supplier<List<SharedItem>> items, Runnable chosen, String label) {
        super(Icons.FILE, label);
        this.items = items;
        this.chosen = chosen;
        options.addClassName("lk-options");
        popover().add(options);
        popover().addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                list();
            }
        });
        value(words(null));
    }

    /** Null for any. */
    @Nullable ReportId report() {
        return item == null ? null : item.report();
    }

    void choose(@Nullable SharedItem item) {
        this.item = item;
        value(words(item));
        close();
        chosen.run();
    }

    private void list() {
        options.removeAll();
        options.add(option(words(null), item == null, () -> choose(null)));
        items.get().forEach(each -> options.add(option(words(each), each.equals(item), () -> choose(each))));
    }

    private String words(@Nullable SharedItem each) {
        return each == null ? getTranslation("sharing.links.any-report") : each.title();
    }
}
