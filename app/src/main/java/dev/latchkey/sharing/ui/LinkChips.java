package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.StateChip;
import dev.latchkey.shell.Tone;
import dev.latchkey.words.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** In what state a link is, and what its owner should know beside it. */
class LinkChips extends Div {

    LinkChips(LinkRow link, Instant now, Reader reader) {
        addClassName("lk-chips");
        add(standing(link, now, reader));
        if (!link.hasLink()) {
            return;
        }
        if (link.signInLocked()) {
            add(new StateChip(Tone.BAD, Icons.LOCK, getTranslation("sharing.state.locked")));
        }
        if (link.moreTimeAsked()) {
            add(new StateChip(Tone.WARNING, Icons.TIMER, getTranslation("sharing.state.more-time")));
        }
        switch (link.mail()) {
            case UNDER_WAY -> add(new StateChip(Tone.INFO, Icons.MAIL, getTranslation("sharing.state.mail-under-way")));
            case REFUSED -> add(new StateChip(Tone.BAD, Icons.ALERT, getTranslation("sharing.state.mail-refused")));
            case SENT -> {}
        }
    }

    private Component standing(LinkRow link, Instant now, Reader reader) {
        return switch (link.standing()) {
            case AWAITS_APPROVAL ->
                new StateChip(Tone.INFO, Icons.HOURGLASS, getTranslation("sharing.state.awaits-approval"));
            case REFUSED -> new StateChip(Tone.BAD, Icons.BAN, getTranslation("sharing.state.refused"));
            case PENDING -> new StateChip(Tone.INFO, Icons.HOURGLASS, getTranslation("sharing.state.pending"));
            case ACTIVE -> new StateChip(Tone.GOOD, Icons.CHECK_CIRCLE, getTranslation("sharing.state.active"));
            case EXPIRES_SOON -> new StateChip(Tone.WARNING, Icons.TIMER, soon(link, now, reader));
            case EXPIRED -> new StateChip(Tone.QUIET, Icons.CLOCK, getTranslation("sharing.state.expired"));
            case REVOKED -> new StateChip(Tone.BAD, Icons.BAN, getTranslation("sharing.state.revoked"));
            case DECLINED -> new StateChip(Tone.BAD, Icons.BAN, getTranslation("sharing.state.declined"));
            case WITHDRAWN -> new StateChip(Tone.QUIET, Icons.BAN, getTranslation("sharing.state.withdrawn"));
            case LAPSED -> new StateChip(Tone.QUIET, Icons.CLOCK, getTranslation("sharing.state.lapsed"));
        };
    }

    private String soon(LinkRow link, Instant now, Reader reader) {
        var end = link.expiresAt() == null ? now : link.expiresAt();
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(now, reader.zone()), LocalDate.ofInstant(end, reader.zone()));
        return getTranslation("sharing.state.expires", days);
    }
}
