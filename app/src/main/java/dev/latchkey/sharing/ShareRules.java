package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Shareability;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a share must keep to, whatever the page lets through. */
@Component
class ShareRules {

    private final SharingSettings settings;
    private final ReportLibrary reports;

    ShareRules(SharingSettings settings, ReportLibrary reports) {
        this.settings = settings;
        this.reports = reports;
    }

    void check(SignedIn owner, ShareOrder order, Instant now) {
        if (order.recipients().isEmpty() || order.recipients().size() > ShareOrder.MOST_RECIPIENTS) {
            throw new SharingException.Recipients();
        }
        if (order.note().length() > ShareOrder.LONGEST_NOTE) {
            throw new SharingException.NoteTooLong();
        }
        if (order.scope().limit(Scope.TENANT).map(Set::isEmpty).orElse(false)) {
            throw new SharingException.NothingChosen();
        }
        switch (reports.checkShareable(owner.organisation(), order.report(), order.scope())) {
            case Shareability.Gone gone -> throw new SharingException.ReportGone();
            case Shareability.Uncuttable uncuttable -> throw new SharingException.NotCuttable(uncuttable.tiles());
            case Shareability.Shareable shareable -> {}
        }
        checkEnd(order.expiresAt(), now);
    }

    /** @param end null for no end */
    void checkEnd(@Nullable Instant end, Instant now) {
        if (end == null) {
            return;
        }
        if (!end.isAfter(now)) {
            throw new SharingException.EndsInThePast();
        }
        if (end.isAfter(now.plus(settings.longestAccess()))) {
            throw new SharingException.EndsTooLate(settings.longestAccess());
        }
    }
}
