package dev.latchkey.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.processes.ShareRequest.Jobs;
import dev.latchkey.processes.ShareRequest.Messages;
import dev.latchkey.processes.ShareRequest.Variables;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Walks(ShareRequest.ID)
class ShareRequestTest {

    private static final Map<String, String> SHARE = Map.of(Variables.SHARE_ID, "share-1");

    private Engine engine;
    private Story share;

    @BeforeEach
    void tell(Engine engine) {
        this.engine = engine;
        share = new Story(engine, ShareRequest.ID);
    }

    @Test
    void a_share_starts_each_recipients_access() {
        shareIsRequested();
        share.jobKnowsOnly(Jobs.START_GRANTS, SHARE);
        share.worker(Jobs.START_GRANTS);
        share.endsAt("Event_AccessStarted");
    }

    @Test
    void a_share_requested_again_runs_again() {
        shareIsRequested();
        share.worker(Jobs.START_GRANTS);
        share.endsAt("Event_AccessStarted");
        shareIsRequested();
        share.worker(Jobs.START_GRANTS);
        share.endsAt("Event_AccessStarted");
        assertThat(share.runs()).isEqualTo(2);
    }

    private void shareIsRequested() {
        engine.publishStart(Messages.SHARE_REQUESTED, "share-1", SHARE);
    }
}
