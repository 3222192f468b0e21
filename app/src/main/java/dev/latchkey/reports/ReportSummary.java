package dev.latchkey.reports;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import java.time.Instant;

/** What lists, mails and dialogs say of a report. */
public record ReportSummary(
        ReportId id,
        OrganisationId organisation,
        String title,
        String description,
        AccountId creator,
        Instant createdAt) {}
