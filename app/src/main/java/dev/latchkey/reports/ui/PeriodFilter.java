package dev.latchkey.reports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import dev.latchkey.reports.DateRange;
import dev.latchkey.reports.Period;
import dev.latchkey.shell.FilterChip;
import dev.latchkey.shell.Icons;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which days the reader looks at: a period that moves along, or two days of their own. */
class PeriodFilter extends FilterChip {

    private final Wording wording;
    private final LocalDate today;
    private final Period usual;
    private final Runnable chosen;
    private final Div presets = new Div();
    private final DatePicker from;
    private final DatePicker to;
    private @Nullable Period period;
    private DateRange range;

    /**
     * @param usual what is looked at where nothing else was chosen
     */
    PeriodFilter(Period usual, LocalDate today, Wording wording, Runnable chosen) {
        super(Icons.CALENDAR, wording.get("filter.dates"));
        this.wording = wording;
        this.today = today;
        this.chosen = chosen;
        this.usual = usual;
        this.period = usual;
        this.range = usual.until(today);
        from = picker("filter.from");
        to = picker("filter.to");
        presets.addClassName("lk-options");
        var apply = new Button(wording.get("filter.apply"), click -> custom());
        apply.addThemeName("small");
        var custom = new Div(from, to, apply);
        custom.addClassName("lk-filter-custom");
        popover().add(presets, custom);
        show();
    }

    DateRange range() {
        return range;
    }

    /** The period chosen; null where it is the usual one, or two days of the reader's own. */
    @Nullable Period preset() {
        return period == usual ? null : period;
    }

    /** Two days of the reader's own; null where a period was chosen. */
    @Nullable DateRange days() {
        return period == null ? range : null;
    }

    /** Shows what was chosen before, without a word to anybody; days that cannot be chosen are left out. */
    void restore(@Nullable Period preset, @Nullable DateRange days) {
        if (days != null && canBeChosen(days.from(), days.to())) {
            show(null, days);
        } else {
            var moving = preset == null ? usual : preset;
            show(moving, moving.until(today));
        }
    }

    private LocalDate earliest() {
        return today.minusYears(20);
    }

    private void custom() {
        var first = from.getValue();
        var last = to.getValue();
        // the bounds of the fields bind only who uses them
        if (first == null || last == null || last.isBefore(first) || !canBeChosen(first, last)) {
            to.setInvalid(true);
        } else {
            to.setInvalid(false);
            choose(null, new DateRange(first, last));
        }
    }

    private boolean canBeChosen(LocalDate first, LocalDate last) {
        return !first.isBefore(earliest()) && !last.isAfter(today);
    }

    private void choose(@Nullable Period preset, DateRange days) {
        show(preset, days);
        close();
        chosen.run();
    }

    private void show(@Nullable Period preset, DateRange days) {
        period = preset;
        range = days;
        show();
    }

    private void show() {
        value(wording.days(range));
        from.setValue(range.from());
        to.setValue(range.to());
        presets.removeAll();
        for (var preset : Period.values()) {
            presets.add(option(
                    wording.get("period." + preset), preset == period, () -> choose(preset, preset.until(today))));
        }
    }

    private DatePicker picker(String key) {
        var picker = new DatePicker(wording.get(key));
        picker.setLocale(wording.reader().locale());
        picker.addThemeName("small");
        picker.setMax(today);
        picker.setMin(earliest());
        picker.setErrorMessage(wording.get("filter.wrong"));
        return picker;
    }
}
