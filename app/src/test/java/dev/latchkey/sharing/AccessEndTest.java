package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccessEndTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(10));

    @Test
    void only_a_later_end_or_none_lasts_longer() {
        var end = AccessEnd.at(END);
        assertThat(end.isBefore(END.plusSeconds(1))).isTrue();
        assertThat(end.isBefore(null)).isTrue();
        assertThat(end.isBefore(END)).isFalse();
        assertThat(end.isBefore(END.minusSeconds(1))).isFalse();
        assertThat(AccessEnd.at(null).isBefore(END)).isFalse();
    }

    @Test
    void each_side_is_reminded_for_itself() {
        var end = AccessEnd.at(END);
        var reminded = end.recipientReminded(end, 1);
        assertThat(reminded.endReminders()).isEqualTo(1);
        assertThat(reminded.ownerEndReminders()).isZero();
        assertThat(reminded.ownerReminded(end, 1).ownerEndReminders()).isEqualTo(1);
    }

    @Test
    void a_reminder_of_an_end_that_was_moved_meanwhile_is_none_of_the_new_one() {
        var before = AccessEnd.at(END);
        var moved = before.movedTo(END.plus(Duration.ofDays(60)), NOW);
        assertThat(moved.recipientReminded(before, 1)).isEqualTo(moved);
        assertThat(moved.ownerReminded(before, 1)).isEqualTo(moved);
    }
}
