package dev.latchkey.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that come and go while somebody looks at them, read page by page; and what is said where there is none. */
public class LiveList<T> extends Div {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int SEEN = 50;

    private final VirtualList<T> lines = new VirtualList<>();
    private final EmptyState nothing;
    private final transient Ticker ticker;
    private final transient Source<T> source;
    private transient Glance<T> seen;

    /** Where the lines are read. */
    public interface Source<T> {

        int count();

        List<T> page(int offset, int limit);
    }

    /** What is there, as far as is told from it that something has changed. */
    private record Glance<T>(int count, List<T> first) {}

    /** @param label what a screen reader calls the list */
    public LiveList(
            Ticker ticker,
            String label,
            EmptyState nothing,
            Source<T> source,
            SerializableFunction<T, ? extends Component> line) {
        this.ticker = ticker;
        this.nothing = nothing;
        this.source = source;
        this.seen = glance();
        lines.setDataProvider(DataProvider.fromCallbacks(
                query -> source.page(query.getOffset(), query.getLimit()).stream(), query -> source.count()));
        lines.setRenderer(new ComponentRenderer<>(line));
        lines.getElement().setAttribute("aria-label", label);
        add(nothing, lines);
        show(seen);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ticker.every(PAUSE, this, this::look);
    }

    /** Null where nothing has come or gone. */
    public @Nullable Command look() {
        var now = glance();
        return now.equals(seen)
                ? null
                : () -> {
                    show(now);
                    lines.getDataProvider().refreshAll();
                };
    }

    public VirtualList<T> lines() {
        return lines;
    }

    private Glance<T> glance() {
        return new Glance<>(source.count(), source.page(0, SEEN));
    }

    private void show(Glance<T> now) {
        seen = now;
        nothing.setVisible(now.count() == 0);
        lines.setVisible(now.count() > 0);
    }
}
