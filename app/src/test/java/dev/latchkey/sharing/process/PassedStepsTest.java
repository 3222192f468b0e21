package dev.latchkey.sharing.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.ShareRequest;
import dev.latchkey.sharing.Place;
import dev.latchkey.sharing.Spot;
import dev.latchkey.sharing.Steps;
import io.camunda.client.api.response.ActivatedJob;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassedStepsTest {

    private static final UUID GRANT = new UUID(0, 1);
    private static final UUID SHARE = new UUID(0, 2);

    private final Steps steps = mock();
    private final PassedSteps passed = new PassedSteps(steps);

    @Test
    void a_step_that_a_worker_has_done_is_kept() {
        passed.done(job(Place.TELLING_OWNER.spot()));
        verify(steps).passed(GRANT, Place.TELLING_OWNER.spot(), 7);
    }

    @Test
    void a_step_towards_an_approval_is_kept_of_the_share() {
        passed.done(job(Place.ASKING_APPROVER.spot()));
        verify(steps).passed(SHARE, Place.ASKING_APPROVER.spot(), 7);
    }

    @Test
    void a_human_task_that_begins_to_wait_is_not_passed() {
        passed.done(job(Place.OFFERED.spot()));
        passed.done(job(Place.MORE_TIME_ASKED.spot()));
        passed.done(job(Place.APPROVAL.spot()));
        verify(steps, never()).passed(any(), any(), anyLong());
    }

    @Test
    void what_is_no_part_of_a_links_life_is_not_kept() {
        passed.done(job(new Spot("otp-verification", "Task_SendCode")));
        verify(steps, never()).passed(any(), any(), anyLong());
    }

    private static ActivatedJob job(Spot spot) {
        ActivatedJob job = mock();
        when(job.getBpmnProcessId()).thenReturn(spot.process());
        when(job.getElementId()).thenReturn(spot.element());
        when(job.getKey()).thenReturn(7L);
        when(job.getVariable(GrantLife.Variables.GRANT_ID)).thenReturn(GRANT.toString());
        when(job.getVariable(ShareRequest.Variables.SHARE_ID)).thenReturn(SHARE.toString());
        return job;
    }
}
