package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.BulkRevocations;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.PolicyReview;
import dev.latchkey.sharing.Review;
import dev.latchkey.sharing.ReviewRow;
import dev.latchkey.sharing.ReviewRow.Why;
import dev.latchkey.shell.Ask;
import dev.latchkey.shell.Ticker;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a process admin does about accesses that the policy would not allow any more: asks first, then shows how it goes. */
@Service
class ReviewActs {

    private final CurrentAccount current;
    private final PolicyReview review;
    private final BulkRevocations revocations;
    private final Ticker ticker;

    ReviewActs(CurrentAccount current, PolicyReview review, BulkRevocations revocations, Ticker ticker) {
        this.current = current;
        this.review = review;
        this.revocations = revocations;
        this.ticker = ticker;
    }

    SignedIn admin() {
        return current.get();
    }

    Review look() {
        return review.look(admin());
    }

    List<ReviewRow> page(Review seen, @Nullable Why why, int offset, int limit) {
        return review.page(admin(), seen, why, offset, limit);
    }

    int count(Review seen, @Nullable Why why) {
        return review.count(admin(), seen, why);
    }

    /**
     * @param chosen null for all with which this is wrong
     * @param done hears that the dialog that shows how it goes was closed
     */
    void end(int many, @Nullable Why why, @Nullable Collection<GrantId> chosen, Component from, Runnable done) {
        new Ask(
                        from.getTranslation("sharing.review.end-title", many),
                        from.getTranslation("sharing.review.end-text", many),
                        from.getTranslation("sharing.review.end"),
                        () -> begin(BulkProgress.Kind.REVOKE, admin -> review.end(admin, why, chosen), done))
                .dangerous()
                .open();
    }

    /** @param chosen null for all that end too late */
    void shorten(int many, @Nullable Collection<GrantId> chosen, Component from, Runnable done) {
        new Ask(
                        from.getTranslation("sharing.review.shorten-title", many),
                        from.getTranslation("sharing.review.shorten-text", many),
                        from.getTranslation("sharing.review.shorten"),
                        () -> begin(BulkProgress.Kind.SHORTEN, admin -> review.shorten(admin, chosen), done))
                .open();
    }

    private void begin(BulkProgress.Kind kind, Function<SignedIn, UUID> act, Runnable done) {
        var admin = admin();
        var progress = new BulkProgress(revocations, ticker, admin, act.apply(admin), kind);
        progress.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                done.run();
            }
        });
        progress.open();
    }
}
