package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.Toast;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Opens the dialog with every setting of a link, and does for it what it asks. */
class LinkEditing implements EditDialog.Desk {

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
        parts.desk.readTenants(link.report(), dialog::offer, dialog::unread);
    }

    @Override
    public void findTenants(LinkRow link, String part, Consumer<FoundTenants> found, Command unread) {
        parts.desk.findTenants(link.report(), part, found, unread);
    }

    @Override
    public EndPicker endPicker() {
        return parts.desk.endPicker();
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
