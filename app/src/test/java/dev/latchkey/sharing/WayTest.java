package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.LinkRow.Mail;
import dev.latchkey.sharing.LinkRow.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayTest {

    private static final String FIND_OUT = "grant/Task_FindOut";
    private static final String INVITE = "grant/Task_SendInvitation";
    private static final String LOOK = "access-expiry/Task_WorkOutNext";
    private static final String AGAIN = "access-expiry/Task_SendLinkAgain";
    private static final String CLOSE = "access-expiry/Task_CloseExpired";
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
    void every_model_that_it_goes_through_is_known() {
        assertThat(LifeModels.ALL.processes()).containsExactly("grant", "access-expiry", "revocation");
    }

    private static String[] toTheEnd(String... watched) {
        return Stream.of(Stream.of(FIND_OUT, INVITE, LOOK), Stream.of(watched), Stream.of(PUT_AWAY, TELL))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    private static Way way(SomeLink link, String... path) {
        var steps = new ArrayList<Step>();
        @Nullable Spot before = null;
        for (var name : path) {
            var spot = Spot.of(name);
            steps.add(new Step(before, spot, Instant.EPOCH.plusSeconds(steps.size()), 1));
            before = spot;
        }
        var details = link.details();
        return Way.of(LifeModels.ALL, steps, Place.of(details), Way.ruledOut(details, steps));
    }

    private static List<String> inModel(Way way, String process) {
        return way.passed().stream()
                .filter(spot -> spot.process().equals(process))
                .map(Spot::element)
                .toList();
    }
}
