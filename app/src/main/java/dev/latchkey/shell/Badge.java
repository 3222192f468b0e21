package dev.latchkey.shell;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntSupplier;

/** How many things wait at a place in the navigation; hidden for none. */
class Badge extends Span {

    private static final int MOST_SHOWN = 99;

    private final transient IntSupplier waiting;
    private int shown;

    Badge(IntSupplier waiting) {
        this.waiting = waiting;
        addClassName("lk-badge");
        show(0);
    }

    static List<Integer> count(List<Badge> badges) {
        return badges.stream().map(badge -> badge.waiting.getAsInt()).toList();
    }

    static List<Integer> shown(List<Badge> badges) {
        return badges.stream().map(badge -> badge.shown).toList();
    }

    /** @param counts in the badges' order */
    static void show(List<Badge> badges, List<Integer> counts) {
        for (int n = 0; n < badges.size(); n++) {
            badges.get(n).show(counts.get(n));
        }
    }

    private void show(int count) {
        shown = count;
        setVisible(count > 0);
        setText(count > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(count));
        setTitle(getTranslation("shell.waiting", count));
    }
}
