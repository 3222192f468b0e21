package dev.latchkey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.keys.TestKeys;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodesTest {

    private static final int MANY = 100_000;

    private final Codes codes = new Codes(TestKeys.random());
    private final Random random = new Random(7);

    @Test
    void the_same_seed_gives_the_same_code_so_that_a_repeated_mail_says_the_same() {
        var id = UUID.randomUUID();
        var seed = seed();
        assertThat(codes.of(attempt(id, seed.clone()))).isEqualTo(codes.of(attempt(id, seed.clone())));
    }

    @Test
    void a_code_cannot_be_worked_out_without_the_server_key() {
        var attempt = attempt(UUID.randomUUID(), seed());
        assertThat(new Codes(TestKeys.random()).of(attempt)).isNotEqualTo(codes.of(attempt));
    }

    @Test
    void every_digit_comes_equally_often_in_every_place() {
        var counts = new int[8][10];
        var different = new HashSet<String>();
        for (int i = 0; i < MANY; i++) {
            var code = codes.of(attempt(new UUID(random.nextLong(), random.nextLong()), seed()));
            assertThat(code).matches("[0-9]{8}");
            different.add(code);
            for (int place = 0; place < 8; place++) {
                counts[place][code.charAt(place) - '0']++;
            }
        }
        // 100,000 of 100,000,000: about 50 meet by chance
        assertThat(different.size()).isGreaterThan(MANY - 120);
        for (var place : counts) {
            double chi = 0;
            for (var count : place) {
                chi += Math.pow(count - MANY / 10.0, 2) / (MANY / 10.0);
            }
            // 9 degrees of freedom: beyond this once in 100,000 times; the seeds are the same in each run
            assertThat(chi).isLessThan(39);
        }
    }

    @Test
    void blanks_and_dashes_of_a_paste_do_not_count() {
        for (var typed : new String[] {"48027131", "4802 7131", " 4802-7131\n", "4802\u00a07131", "48 02 71 31"}) {
            assertThat(Codes.digits(typed)).as(typed).isEqualTo("48027131");
        }
    }

    @Test
    void what_is_not_eight_digits_is_no_code() {
        for (var typed : new String[] {
            "", "4802713", "480271311", "4802713a", "٤٨٠٢٧١٣١", "４８０２７１３１", "4802 7131 ".repeat(1_000), "48027131\0"
        }) {
            assertThat(Codes.wellFormed(Codes.digits(typed))).as(typed).isFalse();
        }
    }

    private byte[] seed() {
        var seed = new byte[16];
        random.nextBytes(seed);
        return seed;
    }

    private static Attempt attempt(UUID id, byte[] seed) {
        return new Attempt(
                id,
                UUID.randomUUID(),
                1,
                new byte[32],
                UUID.randomUUID(),
                "",
                Attempt.Purpose.SIGN_IN,
                seed,
                Attempt.State.OPEN,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                0);
    }
}
