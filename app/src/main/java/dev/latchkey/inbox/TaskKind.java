package dev.latchkey.inbox;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.words.Reader;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One kind of human task; the feature that it belongs to offers a bean of it. What is asked and what becomes of an answer
 * is the feature's matter: it changes its rows, and the task is over with that.
 */
public interface TaskKind {

    /** Id of the form. */
    String form();

    /** Whether who has to do it hears of it by the inbox's mail; no where the feature sends one of its own. */
    default boolean isTold() {
        return true;
    }

    /**
     * Sees to it that nobody else does it, takes it back or hands it over until the transaction ends: called before the task
     * is written, which whoever does it then must find to close it, and before it is answered.
     */
    void hold(UUID subject);

    /** Who has to do it; empty where it was overtaken. */
    Optional<Duty> duty(UUID subject);

    /** From whom each of them comes, for the list; those that were overtaken are missing. */
    Map<UUID, String> senders(Collection<UUID> subjects);

    /** What the form shows, by the fields' keys; empty where the task was overtaken. */
    Optional<Map<String, String>> facts(UUID subject, Reader reader);

    /**
     * What came back from the form, which may be anything.
     *
     * @throws TaskException saying what to correct, or that the task was overtaken
     */
    void answer(UUID subject, SignedIn by, Map<String, String> answer);
}
