package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.latchkey.shell.Toast;

/** Puts a link onto the clipboard, and says so only when it is there; else the link is shown to be copied by hand. */
final class CopiedText {

    /** The second way is for pages that a browser does not trust with its clipboard, such as plain HTTP. */
    private static final String COPY = """
            const text = $0;
            return navigator.clipboard?.writeText
              ? navigator.clipboard.writeText(text).then(() => true, () => copied())
              : copied();
            function copied() {
              const area = document.createElement('textarea');
              area.value = text;
              area.style.position = 'fixed';
              area.style.opacity = '0';
              const before = document.activeElement;
              document.body.append(area);
              area.select();
              const done = document.execCommand('copy');
              area.remove();
              before?.focus?.();
              return done;
            }
            """;

    private CopiedText() {}

    static void copy(String link, Component from) {
        from.getElement().executeJs(COPY, link).then(Boolean.class, done -> {
            if (Boolean.TRUE.equals(done)) {
                Toast.success(from.getTranslation("sharing.act.copied"));
            } else {
                show(link, from);
            }
        });
    }

    private static void show(String link, Component from) {
        var dialog = new Dialog(from.getTranslation("sharing.act.copy-title"));
        var field = new TextField(from.getTranslation("sharing.act.copy-text"));
        field.setValue(link);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setAutofocus(true);
        dialog.add(field);
        dialog.open();
    }
}
