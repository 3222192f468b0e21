package dev.latchkey.sharing.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportSummary;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.Tenants;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Policy;
import dev.latchkey.sharing.PolicyDecision;
import dev.latchkey.sharing.Preset;
import dev.latchkey.sharing.Presets;
import dev.latchkey.sharing.Recipient;
import dev.latchkey.sharing.Recipients;
import dev.latchkey.sharing.ShareId;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.Ticker;
import dev.latchkey.shell.Toast;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the share dialog and does for it what it asks. */
@Component
class ShareDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ShareDesk.class);

    private final CurrentAccount current;
    private final ReportLibrary reports;
    private final Tenants tenants;
    private final Sharing sharing;
    private final Policy policy;
    private final Presets presets;
    private final Recipients recipients;
    private final Links links;
    private final InstantSource clock;
    private final Ticker ticker;

    ShareDesk(
            CurrentAccount current,
            ReportLibrary reports,
            Tenants tenants,
            Sharing sharing,
            Policy policy,
            Presets presets,
            Recipients recipients,
            Links links,
            InstantSource clock,
            Ticker ticker) {
        this.current = current;
        this.reports = reports;
        this.tenants = tenants;
        this.sharing = sharing;
        this.policy = policy;
        this.presets = presets;
        this.recipients = recipients;
        this.links = links;
        this.clock = clock;
        this.ticker = ticker;
    }

    /**
     * Asks how to share a report.
     *
     * @param picked what the page shows, such as one tenant
     */
    void open(ReportId id, Scope picked) {
        var owner = current.get();
        var report = reports.find(owner.organisation(), id);
        if (report.isEmpty()) {
            Toast.error(Refusal.sentence(new SharingException.ReportGone(), UI.getCurrentOrThrow()));
            return;
        }
        var dialog = new ShareDialog(this, report.get(), picked);
        dialog.open();
        readTenants(id, dialog);
    }

    /** Asks for one new link: of which report, for whom, and how. */
    void openNew() {
        new ShareDialog(this).open();
    }

    /** Offers the report's tenants in the dialog, once they are read. */
    void readTenants(ReportId id, ShareDialog dialog) {
        readTenants(id, tenants -> dialog.offer(id, tenants), () -> dialog.unread(id));
    }

    /**
     * Reads a report's tenants.
     *
     * @param offer called inside the page; with nothing where the report is not divided by tenants
     * @param unread called inside the page where they cannot be read
     */
    void readTenants(ReportId id, Consumer<Optional<FoundTenants>> offer, Command unread) {
        var owner = current.get();
        besideThePage(
                () -> tenants.keptApartIn(List.of(id)).isEmpty()
                        ? Optional.<FoundTenants>empty()
                        : Optional.of(tenants(owner, id, "")),
                offer,
                unread);
    }

    /** Reads those of a report's tenants whose names contain this part. */
    void findTenants(ReportId id, String part, Consumer<FoundTenants> found, Command unread) {
        var owner = current.get();
        besideThePage(() -> tenants(owner, id, part), found, unread);
    }

    private FoundTenants tenants(SignedIn owner, ReportId id, String part) {
        return FoundTenants.of(reports.values(owner.organisation(), id, Scope.TENANT, part, FoundTenants.MOST + 1));
    }

    /** It takes as long as the report's own data does. */
    private static <T> void besideThePage(Supplier<T> read, Consumer<T> then, Command unread) {
        var ui = UI.getCurrentOrThrow();
        Thread.startVirtualThread(() -> {
            try {
                ui.access(outcome(read, then, unread));
            } catch (UIDetachedException left) {
                // nobody looks any more
            }
        });
    }

    private static <T> Command outcome(Supplier<T> read, Consumer<T> then, Command unread) {
        try {
            var result = read.get();
            return () -> then.accept(result);
        } catch (RuntimeException e) {
            LOG.error("The tenants of a report could not be read", e);
            return unread;
        }
    }

    EndPicker endPicker() {
        return new EndPicker(CurrentReader.get(), clock.instant(), sharing.longestAccess());
    }

    /** Begins with the end that a link has, and knows how long the policy lets it last. */
    EndPicker endPicker(LinkRow link) {
        var picker = endPicker();
        var decisions = policy(List.of(new EmailAddress(link.email())), link.verification());
        picker.choose(link.expiresAt());
        picker.limit(PolicyDecision.longest(decisions.values()).orElse(null));
        return picker;
    }

    /** What becomes of sharing with each of them, said before SHARE. */
    Map<EmailAddress, PolicyDecision> policy(Collection<EmailAddress> recipients, Verification proof) {
        return policy.decide(current.get(), recipients, proof);
    }

    List<ReportSummary> reports(String search, int offset, int limit) {
        return reports.list(current.get().organisation(), search, offset, limit);
    }

    int countReports(String search) {
        return reports.count(current.get().organisation(), search);
    }

    /** Where the settings of a form can be kept. */
    PresetBar.Shelf shelf(ShareForm form) {
        return new PresetBar.Shelf() {
            @Override
            public List<Preset> all() {
                return presets.of(current.get());
            }

            @Override
            public void keep(String name) {
                presets.keep(
                        current.get(),
                        name,
                        form.proof.proof(),
                        form.acceptFirst.getValue(),
                        form.end.days(),
                        form.note.getValue());
            }

            @Override
            public void drop(UUID preset) {
                presets.drop(current.get(), preset);
            }
        };
    }

    /** Those that have these usernames, with what becomes of sharing with each; one query, however many they are. */
    Map<String, Addresses.Known> accounts(Collection<String> usernames) {
        var named = recipients.named(usernames);
        var mailboxes = named.values().stream().map(Recipient::address).toList();
        var decisions = policy.decide(current.get(), mailboxes, Verification.ACCOUNT);
        return named.entrySet().stream().collect(toMap(Map.Entry::getKey, account -> {
            var address = account.getValue().address();
            return new Addresses.Known(address, decisions.get(address));
        }));
    }

    /** Those of these mailboxes that have a link to the report. */
    Set<String> haveAlready(ReportId report, Collection<String> mailboxes) {
        return recipients.haveAlready(current.get(), report, mailboxes);
    }

    ShareId share(ShareOrder order) {
        return sharing.share(current.get(), order);
    }

    ShareProgress progress(ShareId share, int people, int waiting) {
        return new ShareProgress(links, ticker, current.get(), share, people, waiting);
    }
}
