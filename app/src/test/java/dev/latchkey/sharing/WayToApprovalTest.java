package dev.latchkey.sharing;

import static dev.latchkey.sharing.SomeWay.inModel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.LinkRow.Mail;
import dev.latchkey.sharing.LinkRow.Standing;
import org.junit.jupiter.api.Test;

class WayToApprovalTest {

    private static final String REQUEST = "share-request";
    private static final String ASK = "share-request/Task_AskApprover";
    private static final String ASK_SECOND = "share-request/Task_AskSecondApprover";
    private static final String LOOK = "share-request/Task_FindDecision";
    private static final String BEGIN = "share-request/Task_StartApproved";
    private static final String TELL = "share-request/Task_TellOwner";

    private static final AskedApproval GIVEN = new AskedApproval(1, true, true, false);

    @Test
    void it_waits_for_whoever_was_asked() {
        var way = way(SomeLink.unapproved(1), ASK);
        assertThat(way.here()).containsExactly(Place.APPROVAL.spot());
        assertThat(inModel(way, REQUEST))
                .contains("Task_StartGrants", "Flow_ApprovalNeeded_AskApprover", "Task_AskApprover")
                .doesNotContain("Flow_ApprovalNeeded_Started", "Event_NoAnswer", "Gateway_Look");
    }

    @Test
    void who_does_not_answer_is_told_from_a_change() {
        var second = way(SomeLink.unapproved(2), ASK, ASK_SECOND, LOOK);
        assertThat(inModel(second, REQUEST))
                .contains("Event_NoAnswer", "Flow_AskSecondApprover_Look", "Flow_Decided_Again")
                .doesNotContain("Event_ShareChanged", "Flow_ApproveShare_Look");
        var changed = way(SomeLink.unapproved(1), ASK, LOOK);
        assertThat(inModel(changed, REQUEST))
                .contains("Event_ShareChanged", "Flow_Decided_Again")
                .doesNotContain("Event_NoAnswer", "Flow_ApproveShare_Look");
    }

    @Test
    void what_was_approved_goes_on_with_its_own_life() {
        var link = SomeLink.open().mail(Mail.UNDER_WAY, 0).approval(GIVEN);
        var details = link.details();
        var way = Way.of(
                details, SomeWay.steps(ASK, LOOK, BEGIN), SomeWay.steps("grant/Task_FindOut"), Place.of(details));
        assertThat(way.here()).containsExactly(Place.INVITATION.spot());
        assertThat(inModel(way, REQUEST))
                .contains("Flow_ApproveShare_Look", "Flow_Decided_StartApproved", "Event_AccessStarted")
                .doesNotContain("Event_ShareChanged", "Task_TellOwner", "Flow_ApprovalNeeded_Started");
        assertThat(inModel(way, "grant")).contains("Event_GrantStarted", "Task_FindOut");
    }

    @Test
    void what_was_refused_ends_there() {
        var refused = SomeLink.unapproved(1).closed(Standing.REFUSED).approval(new AskedApproval(1, true, false, true));
        var way = way(refused, ASK, LOOK, TELL);
        assertThat(way.here()).containsExactly(Place.NOT_APPROVED.spot());
        assertThat(inModel(way, REQUEST))
                .contains("Flow_ApproveShare_Look", "Flow_Decided_TellOwner", "Task_TellOwner")
                .doesNotContain("Task_StartApproved", "Event_AccessStarted", "Event_ShareChanged");
    }

    @Test
    void what_was_taken_back_before_that_never_began() {
        var way = way(SomeLink.unapproved(1).closed(Standing.WITHDRAWN), ASK, LOOK);
        assertThat(way.here()).containsExactly(Place.NEVER_BEGUN.spot());
        assertThat(inModel(way, REQUEST))
                .contains("Event_ShareChanged", "Flow_Decided_NothingLeft")
                .doesNotContain("Flow_ApproveShare_Look", "Flow_Decided_Again");
    }

    @Test
    void the_step_that_every_share_takes_is_kept_of_none() {
        assertThat(LifeModels.APPROVAL.does(new Spot(REQUEST, "Task_StartGrants")))
                .isFalse();
        assertThat(LifeModels.APPROVAL.does(Spot.of(BEGIN))).isTrue();
        assertThat(LifeModels.APPROVAL.does(Place.APPROVAL.spot())).isFalse();
    }

    private static Way way(SomeLink link, String... asked) {
        var details = link.details();
        return Way.of(details, SomeWay.steps(asked), SomeWay.steps(), Place.of(details));
    }
}
