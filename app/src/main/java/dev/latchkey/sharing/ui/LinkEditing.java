package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.Toast;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the dialog with every setting of a link, and does for it what it asks. */
class LinkEditing implements EditDialog.Desk {

    private final LinkActs.Parts parts;
    private final Consumer<GrantId> changed;
    private final Component from;

    /**
     * @param changed shows a link anew wherever it is shown
     */
    LinkEditing(LinkActs.Parts parts, Consumer<GrantId> changed, Component from) {
        this.parts = parts;
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
        var owner = parts.owner();
        parts.seen.act(owner, seen, version -> parts.edits.change(owner, seen.id(), version, wanted));
    }

    @Override
    public void done(LinkRow link) {
        Toast.success(from.getTranslation("sharing.edit.done"));
        changed.accept(link.id());
    }
}
