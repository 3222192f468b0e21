package dev.latchkey.reports.ui;

import dev.latchkey.reports.Measure;
import java.text.NumberFormat;
import java.util.Locale;

/** Writes numbers as the reader writes them. */
record Numbers(Locale locale) {

    private static final double THOUSAND = 1e3;
    private static final double MILLION = 1e6;

    /** By what numbers of a size are divided, so that few digits say enough. */
    enum Scale {
        ONE(1, ""),
        THOUSANDS(THOUSAND, "k"),
        MILLIONS(MILLION, "M"),
        BILLIONS(1e9, "");

        final double factor;
        final String prefix;

        Scale(double factor, String prefix) {
            this.factor = factor;
            this.prefix = prefix;
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

    /** {@code k€}, {@code M}, {@code bn €}: languages have no common sign for the last. */
    String unit(Scale scale, Measure measure) {
        if (scale == Scale.BILLIONS) {
            return ((locale.getLanguage().equals("de") ? "Mrd. " : "bn ") + measure.unit()).strip();
        }
        return scale.prefix + measure.unit();
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
