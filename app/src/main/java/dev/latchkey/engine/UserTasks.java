package dev.latchkey.engine;

import dev.latchkey.engine.Runs.Told;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Human tasks that were done here, for the engine to go on. */
@Component
public class UserTasks {

    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    UserTasks(Outbox outbox, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * Completes the task once this transaction is committed; where its process has left it meanwhile, nothing happens.
     *
     * @param subject id of the row that the process is about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Lane lane, UUID subject, long jobKey) {
        outbox.complete(lane, subject, jobKey);
        events.publishEvent(new Told());
    }
}
