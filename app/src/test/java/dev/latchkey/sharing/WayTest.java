package dev.latchkey.sharing;

import static dev.latchkey.sharing.SomeWay.inModel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.LinkRow.Mail;
import dev.latchkey.sharing.LinkRow.Standing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WayTest {

    private static final String FIND_OUT = "grant/Task_FindOut";
    private static final String INVITE = "grant/Task_SendInvitation";
    private static final String LOOK = "access-expiry/Task_WorkOutNext";
    private static final String AGAIN = "access-expiry/Task_SendLinkAgain";
    private static final String CLOSE = "access-expiry/Task_CloseExpired";
    private static final String REMIND_OF_END = "access-expiry/Task_RemindOfEnd";
    private static final String TELL_DECISION = "access-expiry/Task_TellDecision";
    private static final String LOOK_AT_OFFER = "pending-acceptance/Task_WorkOutAcceptance";
    private static final String REMIND = "pending-acceptance/Task_RemindRecipient";
    private static final String OFFER_AGAIN = "pending-acceptance/Task_SendLinkAgain";
    private static final String LAPSE = "pending-acceptance/Task_CloseLapsed";
    private static final String TELL_OWNER = "pending-acceptance/Task_TellOwner";
    private static final String PUT_AWAY = "revocation/Task_CloseAccess";
    private static final String TELL = "revocation/Task_TellRecipient";

    @Test
    void the_lines_between_two_steps_were_passed_and_those_beside_them_not() {
        var way = way(SomeLink.open().until(), FIND_OUT, INVITE, LOOK);
        assertThat(inModel(way, "grant"))
                .contains("Event_GrantStarted", "Flow_WhereItStands_SendInvitation", "Flow_Invited_AccessExpiry")
                .doesNotContain("Flow_WhereItStands_Invited", "Gateway_Ending", "Call_Revocation");
        assertThat(inModel(way, "access-expiry"))
                .contains("Event_WatchStarted", "Flow_WhatIsDue_WhatComesFirst")
                .doesNotContain("Event_TimeIsUp", "Event_AccessChanged", "Event_OpenAccessChanged", "Event_AccessOver");
    }

    @Test
    void it_is_where_it_waits_and_in_the_step_that_this_belongs_to() {
        var way = way(SomeLink.open(), FIND_OUT, INVITE, LOOK);
        assertThat(way.here())
                .containsExactlyInAnyOrder(
                        new Spot("access-expiry", "Event_OpenAccessChanged"), new Spot("grant", "Call_AccessExpiry"));
        assertThat(way.passed()).doesNotContainAnyElementsOf(way.here());
    }

    @Test
    void a_change_is_told_from_a_time_that_is_up() {
        var revoked = way(SomeLink.open().until().closed(Standing.REVOKED).told(), toTheEnd(LOOK));
        assertThat(inModel(revoked, "access-expiry"))
                .contains("Event_AccessChanged", "Event_AccessOver")
                .doesNotContain("Event_TimeIsUp", "Event_OpenAccessChanged");
        var expired = way(SomeLink.open().until().closed(Standing.EXPIRED).told(), toTheEnd(LOOK, CLOSE, LOOK));
        assertThat(inModel(expired, "access-expiry"))
                .contains("Event_TimeIsUp", "Flow_CloseExpired_Acted")
                .doesNotContain("Event_AccessChanged", "Event_OpenAccessChanged", "Task_SendLinkAgain");
        assertThat(inModel(expired, "grant"))
                .contains("Call_AccessExpiry", "Call_Revocation", "Flow_Closed_AccessClosed");
    }

    @Test
    void a_link_sent_again_comes_back_to_where_it_waits() {
        var way = way(SomeLink.open(), FIND_OUT, INVITE, LOOK, LOOK, AGAIN, LOOK);
        assertThat(inModel(way, "access-expiry"))
                .contains("Task_SendLinkAgain", "Flow_Acted_Again", "Flow_OpenAccessChanged_LookAgain")
                .doesNotContain("Task_CloseExpired");
    }

    @Test
    void an_engine_that_lost_everything_joins_at_the_stage_that_was_reached() {
        var way = way(SomeLink.open(), FIND_OUT, INVITE, LOOK, FIND_OUT, LOOK);
        assertThat(inModel(way, "grant"))
                .contains("Flow_WhereItStands_SendInvitation", "Flow_WhereItStands_Invited")
                .doesNotContain("Flow_WhereItStands_Ending");
    }

    @Test
    void where_nothing_was_kept_the_place_is_still_known() {
        var way = way(SomeLink.open().mail(Mail.UNDER_WAY, 0));
        assertThat(way.passed()).isEmpty();
        assertThat(way.here()).containsExactly(Place.INVITATION.spot());
    }

    @Test
    void nobody_is_asked_to_accept_what_is_not_offered() {
        assertThat(inModel(way(SomeLink.open(), FIND_OUT, INVITE, LOOK), "grant"))
                .contains("Gateway_MustBeAccepted", "Flow_MustBeAccepted_Invited")
                .doesNotContain("Flow_MustBeAccepted_Offered", "Call_PendingAcceptance", "Gateway_Accepted");
    }

    @Test
    void an_offer_waits_in_the_step_that_somebody_has_to_do() {
        var way = way(SomeLink.offered(), FIND_OUT, INVITE, LOOK_AT_OFFER);
        assertThat(way.here())
                .containsExactlyInAnyOrder(
                        new Spot("pending-acceptance", "Task_AcceptShare"),
                        new Spot("grant", "Call_PendingAcceptance"));
        assertThat(inModel(way, "grant"))
                .contains("Flow_MustBeAccepted_Offered", "Flow_Offered_PendingAcceptance")
                .doesNotContain("Flow_MustBeAccepted_Invited", "Gateway_Accepted", "Call_AccessExpiry");
        assertThat(inModel(way, "pending-acceptance"))
                .contains("Event_AcceptanceAsked", "Flow_WhatIsDue_AcceptShare")
                .doesNotContain("Task_AcceptShare", "Gateway_LookAgain", "Event_AnswerKnown");
    }

    @Test
    void what_was_accepted_goes_on_to_the_access() {
        var way = way(
                SomeLink.offered().accepted().ownerTold(),
                FIND_OUT,
                INVITE,
                LOOK_AT_OFFER,
                LOOK_AT_OFFER,
                TELL_OWNER,
                LOOK);
        assertThat(inModel(way, "pending-acceptance"))
                .contains("Task_AcceptShare", "Flow_AcceptShare_LookAgain", "Task_TellOwner", "Event_AnswerKnown")
                .doesNotContain("Event_TimeIsUp", "Event_OfferChanged", "Event_NoLongerOffered");
        assertThat(inModel(way, "grant"))
                .contains("Call_PendingAcceptance", "Flow_Accepted_Invited", "Flow_Invited_AccessExpiry")
                .doesNotContain("Flow_Accepted_Ending", "Flow_WhereItStands_Invited", "Call_Revocation");
        assertThat(way.here()).contains(new Spot("grant", "Call_AccessExpiry"));
    }

    @Test
    void what_was_declined_never_opened() {
        var way = way(SomeLink.offered().declined().ownerTold(), offeredToTheEnd(LOOK_AT_OFFER, TELL_OWNER));
        assertThat(inModel(way, "pending-acceptance"))
                .contains("Task_AcceptShare", "Flow_AcceptShare_LookAgain", "Event_AnswerKnown")
                .doesNotContain("Event_TimeIsUp", "Event_OfferChanged", "Task_CloseLapsed");
        isOverBeforeItOpened(way);
    }

    @Test
    void what_nobody_answered_has_lapsed() {
        var way = way(
                SomeLink.offered().closed(Standing.LAPSED).ownerTold(),
                offeredToTheEnd(REMIND, LOOK_AT_OFFER, LOOK_AT_OFFER, LAPSE, LOOK_AT_OFFER, TELL_OWNER));
        assertThat(inModel(way, "pending-acceptance"))
                .contains("Event_TimeIsUp", "Task_RemindRecipient", "Task_CloseLapsed", "Event_AnswerKnown")
                .doesNotContain("Flow_AcceptShare_LookAgain", "Event_OfferChanged", "Event_NoLongerOffered");
        isOverBeforeItOpened(way);
    }

    @Test
    void what_was_taken_back_was_not_answered() {
        var way = way(SomeLink.offered().closed(Standing.WITHDRAWN).told(), offeredToTheEnd(LOOK_AT_OFFER));
        assertThat(inModel(way, "pending-acceptance"))
                .contains("Event_OfferChanged", "Flow_WhatIsDue_NoLongerOffered", "Event_NoLongerOffered")
                .doesNotContain("Flow_AcceptShare_LookAgain", "Event_TimeIsUp", "Task_TellOwner", "Event_AnswerKnown");
        isOverBeforeItOpened(way);
    }

    @Test
    void an_offer_mailed_again_and_then_accepted_was_changed_and_answered() {
        var way = way(
                SomeLink.offered().accepted().ownerTold(),
                FIND_OUT,
                INVITE,
                LOOK_AT_OFFER,
                LOOK_AT_OFFER,
                OFFER_AGAIN,
                LOOK_AT_OFFER,
                LOOK_AT_OFFER,
                TELL_OWNER,
                LOOK);
        assertThat(inModel(way, "pending-acceptance"))
                .contains("Task_SendLinkAgain", "Event_OfferChanged", "Flow_AcceptShare_LookAgain")
                .doesNotContain("Event_TimeIsUp", "Task_RemindRecipient");
    }

    @Test
    void what_was_accepted_expires_like_any_other_access() {
        var way = way(
                SomeLink.offered()
                        .accepted()
                        .ownerTold()
                        .until()
                        .closed(Standing.EXPIRED)
                        .told(),
                offeredToTheEnd(LOOK_AT_OFFER, TELL_OWNER, LOOK, LOOK, CLOSE, LOOK));
        assertThat(inModel(way, "grant"))
                .contains("Flow_Accepted_Invited", "Call_AccessExpiry", "Flow_AccessExpiry_Ending")
                .doesNotContain("Flow_Accepted_Ending");
        assertThat(inModel(way, "access-expiry"))
                .contains("Event_TimeIsUp", "Task_CloseExpired")
                .doesNotContain("Event_AccessChanged", "Task_DecideExtension");
    }

    @Test
    void a_reminder_is_a_time_that_is_up_and_no_change() {
        var way = way(SomeLink.open().until(), FIND_OUT, INVITE, LOOK, LOOK, REMIND_OF_END, LOOK);
        assertThat(inModel(way, "access-expiry"))
                .contains("Event_TimeIsUp", "Task_RemindOfEnd", "Flow_RemindOfEnd_Acted")
                .doesNotContain("Event_AccessChanged", "Task_CloseExpired");
    }

    @Test
    void an_end_that_was_moved_is_a_change() {
        var moved = way(SomeLink.open().until().endMoved(SomeLink.NOW), FIND_OUT, INVITE, LOOK, LOOK);
        assertThat(inModel(moved, "access-expiry"))
                .contains("Event_AccessChanged", "Flow_AccessChanged_LookAgain")
                .doesNotContain("Event_TimeIsUp", "Event_OpenAccessChanged");
        assertThat(moved.here()).contains(Place.OPEN_UNTIL.spot());
    }

    @Test
    void an_end_that_was_taken_away_was_waited_for_before() {
        var removed = way(SomeLink.open().endMoved(SomeLink.NOW), FIND_OUT, INVITE, LOOK, LOOK);
        assertThat(inModel(removed, "access-expiry"))
                .contains("Gateway_WhatComesFirst", "Event_AccessChanged", "Flow_WhatIsDue_OpenAccessChanged")
                .doesNotContain("Flow_OpenAccessChanged_LookAgain", "Event_TimeIsUp");
        assertThat(removed.here()).contains(Place.OPEN_WITHOUT_END.spot());
    }

    @Test
    void more_time_waits_in_the_step_that_the_owner_has_to_do() {
        var asked = MoreTime.asked("", SomeLink.NOW);
        var way = way(SomeLink.open().until().moreTime(asked), FIND_OUT, INVITE, LOOK, LOOK);
        assertThat(way.here()).contains(Place.MORE_TIME_ASKED.spot());
        assertThat(inModel(way, "access-expiry"))
                .contains("Event_AccessChanged", "Flow_WhatIsDue_DecideExtension")
                .doesNotContain("Gateway_Decided", "Event_DecisionTimeUp", "Event_DecisionOvertaken");
    }

    @Test
    void a_decision_about_more_time_is_told_apart_from_a_time_that_is_up() {
        var asked = MoreTime.asked("", SomeLink.NOW);
        var refused = way(
                SomeLink.open()
                        .until()
                        .moreTime(asked.decided(false, SomeLink.NOW).told(SomeLink.NOW)),
                FIND_OUT,
                INVITE,
                LOOK,
                LOOK,
                LOOK,
                TELL_DECISION,
                LOOK);
        assertThat(inModel(refused, "access-expiry"))
                .contains("Task_DecideExtension", "Flow_DecideExtension_Decided", "Task_TellDecision")
                .doesNotContain("Event_DecisionTimeUp", "Event_DecisionOvertaken", "Event_TimeIsUp");
        var late = way(
                SomeLink.open().until().moreTime(asked).closed(Standing.EXPIRED).told(),
                toTheEnd(LOOK, LOOK, CLOSE, LOOK));
        assertThat(inModel(late, "access-expiry"))
                .contains("Task_DecideExtension", "Event_DecisionTimeUp", "Event_AccessChanged")
                .doesNotContain("Flow_DecideExtension_Decided", "Event_DecisionOvertaken", "Event_TimeIsUp");
        var revoked = way(
                SomeLink.open().until().moreTime(asked).closed(Standing.REVOKED).told(), toTheEnd(LOOK, LOOK));
        assertThat(inModel(revoked, "access-expiry"))
                .contains("Task_DecideExtension", "Event_DecisionOvertaken", "Event_AccessOver")
                .doesNotContain("Flow_DecideExtension_Decided", "Event_DecisionTimeUp");
    }

    @Test
    void what_people_do_is_no_step_that_is_kept() {
        for (var wait : List.of(Place.OFFERED, Place.MORE_TIME_ASKED)) {
            assertThat(LifeModels.GRANT.does(wait.spot())).isFalse();
        }
        assertThat(LifeModels.GRANT.does(Place.TELLING_OWNER.spot())).isTrue();
    }

    private static void isOverBeforeItOpened(Way way) {
        assertThat(inModel(way, "grant"))
                .contains("Gateway_Accepted", "Flow_Accepted_Ending", "Call_Revocation")
                .doesNotContain("Flow_Accepted_Invited", "Call_AccessExpiry", "Flow_WhereItStands_Ending");
        assertThat(inModel(way, "access-expiry")).isEmpty();
        assertThat(way.here()).containsExactly(Place.CLOSED.spot());
    }

    private static String[] offeredToTheEnd(String... watched) {
        return Stream.of(Stream.of(FIND_OUT, INVITE, LOOK_AT_OFFER), Stream.of(watched), Stream.of(PUT_AWAY, TELL))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    @Test
    void every_model_that_it_goes_through_is_known() {
        assertThat(LifeModels.GRANT.processes())
                .containsExactly("grant", "pending-acceptance", "access-expiry", "revocation");
    }

    private static String[] toTheEnd(String... watched) {
        return Stream.of(Stream.of(FIND_OUT, INVITE, LOOK), Stream.of(watched), Stream.of(PUT_AWAY, TELL))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private static Way way(SomeLink link, String... path) {
        var details = link.details();
        return Way.of(details, List.of(), SomeWay.steps(path), Place.of(details));
    }
}
