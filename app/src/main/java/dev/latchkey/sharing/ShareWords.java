package dev.latchkey.sharing;

import dev.latchkey.reports.Scope;
import dev.latchkey.words.Reader;
import dev.latchkey.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shared, in words, as forms show it. */
@Component
class ShareWords {

    private final Words words;

    ShareWords(Words words) {
        this.words = words;
    }

    /** What the recipient may do with it. */
    String permission(Reader reader) {
        return words.get(reader.locale(), "sharing.offer.view");
    }

    /** What they may do with it, and what they have to prove first. */
    String permission(Verification proof, Reader reader) {
        return words.get(
                reader.locale(),
                "sharing.offer.view-by",
                permission(reader),
                words.get(reader.locale(), "sharing.proof." + proof));
    }

    String scope(Scope scope, Reader reader) {
        return scope.limit(Scope.TENANT)
                .map(tenants -> String.join(", ", tenants))
                .orElseGet(() -> words.get(reader.locale(), "sharing.offer.all"));
    }

    /** @param end null for no end */
    String until(@Nullable Instant end, Reader reader) {
        return end == null ? words.get(reader.locale(), "sharing.offer.no-end") : reader.exact(end);
    }

    /** And so many recipients more. */
    String more(int people, Reader reader) {
        return words.get(reader.locale(), "sharing.approval.more", people);
    }
}
