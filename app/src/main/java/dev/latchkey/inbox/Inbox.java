package dev.latchkey.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.uuid.NoArgGenerator;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.engine.EngineForgotten;
import dev.latchkey.engine.Lane;
import dev.latchkey.engine.UserTasks;
import dev.latchkey.words.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Human tasks of every process: they come from the engine, are answered here, and go back as done. */
@Service
public class Inbox {

    private final HumanTasks tasks;
    private final TaskKinds kinds;
    private final UserTasks engine;
    private final NoArgGenerator ids;

    Inbox(HumanTasks tasks, TaskKinds kinds, UserTasks engine, NoArgGenerator ids) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.engine = engine;
        this.ids = ids;
    }

    /** The engine waits for somebody; told again, nothing is added. */
    @Transactional
    public void opened(String form, UUID subject, long jobKey) {
        var kind = kinds.of(form);
        kind.hold(subject);
        kind.duty(subject).ifPresentOrElse(duty -> tasks.open(ids.generate(), form, subject, duty, jobKey), () -> {
            // answered before the engine asked, or over since it asked first
            tasks.done(form, List.of(subject));
            engine.done(Lane.BULK, subject, jobKey);
        });
    }

    /** One page of what waits for somebody, most urgent first. */
    @Transactional(readOnly = true)
    public List<TaskRow> page(SignedIn reader, int offset, int limit) {
        var page = tasks.page(reader.id().value(), offset, limit);
        var senders = new HashMap<UUID, String>();
        page.stream()
                .collect(groupingBy(HumanTasks.Task::form, mapping(HumanTasks.Task::subject, toList())))
                .forEach((form, subjects) -> senders.putAll(kinds.of(form).senders(subjects)));
        return page.stream()
                .map(task -> new TaskRow(task.id(), task.form(), senders.getOrDefault(task.subject(), ""), task.due()))
                .toList();
    }

    public int count(SignedIn reader) {
        return tasks.count(reader.id().value());
    }

    /** A task of this account; empty where there is none such, or it was overtaken. */
    @Transactional(readOnly = true)
    public Optional<OpenTask> find(SignedIn account, TaskId id, Reader reader) {
        return tasks.find(account.id().value(), id)
                .flatMap(task -> kinds.of(task.form())
                        .facts(task.subject(), reader)
                        .map(facts -> new OpenTask(task.id(), task.form(), facts, task.due())));
    }

    /** The same asked again and again of a task that is looked at, which is only whether it is theirs still. */
    @Transactional(readOnly = true)
    public boolean isOpen(SignedIn account, TaskId id) {
        return tasks.find(account.id().value(), id)
                .filter(task -> isComing(account, task.form(), task.subject()))
                .isPresent();
    }

    /**
     * Hands an answer to the feature whose task it is.
     *
     * @throws TaskException saying what to correct, or that the task was overtaken
     */
    @Transactional
    public void answer(SignedIn by, TaskId id, Map<String, String> answer) {
        var task = tasks.find(by.id().value(), id).orElseThrow(TaskException.Overtaken::new);
        var kind = kinds.of(task.form());
        kind.hold(task.subject());
        kind.answer(task.subject(), by, answer);
    }

    /** The task of this account about a row; empty where the engine does not wait for them there, or not yet. */
    public Optional<TaskId> waiting(SignedIn account, String form, UUID subject) {
        return tasks.waiting(account.id().value(), form, subject);
    }

    /** Whether there is something for this account to do about a row, of which the engine has not told yet. */
    @Transactional(readOnly = true)
    public boolean isComing(SignedIn account, String form, UUID subject) {
        return kinds.find(form)
                .flatMap(kind -> kind.duty(subject))
                .filter(duty -> account.id().value().equals(duty.account()))
                .isPresent();
    }

    /** The engine goes on waiting; it does not know for whom. */
    @EventListener
    void on(DutiesChanged event) {
        var kind = kinds.of(event.form());
        // in one order everywhere, so that no two of them wait for each other
        event.subjects().stream().sorted().forEach(subject -> {
            kind.hold(subject);
            kind.duty(subject).ifPresent(duty -> tasks.handOver(event.form(), subject, duty));
        });
    }

    /** Neither here nor in the engine is anything left to do. */
    @EventListener
    void on(TasksOver event) {
        var waiting = event.subjects().isEmpty()
                ? List.<HumanTasks.Waiting>of()
                : tasks.waiting(event.form(), event.subjects());
        if (waiting.isEmpty()) {
            return;
        }
        tasks.done(
                event.form(), waiting.stream().map(HumanTasks.Waiting::subject).toList());
        waiting.forEach(task -> {
            if (task.jobKey() != null) {
                engine.done(Lane.BULK, task.subject(), task.jobKey());
            }
        });
    }

    /** Another engine hands out the same keys for other things. */
    @EventListener
    void on(EngineForgotten event) {
        tasks.forgetJobs();
    }
}
