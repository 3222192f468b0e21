package dev.latchkey.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes one window of messages; the transaction holds their rows until the engine has answered. */
@Component
class RelayStep {

    private static final Logger log = LoggerFactory.getLogger(RelayStep.class);
    /** Small: the broker refuses what it is pushed beyond its strength. */
    private static final int WINDOW = 12;

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    /** How long a changed message waits in the engine for its instance to reach a waiting step. */
    private static final Duration CHANGED_TTL = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final CamundaClient client;

    RelayStep(Outbox outbox, CamundaClient client) {
        this.outbox = outbox;
        this.client = client;
    }

    /** How a window went. */
    enum Window {
        /** All published, and perhaps more are due. */
        FULL,
        /** All published, and no more are due. */
        LAST,
        /** Some have to wait: the engine is busy or away. */
        REFUSED
    }

    @Transactional
    Window publish(Lane lane) {
        var letters = outbox.take(lane, WINDOW);
        var answers = letters.stream().map(this::send).toList();
        var done = new ArrayList<Letter>();
        var later = new ArrayList<Letter>();
        for (int i = 0; i < letters.size(); i++) {
            (arrived(letters.get(i), answers.get(i)) ? done : later).add(letters.get(i));
        }
        outbox.delete(done);
        outbox.postpone(later);
        if (!later.isEmpty()) {
            return Window.REFUSED;
        }
        return letters.size() == WINDOW ? Window.FULL : Window.LAST;
    }

    private CamundaFuture<?> send(Letter letter) {
        if (letter.jobKey() != null) {
            return client.newCompleteCommand(letter.jobKey())
                    .requestTimeout(ANSWER_WITHIN)
                    .send();
        }
        return publish(letter);
    }

    private CamundaFuture<?> publish(Letter letter) {
        var key = letter.correlationKey().toString();
        var command = client.newPublishMessageCommand()
                .messageName(letter.message())
                .correlationKey(key)
                // a buffered start would begin a second instance when the first one ends
                .timeToLive(letter.starts() ? Duration.ZERO : CHANGED_TTL);
        if (letter.variable() != null) {
            command.variables(Map.of(letter.variable(), key));
        }
        if (letter.version() != null) {
            // published twice it is heard once; said again it is another one, or the engine would drop it as known
            command.messageId(key + ":" + letter.version() + ":" + letter.id());
        }
        return command.requestTimeout(ANSWER_WITHIN).send();
    }

    private static boolean arrived(Letter letter, CamundaFuture<?> answer) {
        try {
            answer.join(ANSWER_WITHIN.toMillis() + 1_000, TimeUnit.MILLISECONDS);
            return true;
        } catch (RuntimeException e) {
            if (settled(letter, Faults.status(e))) {
                return true;
            }
            log.debug("Message {} of {} has to wait: {}", letter.message(), letter.correlationKey(), Faults.name(e));
            return false;
        }
    }

    /** The engine knows the message already; or its process has left the task in another way. */
    private static boolean settled(Letter letter, Status.@Nullable Code status) {
        return status == Status.Code.ALREADY_EXISTS || letter.jobKey() != null && status == Status.Code.NOT_FOUND;
    }
}
