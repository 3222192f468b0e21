package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.latchkey.words.Reader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the access ends by itself: at the end of a day where the owner is, or never. */
class EndPicker extends Div {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59, 59);
    private static final List<Integer> DAYS = List.of(7, 30, 90);

    final DatePicker date = new DatePicker();
    private final List<NativeButton> presets = new ArrayList<>();
    private final Reader reader;
    private final LocalDate today;
    private final Duration longestOfAll;
    private Duration longest;
    private boolean needed;
    /** The day that nobody has chosen. */
    private @Nullable LocalDate usual;

    EndPicker(Reader reader, Instant now, Duration longest) {
        this.reader = reader;
        this.today = LocalDate.ofInstant(now, reader.zone());
        this.longestOfAll = longest;
        this.longest = longest;
        addClassName("lk-end");
        date.setLabel(getTranslation("sharing.end.label"));
        date.setLocale(reader.locale());
        date.setI18n(words(reader.locale()));
        date.setPlaceholder(getTranslation("sharing.end.never"));
        date.setClearButtonVisible(true);
        date.setMin(today);
        date.setMax(today.plusDays(longest.toDays()));
        date.addValueChangeListener(change -> show());
        var row = new Div();
        row.addClassName("lk-presets");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("sharing.end.label"));
        DAYS.forEach(days -> row.add(preset(getTranslation("sharing.end.days", days), today.plusDays(days))));
        row.add(preset(getTranslation("sharing.end.never"), null));
        add(date, row);
        proposeUntil(today.plusDays(longest.toDays()));
    }

    private void proposeUntil(LocalDate last) {
        var day = today.plusDays(DAYS.getLast());
        usual = day.isAfter(last) ? last : day;
        date.setValue(usual);
    }

    /** Begins with this end; null for no end. */
    void choose(@Nullable Instant end) {
        usual = null;
        date.setValue(end == null ? null : LocalDate.ofInstant(end, reader.zone()));
    }

    /** Begins so many days from now; null for no end. */
    void chooseDays(@Nullable Integer days) {
        date.setValue(days == null ? null : today.plusDays(days));
    }

    /** How many days from now; null for no end. */
    @Nullable Integer days() {
        return date.isEmpty() ? null : (int) ChronoUnit.DAYS.between(today, date.getValue());
    }

    /** Null for no end. */
    @Nullable Instant end() {
        var day = date.getValue();
        return day == null
                ? null
                : day.atTime(LAST_MINUTE).atZone(reader.zone()).toInstant();
    }

    /** What was typed is no day, or one that may not be. */
    boolean isWrong() {
        return date.isInvalid() || needed && date.isEmpty();
    }

    /**
     * The people chosen may have access for this long. A day that nobody has chosen moves with it, one that somebody chose
     * is left to be corrected.
     *
     * @param most null for as long as the installation allows
     */
    void limit(@Nullable Duration most) {
        needed = most != null;
        longest = most == null || most.compareTo(longestOfAll) > 0 ? longestOfAll : most;
        var last = today.plusDays(longest.toDays());
        date.setMax(last);
        date.setI18n(words(reader.locale()));
        date.setRequiredIndicatorVisible(needed);
        if (usual != null && usual.equals(date.getValue())) {
            proposeUntil(last);
        }
        var day = date.getValue();
        date.setInvalid(day == null ? needed : day.isAfter(last) || day.isBefore(today));
        if (date.isInvalid()) {
            date.setErrorMessage(getTranslation(
                    day == null
                            ? "sharing.end.needed"
                            : day.isBefore(today) ? "sharing.end.past" : "sharing.end.too-late",
                    longest.toDays()));
        }
        presets.forEach(button -> {
            var data = button.getElement().getAttribute("data-day");
            button.setEnabled(data.isEmpty() ? !needed : !LocalDate.parse(data).isAfter(last));
        });
    }

    void complain(String sentence) {
        date.setInvalid(true);
        date.setErrorMessage(sentence);
        date.focus();
    }

    private NativeButton preset(String words, @Nullable LocalDate day) {
        var button = new NativeButton(words, click -> date.setValue(day));
        button.getElement().setAttribute("type", "button").setAttribute("data-day", day == null ? "" : day.toString());
        presets.add(button);
        return button;
    }

    private void show() {
        var day = date.getValue();
        var chosen = day == null ? "" : day.toString();
        presets.forEach(button -> {
            var element = button.getElement();
            element.setAttribute("aria-pressed", String.valueOf(chosen.equals(element.getAttribute("data-day"))));
        });
        var end = end();
        date.setHelperText(
                day == null || end == null
                        ? getTranslation("sharing.end.until-revoked")
                        : getTranslation(
                                "sharing.end.exactly",
                                reader.clock(end),
                                reader.zoneName(end),
                                ChronoUnit.DAYS.between(today, day)));
    }

    private DatePicker.DatePickerI18n words(Locale locale) {
        var i18n = new DatePicker.DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setToday(getTranslation("sharing.end.today"))
                .setCancel(getTranslation("shell.cancel"))
                .setBadInputErrorMessage(getTranslation("sharing.end.no-day"))
                .setRequiredErrorMessage(getTranslation("sharing.end.needed", longest.toDays()))
                .setMinErrorMessage(getTranslation("sharing.end.past"))
                .setMaxErrorMessage(getTranslation("sharing.end.too-late", longest.toDays()));
        // month names are written in English only
        return locale.getLanguage().equals("de")
                ? i18n.setDateFormats("d.M.yyyy", "yyyy-MM-dd")
                : locale.getCountry().equals("US")
                        ? i18n.setDateFormats("MMM d, yyyy", "M/d/yyyy", "yyyy-MM-dd")
                        : i18n.setDateFormats("d MMM yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd");
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
