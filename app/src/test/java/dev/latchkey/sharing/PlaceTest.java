package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.LinkRow.Mail;
import dev.latchkey.sharing.LinkRow.Standing;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void before_the_first_mail_is_out_it_is_at_the_invitation() {
        assertThat(Place.of(SomeLink.open().mail(Mail.UNDER_WAY, 0).details())).isEqualTo(Place.INVITATION);
    }

    @Test
    void what_waits_for_an_approval_has_not_begun() {
        var waits = SomeLink.open().mail(Mail.UNDER_WAY, 0).standing(Standing.AWAITS_APPROVAL);
        assertThat(Place.of(waits.details())).isEqualTo(Place.APPROVAL);
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
    void each_place_stands_in_a_model() {
        assertThat(Arrays.stream(Place.values()).map(Place::spot))
                .doesNotHaveDuplicates()
                .allSatisfy(spot -> assertThat(LifeModels.ALL.node(spot)).isNotNull());
    }
}
