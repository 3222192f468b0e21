package dev.latchkey.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Somebody who reads: their language and where their clock stands.
 *
 * @param locale decides words and the order of day and month
 */
public record Reader(Locale locale, ZoneId zone) {

    /** {@code 1 Jul 2026, 09:12 CEST}. */
    public String exact(Instant when) {
        return day(when) + ", " + clock(when) + " " + zoneName(when);
    }

    /** {@code 1 Jul 2026}. */
    public String day(Instant when) {
        return format("yMMMd", when);
    }

    /** {@code 1 Jul}: the year goes without saying when it is this one. */
    public String shortDay(Instant when, Instant now) {
        return date(when).getYear() == date(now).getYear() ? format("MMMd", when) : day(when);
    }

    /** {@code 09:12}. */
    public String clock(Instant when) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(when.atZone(zone));
    }

    /** {@code CEST}. */
    public String zoneName(Instant when) {
        return DateTimeFormatter.ofPattern("zzz", locale).format(when.atZone(zone));
    }

    /** {@code 5 min ago}, {@code Yesterday}, {@code in 3 h}, {@code 30 Sep}: as near as people speak of it. */
    public String relative(Instant when, Instant now, Words words) {
        var away = Duration.between(now, when);
        var minutes = away.abs().toMinutes();
        var direction = away.isNegative() ? "ago" : "ahead";
        if (minutes < 1) {
            return words.get(locale, "words.now");
        }
        if (minutes < 60) {
            return words.get(locale, "words.minutes." + direction, minutes);
        }
        return switch ((int) ChronoUnit.DAYS.between(date(now), date(when))) {
            case 0 -> words.get(locale, "words.hours." + direction, minutes / 60);
            case -1 -> words.get(locale, "words.yesterday");
            case 1 -> words.get(locale, "words.tomorrow");
            default -> shortDay(when, now);
        };
    }

    private LocalDate date(Instant when) {
        return LocalDate.ofInstant(when, zone);
    }

    private String format(String skeleton, Instant when) {
        return DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(locale).format(when.atZone(zone));
    }
}
