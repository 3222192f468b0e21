package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.Toast;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the dialog with every setting of a link, and does for it what it asks. */
class LinkEditing implements EditDialog.Desk {

    private static final Logger LOG = LoggerFactory.getLogger(LinkEditing.class);

    private final LinkActs.Parts parts;
    private final ToLongFunction<LinkRow> version;
    private final Consumer<GrantId> changed;
    private final Component from;

    /**
     * @param version of a link as it is now, if that is the one that was seen
     * @param changed shows a link anew wherever it is shown
     */
    LinkEditing(LinkActs.Parts parts, ToLongFunction<LinkRow> version, Consumer<GrantId> changed, Component from) {
        this.parts = parts;
        this.version = version;
        this.changed = changed;
        this.from = from;
    }

    void open(LinkRow link) {
        var dialog = new EditDialog(this, link);
        dialog.open();
        var organisation = parts.owner().organisation();
        var ui = UI.getCurrentOrThrow();
        // reading them takes as long as the report's own data does
        Thread.startVirtualThread(() -> {
            try {
                var tenants =
                        parts.reports.values(organisation, link.report(), Scope.TENANT, "", ShareDesk.MOST_TENANTS);
                ui.access(() -> dialog.offer(tenants));
            } catch (RuntimeException e) {
                LOG.error("The tenants of a report could not be read", e);
            }
        });
    }

    @Override
    public EndPicker endPicker() {
        return new EndPicker(CurrentReader.get(), parts.clock.instant(), parts.sharing.longestAccess());
    }

    @Override
    public Optional<LinkRow> now(LinkRow link) {
        return parts.links.find(parts.owner(), link.id());
    }

    @Override
    public void set(LinkRow seen, GrantSettings wanted) {
        parts.edits.change(parts.owner(), seen.id(), version.applyAsLong(seen), wanted);
    }

    @Override
    public void done(LinkRow link) {
        Toast.success(from.getTranslation("sharing.edit.done"));
        changed.accept(link.id());
    }
}
