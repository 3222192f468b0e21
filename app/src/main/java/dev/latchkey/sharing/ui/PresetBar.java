package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.latchkey.sharing.Preset;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.shell.Ask;
import dev.latchkey.shell.IconButton;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Toast;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Settings that the owner uses often: taken with one choice, kept under a name. */
class PresetBar extends Div {

    final Select<Preset> choice = new Select<>();
    final IconButton drop = new IconButton(Icons.TRASH, getTranslation("sharing.preset.drop"), this::drop);
    private final Button keep;
    private final transient Shelf shelf;

    /** Where they are kept. */
    interface Shelf {

        List<Preset> all();

        /** What the form says now, under this name. */
        void keep(String name);

        void drop(UUID preset);
    }

    /** @param take puts the settings into the form */
    PresetBar(Shelf shelf, Consumer<Preset> take) {
        this.shelf = shelf;
        addClassName("lk-preset-bar");
        choice.setLabel(getTranslation("sharing.preset.label"));
        choice.setPlaceholder(getTranslation("sharing.preset.none"));
        choice.setItemLabelGenerator(Preset::name);
        choice.addValueChangeListener(chosen -> {
            drop.setVisible(chosen.getValue() != null);
            if (chosen.getValue() != null) {
                take.accept(chosen.getValue());
            }
        });
        drop.setVisible(false);
        keep = new Button(getTranslation("sharing.preset.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.TERTIARY);
        keep.addThemeName("small");
        add(choice, drop, keep);
        list();
    }

    private void list() {
        var all = shelf.all();
        choice.setItems(all);
        choice.setVisible(!all.isEmpty());
        drop.setVisible(false);
    }

    private void keep() {
        var name = new TextField(getTranslation("sharing.preset.name"));
        name.setMaxLength(Preset.LONGEST_NAME);
        name.setWidthFull();
        new Ask(
                        getTranslation("sharing.preset.keep"),
                        getTranslation("sharing.preset.keep-text"),
                        getTranslation("sharing.preset.keep-verb"),
                        () -> keep(name.getValue()))
                .first(name)
                .open();
    }

    void keep(String name) {
        try {
            shelf.keep(name);
            Toast.success(getTranslation("sharing.preset.kept", name.strip()));
        } catch (SharingException e) {
            Toast.error(Refusal.sentence(e, this));
        }
        list();
    }

    private void drop() {
        if (choice.getValue() != null) {
            shelf.drop(choice.getValue().id());
            list();
            // the button that was pressed is gone
            keep.focus();
        }
    }
}
