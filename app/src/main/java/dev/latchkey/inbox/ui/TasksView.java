package dev.latchkey.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.inbox.TaskRow;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.LiveList;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.shell.Ticker;
import dev.latchkey.words.Reader;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Everything that waits for the reader, most urgent first. */
@Route("tasks")
@PermitAll
@StyleSheet("theme/inbox.css")
class TasksView extends Div implements HasDynamicTitle {

    private final transient Reader reader = CurrentReader.get();

    TasksView(Inbox inbox, CurrentAccount current, Ticker ticker) {
        addClassName("lk-tasks");
        add(
                new PageHeader(getTranslation("inbox.title")),
                new LiveList<>(
                        ticker,
                        getTranslation("inbox.title"),
                        new EmptyState(
                                Icons.CHECK_CIRCLE,
                                getTranslation("inbox.empty.title"),
                                getTranslation("inbox.empty.text")),
                        source(inbox, current.get()),
                        this::row));
    }

    private static LiveList.Source<TaskRow> source(Inbox inbox, SignedIn account) {
        return new LiveList.Source<>() {
            @Override
            public int count() {
                return inbox.count(account);
            }

            @Override
            public List<TaskRow> page(int offset, int limit) {
                return inbox.page(account, offset, limit);
            }
        };
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
