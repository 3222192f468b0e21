package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.LinkRow.Mail;
import dev.latchkey.sharing.LinkRow.Standing;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void before_the_first_mail_is_out_it_is_at_the_invitation() {
        assertThat(Place.of(SomeLink.open().mail(Mail.UNDER_WAY, 0).details())).isEqualTo(Place.INVITATION);
    }

    @Test
    void what_waits_for_an_approval_has_not_begun() {
        assertThat(Place.of(SomeLink.unapproved(0).details())).isEqualTo(Place.ASKING_APPROVER);
        assertThat(Place.of(SomeLink.unapproved(1).details())).isEqualTo(Place.APPROVAL);
        assertThat(Place.of(SomeLink.unapproved(1).closed(Standing.WITHDRAWN).details()))
                .isEqualTo(Place.NEVER_BEGUN);
    }

    @Test
    void a_refusal_is_told_and_over_and_what_was_approved_begins() {
        var refused = SomeLink.unapproved(1).closed(Standing.REFUSED);
        assertThat(Place.of(refused.approval(new AskedApproval(1, true, false, false))
                        .details()))
                .isEqualTo(Place.TELLING_REFUSAL);
        assertThat(Place.of(refused.approval(new AskedApproval(1, true, false, true))
                        .details()))
                .isEqualTo(Place.NOT_APPROVED);
        var approved = SomeLink.open().mail(Mail.UNDER_WAY, 0).approval(new AskedApproval(1, true, true, false));
        assertThat(Place.of(approved.details())).isEqualTo(Place.INVITATION);
    }

    @Test
    void a_mail_that_was_asked_for_again_is_no_invitation() {
        assertThat(Place.of(SomeLink.open().mail(Mail.UNDER_WAY, 1).details())).isEqualTo(Place.LINK_AGAIN);
    }

    @Test
    void an_open_access_waits_for_its_end_or_for_a_change() {
        assertThat(Place.of(SomeLink.open().until().details())).isEqualTo(Place.OPEN_UNTIL);
        assertThat(Place.of(SomeLink.open().details())).isEqualTo(Place.OPEN_WITHOUT_END);
    }

    @Test
    void a_refused_address_waits_like_any_other() {
        assertThat(Place.of(SomeLink.open().mail(Mail.REFUSED, 1).details())).isEqualTo(Place.OPEN_WITHOUT_END);
    }

    @Test
    void what_is_about_to_end_is_open_still() {
        var soon = SomeLink.open().until().standing(Standing.EXPIRES_SOON);
        assertThat(Place.of(soon.details())).isEqualTo(Place.OPEN_UNTIL);
    }

    @Test
    void a_time_that_is_over_waits_to_be_closed() {
        var over = SomeLink.open().until().standing(Standing.EXPIRED);
        assertThat(Place.of(over.details())).isEqualTo(Place.CLOSING);
    }

    @Test
    void who_was_invited_is_told_of_the_end() {
        for (var end : new Standing[] {Standing.REVOKED, Standing.EXPIRED}) {
            assertThat(Place.of(SomeLink.open().closed(end).details())).isEqualTo(Place.TELLING);
            assertThat(Place.of(SomeLink.open().closed(end).told().details())).isEqualTo(Place.CLOSED);
        }
    }

    @Test
    void who_was_never_invited_is_told_nothing() {
        var never = SomeLink.open().mail(Mail.UNDER_WAY, 0).closed(Standing.REVOKED);
        assertThat(Place.of(never.details())).isEqualTo(Place.CLOSED);
    }

    @Test
    void what_is_offered_waits_for_the_answer() {
        assertThat(Place.of(SomeLink.offered().details())).isEqualTo(Place.OFFERED);
        assertThat(Place.of(SomeLink.offered().until().details())).isEqualTo(Place.OFFERED);
        assertThat(Place.of(SomeLink.offered().mail(Mail.REFUSED, 1).details())).isEqualTo(Place.OFFERED);
    }

    @Test
    void the_mails_of_an_offer_come_first() {
        assertThat(Place.of(SomeLink.offered().mail(Mail.UNDER_WAY, 0).details()))
                .isEqualTo(Place.INVITATION);
        assertThat(Place.of(SomeLink.offered().mail(Mail.UNDER_WAY, 1).details()))
                .isEqualTo(Place.OFFERED_AGAIN);
    }

    @Test
    void an_offer_whose_time_is_over_lapses() {
        assertThat(Place.of(SomeLink.offered().standing(Standing.LAPSED).details()))
                .isEqualTo(Place.LAPSING);
        assertThat(Place.of(
                        SomeLink.offered().until().standing(Standing.EXPIRED).details()))
                .isEqualTo(Place.LAPSING);
    }

    @Test
    void the_owner_is_told_what_came_of_it() {
        for (var settled : new SomeLink[] {
            SomeLink.offered().accepted(),
            SomeLink.offered().accepted().mail(Mail.UNDER_WAY, 1),
            SomeLink.offered().accepted().until().standing(Standing.EXPIRED),
            SomeLink.offered().declined(),
            SomeLink.offered().closed(Standing.LAPSED)
        }) {
            assertThat(Place.of(settled.details())).as(settled.toString()).isEqualTo(Place.TELLING_OWNER);
            assertThat(Place.of(settled.ownerTold().details())).isNotEqualTo(Place.TELLING_OWNER);
        }
    }

    @Test
    void what_was_accepted_is_an_access_like_any_other() {
        var accepted = SomeLink.offered().accepted().ownerTold();
        assertThat(Place.of(accepted.details())).isEqualTo(Place.OPEN_WITHOUT_END);
        assertThat(Place.of(accepted.until().details())).isEqualTo(Place.OPEN_UNTIL);
        assertThat(Place.of(accepted.mail(Mail.UNDER_WAY, 1).details())).isEqualTo(Place.LINK_AGAIN);
        assertThat(Place.of(accepted.until().standing(Standing.EXPIRED).details()))
                .isEqualTo(Place.CLOSING);
        assertThat(Place.of(accepted.closed(Standing.EXPIRED).details())).isEqualTo(Place.TELLING);
    }

    @Test
    void an_access_that_was_revoked_first_tells_no_answer() {
        var revoked = SomeLink.offered().accepted().closed(Standing.REVOKED);
        assertThat(Place.of(revoked.details())).isEqualTo(Place.TELLING);
    }

    @Test
    void who_declined_or_did_not_answer_is_told_nothing() {
        assertThat(Place.of(SomeLink.offered().declined().ownerTold().details()))
                .isEqualTo(Place.CLOSED);
        assertThat(Place.of(
                        SomeLink.offered().closed(Standing.LAPSED).ownerTold().details()))
                .isEqualTo(Place.CLOSED);
    }

    @Test
    void who_was_offered_what_is_taken_back_is_told() {
        var withdrawn = SomeLink.offered().closed(Standing.WITHDRAWN);
        assertThat(Place.of(withdrawn.details())).isEqualTo(Place.TELLING);
        assertThat(Place.of(withdrawn.told().details())).isEqualTo(Place.CLOSED);
        assertThat(Place.of(withdrawn.mail(Mail.UNDER_WAY, 0).details())).isEqualTo(Place.CLOSED);
    }

    @Test
    void more_time_that_was_asked_for_waits_for_the_decision() {
        var asked = SomeLink.open().until().moreTime(MoreTime.asked("", SomeLink.NOW));
        assertThat(Place.of(asked.details())).isEqualTo(Place.MORE_TIME_ASKED);
        assertThat(Place.of(asked.standing(Standing.EXPIRES_SOON).details())).isEqualTo(Place.MORE_TIME_ASKED);
        assertThat(Place.of(asked.mail(Mail.UNDER_WAY, 1).details())).isEqualTo(Place.LINK_AGAIN);
        assertThat(Place.of(asked.standing(Standing.EXPIRED).details())).isEqualTo(Place.CLOSING);
        assertThat(Place.of(asked.closed(Standing.REVOKED).details())).isEqualTo(Place.TELLING);
    }

    @Test
    void what_was_decided_about_more_time_is_told_and_over() {
        for (boolean given : new boolean[] {true, false}) {
            var decided = MoreTime.asked("", SomeLink.NOW).decided(given, SomeLink.NOW);
            var link = SomeLink.open().until().moreTime(decided);
            assertThat(Place.of(link.details())).isEqualTo(Place.TELLING_DECISION);
            assertThat(Place.of(link.moreTime(decided.told(SomeLink.NOW)).details()))
                    .isEqualTo(Place.OPEN_UNTIL);
        }
        var endTakenAway =
                SomeLink.open().moreTime(MoreTime.asked("", SomeLink.NOW).decided(true, SomeLink.NOW));
        assertThat(Place.of(endTakenAway.details())).isEqualTo(Place.TELLING_DECISION);
    }

    @Test
    void each_place_stands_in_a_model() {
        assertThat(Arrays.stream(Place.values()).map(Place::spot))
                .doesNotHaveDuplicates()
                .allSatisfy(spot -> assertThat(Stream.of(LifeModels.APPROVAL, LifeModels.GRANT))
                        .anyMatch(models -> models.node(spot) != null));
    }
}
