package dev.latchkey.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.inbox.TaskRow;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.shell.Ticker;
import dev.latchkey.words.Reader;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that waits for the reader, most urgent first. */
@Route("tasks")
@PermitAll
@StyleSheet("theme/inbox.css")
class TasksView extends Div implements HasDynamicTitle {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int SEEN = 50;

    final VirtualList<TaskRow> list = new VirtualList<>();
    private final EmptyState nothing =
            new EmptyState(Icons.CHECK_CIRCLE, getTranslation("inbox.empty.title"), getTranslation("inbox.empty.text"));
    private final transient Inbox inbox;
    private final transient Ticker ticker;
    private final transient SignedIn account;
    private final transient Reader reader = CurrentReader.get();
    private transient Glance seen;

    /** What waits, as far as is told from it that something has changed. */
    private record Glance(int count, List<TaskRow> first) {}

    TasksView(Inbox inbox, CurrentAccount current, Ticker ticker) {
        this.inbox = inbox;
        this.ticker = ticker;
        this.account = current.get();
        this.seen = glance();
        addClassName("lk-tasks");
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> inbox.page(account, query.getOffset(), query.getLimit()).stream(),
                query -> inbox.count(account)));
        list.setRenderer(new ComponentRenderer<>(this::row));
        list.getElement().setAttribute("aria-label", getTranslation("inbox.title"));
        add(new PageHeader(getTranslation("inbox.title")), nothing, list);
        show(seen);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ticker.every(PAUSE, this, this::look);
    }

    /** Null where nothing has come or gone. */
    @Nullable Command look() {
        var now = glance();
        return now.equals(seen)
                ? null
                : () -> {
                    show(now);
                    list.getDataProvider().refreshAll();
                };
    }

    private Glance glance() {
        return new Glance(inbox.count(account), inbox.page(account, 0, SEEN));
    }

    private void show(Glance now) {
        seen = now;
        nothing.setVisible(now.count() == 0);
        list.setVisible(now.count() > 0);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("inbox.title") + " · Latchkey";
    }

    private Component row(TaskRow task) {
        var link = new RouterLink(
                "",
                TaskView.class,
                new RouteParameters(TaskView.TASK, task.id().value().toString()));
        var title = new Span(getTranslation("inbox.task." + task.form()));
        title.addClassName("lk-task-title");
        var sender = new Span(getTranslation("inbox.from", task.sender()));
        sender.addClassName("lk-task-sender");
        var due = new Span(task.due() == null ? "" : getTranslation("inbox.due", reader.day(task.due())));
        due.addClassName("lk-task-due");
        var words = new Div(title, sender);
        link.addClassName("lk-task");
        link.add(Icons.HANDSHAKE.create(), words, due, Icons.CHEVRON_RIGHT.create());
        return link;
    }
}
