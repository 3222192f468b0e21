package dev.latchkey.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.Command;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.inbox.OpenTask;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.inbox.TaskId;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.shell.Ticker;
import dev.latchkey.shell.Toast;
import dev.latchkey.shell.Tone;
import dev.latchkey.words.Reader;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One task and its form; found by itself, or by what it is about, as mails name it that go out before the task is there. */
@Route("tasks/:" + TaskView.TASK)
@RouteAlias("tasks/:" + TaskView.FORM + "/:" + TaskView.SUBJECT)
@PermitAll
@StyleSheet("theme/inbox.css")
class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String TASK = "task";
    static final String FORM = "form";
    static final String SUBJECT = "subject";

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Supplier<@Nullable Command> NOTHING = () -> null;

    private final transient Inbox inbox;
    private final transient CurrentAccount current;
    private final transient Ticker ticker;
    private final Div problem = new Div();
    private String title = "";

    /** Looks whether what the page shows is still so, and says what to show else; null for nothing else. */
    private transient volatile Supplier<@Nullable Command> watched = NOTHING;

    TaskView(Inbox inbox, CurrentAccount current, Ticker ticker) {
        this.inbox = inbox;
        this.current = current;
        this.ticker = ticker;
        addClassName("lk-tasks");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        watched = NOTHING;
        var named = event.getRouteParameters();
        var account = current.get();
        var reader = CurrentReader.get();
        var about = named.get(SUBJECT)
                .flatMap(TaskView::uuid)
                .map(subject -> new About(account, named.get(FORM).orElse(""), subject, reader));
        named.get(TASK)
                .flatMap(TaskView::uuid)
                .map(TaskId::new)
                .flatMap(id -> inbox.find(account, id, reader))
                .or(() -> about.flatMap(this::find))
                .ifPresentOrElse(
                        this::show, () -> about.filter(this::isComing).ifPresentOrElse(this::await, this::overtaken));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ticker.every(PAUSE, this, this::look);
    }

    /** Null where the page is still true. */
    @Nullable Command look() {
        var looking = watched;
        var change = looking.get();
        return change == null
                ? null
                : () -> {
                    // else somebody has gone on to another task
                    if (watched == looking) {
                        removeAll();
                        change.execute();
                        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
                    }
                };
    }

    private @Nullable Command arrived(About about) {
        var task = find(about);
        if (task.isEmpty() && isComing(about)) {
            return null;
        }
        return () -> task.ifPresentOrElse(this::show, this::overtaken);
    }

    private boolean isComing(About what) {
        return inbox.isComing(what.account, what.form, what.subject);
    }

    private Optional<OpenTask> find(About what) {
        return inbox.waiting(what.account, what.form, what.subject)
                .flatMap(id -> inbox.find(what.account, id, what.reader));
    }

    /** A mail may be read before the task that it names is there. */
    private void await(About about) {
        watched = () -> arrived(about);
        title = getTranslation("inbox.coming.title");
        var wait = new EmptyState(Icons.HOURGLASS, title, getTranslation("inbox.coming.text"));
        wait.getElement().setAttribute("role", "status");
        add(wait);
    }

    @Override
    public String getPageTitle() {
        return title + " · Latchkey";
    }

    private void show(OpenTask task) {
        var account = current.get();
        watched = () -> inbox.isOpen(account, task.id()) ? null : this::overtaken;
        title = getTranslation("inbox.task." + task.form());
        var header = new PageHeader(title);
        if (task.due() != null) {
            header.meta(
                    Icons.CALENDAR_CLOCK,
                    getTranslation("inbox.due", CurrentReader.get().exact(task.due())));
        }
        var form = new TaskForm(task.form(), task.facts(), answer -> answer(task, answer));
        var send = new Button(getTranslation("inbox.send"), click -> form.send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var card = new Card();
        card.addClassName("lk-task-card");
        card.add(form, problem, send);
        add(header, card);
    }

    private void answer(OpenTask task, Map<String, String> answer) {
        problem.removeAll();
        var now = inbox.find(current.get(), task.id(), CurrentReader.get());
        if (now.filter(found -> !found.facts().equals(task.facts())).isPresent()) {
            removeAll();
            show(now.get());
            complain(getTranslation("inbox.changed"));
            return;
        }
        try {
            inbox.answer(current.get(), task.id(), answer);
            watched = NOTHING;
            Toast.success(getTranslation("inbox.sent"));
            getUI().ifPresent(ui -> ui.navigate(TasksView.class));
        } catch (TaskException.NotAllowed e) {
            complain(getTranslation("inbox.not-allowed"));
        } catch (TaskException.Refused e) {
            complain(getTranslation(e.words(), e.arguments()));
        } catch (TaskException.Overtaken e) {
            removeAll();
            overtaken();
        }
    }

    private void complain(String sentence) {
        problem.add(new Notice(Tone.BAD, Icons.ALERT, sentence));
    }

    private void overtaken() {
        watched = NOTHING;
        title = getTranslation("inbox.overtaken.title");
        add(new EmptyState(Icons.CLOCK, title, getTranslation("inbox.overtaken.text")).with(back()));
    }

    private Component back() {
        return new Button(
                getTranslation("inbox.back"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(TasksView.class)));
    }

    /** What a task is looked for by, where it has no id yet. */
    private record About(SignedIn account, String form, UUID subject, Reader reader) {}

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
