package dev.latchkey.words;

import java.util.List;
import java.util.Locale;

/** The languages that every sentence exists in; the first is the one to fall back to. */
public final class Languages {

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    /** The language of ours that comes closest; the reader's region is kept, because dates and numbers follow it. */
    public static Locale closest(Locale wanted) {
        return ALL.stream().anyMatch(ours -> ours.getLanguage().equals(wanted.getLanguage())) ? wanted : ALL.getFirst();
    }
}
