package dev.latchkey.inbox.process;

import dev.latchkey.engine.RetryLater;
import dev.latchkey.inbox.Inbox;
import dev.latchkey.inbox.TaskLetters;
import dev.latchkey.mail.MailUnavailable;
import io.camunda.client.CamundaClient;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes the human tasks from the engine, which knows them as jobs of one type. A job stays taken for days; lost before
 * its row was written, it comes again within minutes.
 */
@Component
public class UserTaskWorkers {

    static final String TYPE = "io.camunda.zeebe:userTask";

    private static final long UNTIL_WRITTEN_MILLIS = 120_000;
    private static final Duration MAIL_PAUSE = Duration.ofSeconds(5);
    private static final Duration TAKEN = Duration.ofDays(7);

    private final Inbox inbox;
    private final TaskLetters letters;
    private final CamundaClient client;

    UserTaskWorkers(Inbox inbox, TaskLetters letters, CamundaClient client) {
        this.inbox = inbox;
        this.letters = letters;
        this.client = client;
    }

    @JobWorker(type = TYPE, autoComplete = false, timeout = UNTIL_WRITTEN_MILLIS)
    public void opened(ActivatedJob job) {
        var headers = job.getCustomHeaders();
        var subject = UUID.fromString(String.valueOf(job.getVariable(String.valueOf(headers.get("subject")))));
        var form = String.valueOf(headers.get("form"));
        inbox.opened(form, subject, job.getKey());
        tell(form, subject);
        client.newUpdateTimeoutCommand(job.getKey())
                .timeout(TAKEN)
                .send()
                // gone already, or the engine is busy: the job comes again, and nothing is added
                .exceptionally(e -> null);
    }

    private void tell(String form, UUID subject) {
        try {
            letters.tell(form, subject);
        } catch (MailUnavailable e) {
            throw new RetryLater(MAIL_PAUSE, e);
        }
    }
}
