package dev.latchkey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.latchkey.engine.FailedJobs.FailedJob;
import dev.latchkey.sharing.SharingAlone;
import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class WatchFailedJobsTest {

    private static final Flow GRANT = new Flow("grant", "grant-started", "grant-changed", "grantId", Lane.BULK);

    @Autowired
    FailedJobs failures;

    @Autowired
    JdbcClient jdbc;

    private final UUID subject = UUID.randomUUID();
    private final ActivatedJob job = mock();

    @BeforeEach
    void a_job_of_a_called_process() {
        jdbc.sql("DELETE FROM job_failure").update();
        when(job.getKey()).thenReturn(4711L);
        when(job.getBpmnProcessId()).thenReturn("access-expiry");
        when(job.getElementId()).thenReturn("Task_RemindOfEnd");
        when(job.getProcessInstanceKey()).thenReturn(42L);
        when(job.getVariablesAsMap()).thenReturn(Map.of("grantId", subject.toString()));
    }

    @Test
    void each_try_renews_the_one_line_until_the_job_is_done() {
        var watch = new WatchFailedJobs(failures, flows());
        watch.failed(job, 2, "IllegalStateException");
        watch.failed(job, 0, "NullPointerException");
        assertThat(kept())
                .containsExactly("grant " + subject + " access-expiry/Task_RemindOfEnd 42 0 NullPointerException");
        watch.done(job);
        watch.forgetDone();
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_job_of_no_known_process_is_left_to_the_log() {
        when(job.getVariablesAsMap()).thenReturn(Map.of());
        new WatchFailedJobs(failures, flows()).failed(job, 2, "IllegalStateException");
        assertThat(kept()).isEmpty();
    }

    @Test
    void where_it_cannot_be_kept_nothing_else_fails() {
        var away = mock(FailedJobs.class);
        doThrow(new QueryTimeoutException("away")).when(away).note(any(FailedJob.class));
        var watch = new WatchFailedJobs(away, flows());
        assertThatCode(() -> watch.failed(job, 2, "IllegalStateException")).doesNotThrowAnyException();
        verify(away).note(any(FailedJob.class));
    }

    @Test
    void a_new_engine_has_no_failed_jobs() {
        new WatchFailedJobs(failures, flows()).failed(job, 0, "IllegalStateException");
        failures.forgetAll();
        assertThat(kept()).isEmpty();
    }

    private List<String> kept() {
        return jdbc.sql(
                        "SELECT CONCAT_WS(' ', process, subject, element, instance_key, tries_left, fault) FROM job_failure")
                .query(String.class)
                .list();
    }

    @SuppressWarnings("unchecked")
    private static ObjectProvider<Flow> flows() {
        ObjectProvider<Flow> flows = mock();
        when(flows.stream()).thenAnswer(asked -> Stream.of(GRANT));
        return flows;
    }
}
