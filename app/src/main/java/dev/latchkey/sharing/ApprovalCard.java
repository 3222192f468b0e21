package dev.latchkey.sharing;

import dev.latchkey.reports.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked to approve.
 *
 * @param verification how those who are no account prove who they are
 * @param recipients the first addresses of those who wait for it
 * @param more how many others wait too
 */
record ApprovalCard(
        ShareId id,
        String title,
        Scope scope,
        Verification verification,
        @Nullable Instant expiresAt,
        String note,
        String owner,
        List<String> recipients,
        int more) {}
