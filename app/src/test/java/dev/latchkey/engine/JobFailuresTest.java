package dev.latchkey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.command.FailJobCommandStep1;
import io.camunda.client.api.command.FailJobCommandStep1.FailJobCommandStep2;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobExceptionHandler.JobExceptionHandlerContext;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier.JobExceptionHandlerSupplierContext;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.CannotAcquireLockException;

@ExtendWith(OutputCaptureExtension.class)
class JobFailuresTest {

    private final ActivatedJob job = mock();
    private final JobClient client = mock();
    private final WatchFailedJobs watch = mock();
    private final FailJobCommandStep2 command = mock(RETURNS_DEEP_STUBS);

    @BeforeEach
    void aJobWithThreeTries() {
        when(job.getKey()).thenReturn(4711L);
        when(job.getType()).thenReturn("sharing.send-invitation");
        when(job.getRetries()).thenReturn(3);
        var first = mock(FailJobCommandStep1.class);
        when(client.newFailCommand(4711L)).thenReturn(first);
        when(first.retries(anyInt())).thenReturn(command);
        when(command.retryBackoff(Mockito.any())).thenReturn(command);
        when(command.errorMessage(anyString())).thenReturn(command);
    }

    @Test
    void an_outage_uses_no_retries_up() {
        fail(new RetryLater(Duration.ofSeconds(2), new IOException("connect to mail.averra.example failed")));
        assertThat(retries()).isEqualTo(3);
        assertThat(pause()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_busy_database_uses_no_retries_up() {
        fail(new CannotAcquireLockException("deadlock"));
        assertThat(retries()).isEqualTo(3);
    }

    @Test
    void anything_else_uses_one_try_up_and_waits_longer_each_time() {
        fail(new IllegalStateException("no such row"));
        assertThat(retries()).isEqualTo(2);
        assertThat(pause()).isEqualTo(Duration.ofSeconds(5));

        when(job.getRetries()).thenReturn(2);
        fail(new IllegalStateException("no such row"));
        assertThat(pause()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void what_failed_is_kept_by_its_kind_alone_and_an_outage_is_not() {
        fail(new RetryLater(Duration.ofSeconds(2), new IOException("connect to mail.averra.example failed")));
        Mockito.verifyNoInteractions(watch);
        fail(new IllegalStateException("cannot write to lena.ortiz@halden.example"));
        Mockito.verify(watch).failed(job, 2, "IllegalStateException");
    }

    @Test
    void the_log_says_where_it_failed_and_names_nobody(CapturedOutput log) {
        var cause = new IllegalArgumentException("lena.ortiz@halden.example");
        fail(new IllegalStateException("cannot write to lena.ortiz@halden.example", cause));
        assertThat(log.getAll())
                .contains("Job 4711", "IllegalStateException", "IllegalArgumentException", "JobFailuresTest")
                .doesNotContain("lena");
    }

    @Test
    void an_incident_says_what_to_do_and_names_nobody() {
        fail(new IllegalStateException("cannot write to lena.ortiz@halden.example"));
        assertThat(text())
                .contains("IllegalStateException", "Job 4711", "retry")
                .doesNotContain("lena")
                .doesNotContain("@");
    }

    @Test
    void an_outage_names_nobody_either() {
        fail(new RetryLater(Duration.ofSeconds(2), new IOException("lena.ortiz@halden.example: connection reset")));
        assertThat(text()).contains("outage").doesNotContain("lena");
    }

    private void fail(Exception fault) {
        new JobFailures(watch)
                .getJobExceptionHandler(new JobExceptionHandlerSupplierContext(Duration.ZERO, 0))
                .handleJobException(new JobExceptionHandlerContext(client, job, fault));
    }

    private int retries() {
        var retries = ArgumentCaptor.forClass(Integer.class);
        Mockito.verify(client.newFailCommand(4711L), Mockito.atLeastOnce()).retries(retries.capture());
        return retries.getValue();
    }

    private Duration pause() {
        var pause = ArgumentCaptor.forClass(Duration.class);
        Mockito.verify(command, Mockito.atLeastOnce()).retryBackoff(pause.capture());
        return pause.getValue();
    }

    private String text() {
        var text = ArgumentCaptor.forClass(String.class);
        Mockito.verify(command, Mockito.atLeastOnce()).errorMessage(text.capture());
        return text.getValue();
    }
}
