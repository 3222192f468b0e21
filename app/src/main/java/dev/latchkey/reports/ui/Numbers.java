package dev.latchkey.reports.ui;

import dev.latchkey.reports.Measure;
import dev.latchkey.words.Words;
import java.text.NumberFormat;
import java.util.Locale;

/** Writes numbers as the reader writes them. */
record Numbers(Words words, Locale locale) {

    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    /** Between a number and its unit: they never stand on two lines. */
    private static final String GAP = "\u00a0";

    /** By what numbers of a size are divided, so that few digits say enough. */
    enum Scale {
        ONE(1),
        THOUSANDS(THOUSAND),
        MILLIONS(MILLION),
        BILLIONS(1e9);

        final double factor;

        Scale(double factor) {
            this.factor = factor;
        }

        static Scale fitting(double greatest) {
            if (Math.abs(greatest) >= BILLIONS.factor) {
                return BILLIONS;
            }
            if (Math.abs(greatest) >= MILLION) {
                return MILLIONS;
            }
            return Math.abs(greatest) >= 10 * THOUSAND ? THOUSANDS : ONE;
        }

        /** As many that three digits say it, but never finer than the measure. */
        int decimals(double greatest, Measure measure) {
            return this == ONE ? measure.decimals() : Math.abs(greatest) / factor < 10 ? 2 : 1;
        }
    }

    /** {@code k€}, {@code M}, {@code Mio. €}, {@code bn €}. */
    String unit(Scale scale, Measure measure) {
        if (scale == Scale.ONE) {
            return measure.unit();
        }
        var unit = words.get(locale, "reports.number." + scale, measure.unit());
        return unit.endsWith(GAP) ? unit.substring(0, unit.length() - 1) : unit;
    }

    /** What is written after a number to name its unit, the language's gap before it included. */
    String after(String unit) {
        if (unit.equals("%")) {
            return percent("");
        }
        return unit.isEmpty() ? "" : GAP + unit;
    }

    String after(Scale scale, Measure measure) {
        return after(unit(scale, measure));
    }

    String percent(String number) {
        return words.get(locale, "reports.number.percent", number);
    }

    /** With digits as the measure has them. */
    String plain(double value, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value).replace('-', '−');
    }

    String scaled(double value, Scale scale, Measure measure) {
        return plain(value / scale.factor, scale.decimals(value, measure));
    }

    /** {@code +14.5}, {@code −1.3}, {@code 0.0}. */
    String signed(double value, int decimals) {
        var text = plain(value, decimals);
        return value > 0 && !text.equals(plain(0, decimals)) ? "+" + text : text;
    }
}
