package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.latchkey.shell.IconButton;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.StateChip;
import dev.latchkey.shell.Toast;
import dev.latchkey.shell.Tone;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.SignIn;
import dev.latchkey.verification.SignIns;
import dev.latchkey.words.Reader;
import java.util.ArrayList;
import java.util.Optional;

/** Where and when the recipient was signed in, and the way to end it everywhere else. */
class SignInsDialog extends Dialog {

    final Button elsewhere;
    private final UnorderedList list = new UnorderedList();
    private final transient SignIns signIns;
    private final transient Door.Open door;
    private final transient Reader reader;

    SignInsDialog(SignIns signIns, Door.Open door, Reader reader) {
        this.signIns = signIns;
        this.door = door;
        this.reader = reader;
        addClassName("lk-sign-ins");
        setHeaderTitle(getTranslation("verification.sign-ins.title"));
        getHeader().add(new IconButton(Icons.X, getTranslation("shell.close"), this::close));
        elsewhere = new Button(
                getTranslation("verification.sign-ins.elsewhere"), Icons.LOG_OUT.create(), click -> endOthers());
        elsewhere.setDisableOnClick(true);
        var close = new Button(getTranslation("shell.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(elsewhere, close);
        var account = door.grant().account() != null;
        add(new Paragraph(getTranslation("verification.sign-ins." + (account ? "lead-account" : "lead"))), list);
        show();
    }

    private void endOthers() {
        int ended = signIns.endOthers(door.proof(), door.grant().linkVersion());
        Toast.success(getTranslation("verification.sign-ins.ended", ended));
        show();
    }

    private void show() {
        var all = signIns.of(door.proof(), door.grant().linkVersion());
        list.removeAll();
        all.forEach(one -> list.add(row(one)));
        elsewhere.setVisible(all.stream().anyMatch(one -> one.holds() && !one.here()));
        elsewhere.setEnabled(true);
    }

    private ListItem row(SignIn one) {
        var when = new Span(reader.exact(one.at()));
        when.addClassName("lk-sign-in-when");
        var facts = new ArrayList<String>();
        facts.add(getTranslation("verification.sign-ins.by." + one.by()));
        browser(one).ifPresent(facts::add);
        facts.add(
                one.network().isEmpty()
                        ? getTranslation("verification.sign-ins.network-unknown")
                        : getTranslation("verification.sign-ins.network", one.network()));
        var row = new ListItem(new Div(when, new Span(String.join(" · ", facts))));
        state(one).ifPresent(row::add);
        return row;
    }

    private Optional<String> browser(SignIn one) {
        var browser = one.browser();
        if (browser.name().isEmpty() || browser.system().isEmpty()) {
            return Optional.of(browser.name() + browser.system()).filter(name -> !name.isEmpty());
        }
        return Optional.of(getTranslation("verification.sign-ins.browser", browser.name(), browser.system()));
    }

    private Optional<Component> state(SignIn one) {
        if (!one.holds()) {
            return Optional.empty();
        }
        return Optional.of(
                one.here()
                        ? new StateChip(Tone.GOOD, Icons.MONITOR, getTranslation("verification.sign-ins.here"))
                        : new StateChip(Tone.INFO, Icons.UNLOCK, getTranslation("verification.sign-ins.holds")));
    }
}
