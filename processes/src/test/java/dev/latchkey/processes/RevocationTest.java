package dev.latchkey.processes;

import dev.latchkey.processes.Revocation.Jobs;
import dev.latchkey.processes.Revocation.Variables;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Walks(Revocation.ID)
class RevocationTest {

    @Test
    void the_recipient_is_told_once_the_access_is_closed(Engine engine) {
        var revocation = new Story(engine, Revocation.ID);
        engine.create(Revocation.ID, Map.of(Variables.GRANT_ID, "grant-1"));
        revocation.worker(Jobs.CLOSE_ACCESS);
        revocation.worker(Jobs.TELL_RECIPIENT);
        revocation.endsAt("Event_RecipientTold");
    }
}
