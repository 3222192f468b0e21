package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.shell.CurrentReader;
import java.util.ArrayList;
import java.util.Objects;

/** What of a link's settings has become another, in words. */
record SettingsChanged(GrantSettings before, GrantSettings now) {

    /** Such as "Access ends: 1 March 2027, 23:59"; of nothing that is shown here, that the link itself is another. */
    String words(Component page) {
        var words = new ArrayList<String>();
        if (!before.address().equals(now.address())) {
            words.add(line(page, "sharing.edit.address", now.address().value()));
        }
        if (!before.recipient().equals(now.recipient())) {
            words.add(line(
                    page,
                    "sharing.who.name",
                    now.recipient().name() + ", " + now.recipient().role()));
        }
        if (!before.scope().equals(now.scope())) {
            words.add(line(page, "sharing.tenants.label", LinkDesk.tenants(now.scope(), page)));
        }
        if (before.verification() != now.verification()) {
            words.add(line(page, "sharing.proof.label", page.getTranslation("sharing.proof." + now.verification())));
        }
        if (!Objects.equals(before.expiresAt(), now.expiresAt())) {
            words.add(line(
                    page,
                    "sharing.end.label",
                    now.expiresAt() == null
                            ? page.getTranslation("sharing.end.never")
                            : CurrentReader.get().exact(now.expiresAt())));
        }
        return words.isEmpty() ? page.getTranslation("sharing.edit.changed-otherwise") : String.join("; ", words);
    }

    private static String line(Component page, String label, String value) {
        return page.getTranslation(label) + ": " + value;
    }
}
