package dev.latchkey.inbox.ui;

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
import dev.latchkey.accounts.CurrentAccount;
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
import dev.latchkey.shell.Toast;
import dev.latchkey.shell.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One task and its form; found by itself, or by what it is about, as mails name it that go out before the task is there. */
@Route("tasks/:" + TaskView.TASK)
@RouteAlias("tasks/:" + TaskView.FORM + "/:" + TaskView.SUBJECT)
@PermitAll
@StyleSheet("theme/inbox.css")
class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String TASK = "task";
    static final String FORM = "form";
    static final String SUBJECT = "subject";

    private final transient Inbox inbox;
    private final transient CurrentAccount current;
    private final Div problem = new Div();
    private String title = "";

    TaskView(Inbox inbox, CurrentAccount current) {
        this.inbox = inbox;
        this.current = current;
        addClassName("lk-tasks");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var named = event.getRouteParameters();
        named.get(TASK)
                .flatMap(TaskView::uuid)
                .map(TaskId::new)
                .or(() -> named.get(SUBJECT)
                        .flatMap(TaskView::uuid)
                        .flatMap(subject ->
                                inbox.waiting(current.get(), named.get(FORM).orElse(""), subject)))
                .flatMap(id -> inbox.find(current.get(), id, CurrentReader.get()))
                .ifPresentOrElse(this::show, this::overtaken);
    }

    @Override
    public String getPageTitle() {
        return title + " · Latchkey";
    }

    private void show(OpenTask task) {
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
        title = getTranslation("inbox.overtaken.title");
        add(new EmptyState(Icons.CLOCK, title, getTranslation("inbox.overtaken.text")).with(back()));
    }

    private Component back() {
        return new Button(
                getTranslation("inbox.back"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(TasksView.class)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
