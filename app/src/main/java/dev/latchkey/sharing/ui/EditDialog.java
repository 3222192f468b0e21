package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import dev.latchkey.sharing.GrantSettings;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.Verification;
import dev.latchkey.shell.IconButton;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of a link that can be set anew. Where somebody else was faster, what they changed is said and taken over,
 * and what was typed here stays.
 */
// no page of its own: the front-end build finds by it what the dialog needs, and browsers load that when it opens
@Route(value = "edit", registerAtStartup = false)
class EditDialog extends Dialog {

    final WhoFields who = new WhoFields();
    final RecipientAddress address = new RecipientAddress();
    final TenantPicker tenants;
    final ProofPicker proof;
    final EndPicker end;
    final Div said = new Div();
    final Button save = new Button();
    private final transient Desk desk;
    private LinkRow seen;
    /** As it stood here before anybody touched it. */
    private @Nullable Instant shownEnd;

    private boolean endTouched;

    /** What the dialog asks of its page. */
    interface Desk {

        EndPicker endPicker();

        /** Those tenants of the link's report whose names contain this part. */
        void findTenants(LinkRow link, String part, Consumer<FoundTenants> found, Command unread);

        /** As it is now; empty where it is gone. */
        Optional<LinkRow> now(LinkRow link);

        /**
         * @param seen the link as it was when these were decided on
         * @throws SharingException saying what to correct
         */
        void set(LinkRow seen, GrantSettings wanted);

        /** The settings hold. */
        void done(LinkRow link);
    }

    EditDialog(Desk desk, LinkRow link) {
        this.desk = desk;
        this.seen = link;
        tenants = new TenantPicker(link.scope());
        tenants.findWith((part, found) -> desk.findTenants(link, part, found, this::unread));
        end = desk.endPicker();
        proof = new ProofPicker(kinds(link));
        addClassName("lk-share");
        setHeaderTitle(getTranslation("sharing.edit.title", link.recipient()));
        getHeader().add(new IconButton(Icons.X, getTranslation("shell.close"), this::close));
        setCloseOnOutsideClick(false);
        said.getElement().setAttribute("role", "alert");
        var form = new Div(
                new Paragraph(getTranslation("sharing.edit.what", link.title(), link.contact())),
                who,
                address,
                tenants,
                proof,
                end,
                said);
        form.addClassName("lk-share-form");
        add(form);
        fit(link);
        show(link.settings());
        var cancel = new Button(getTranslation("shell.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        save.setText(getTranslation("sharing.edit.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        getFooter().add(cancel, save);
    }

    /** What belongs to an account stays with it. */
    private void fit(LinkRow link) {
        proof.setVisible(link.username() == null);
        address.setVisible(link.username() == null);
    }

    /** What is open already opens for an account only once somebody has taken it into theirs. */
    private static List<Verification> kinds(LinkRow link) {
        return Stream.of(Verification.values())
                .filter(kind -> kind != Verification.ACCOUNT
                        || link.standing() == LinkRow.Standing.PENDING
                        || link.verification() == kind)
                .toList();
    }

    /** @param all the report's tenants; empty where it is not divided by them */
    void offer(Optional<FoundTenants> all) {
        tenants.setVisible(all.isPresent());
        all.ifPresent(tenants::offer);
    }

    /** What is chosen already can be set all the same. */
    void unread() {
        say(Tone.BAD, getTranslation("sharing.tenants.unread"));
    }

    private void show(GrantSettings settings) {
        who.show(settings.recipient());
        address.show(settings.address());
        tenants.choose(settings.scope());
        proof.choose(settings.verification());
        end.choose(settings.expiresAt());
        shownEnd = end.end();
    }

    private void save() {
        said.removeAll();
        try {
            wanted().ifPresent(settings -> {
                desk.set(seen, settings);
                close();
                desk.done(seen);
            });
        } catch (SharingException.ChangedMeanwhile e) {
            desk.now(seen).ifPresentOrElse(this::merge, () -> refused(e));
        } catch (SharingException e) {
            refused(e);
        } finally {
            save.setEnabled(true);
        }
    }

    /** Empty after saying what is to be corrected. */
    private Optional<GrantSettings> wanted() {
        var scope = tenants.isVisible() ? tenants.chosen() : Optional.of(seen.scope());
        var mailbox = address.isVisible()
                ? address.typed()
                : Optional.of(seen.settings().address());
        who.complain();
        if (scope.isEmpty()) {
            tenants.complain(getTranslation("sharing.tenants.missing"));
        }
        if (proof.isWrong()) {
            proof.complain();
        }
        if (who.missing() > 0 || proof.isWrong() || end.isWrong()) {
            return Optional.empty();
        }
        return mailbox.flatMap(to -> scope.map(part -> new GrantSettings(to, who.facts(), part, proof.proof(), end())));
    }

    /** A day that was not touched means the moment that it stands for, to the second. */
    private @Nullable Instant end() {
        return endTouched() ? end.end() : seen.expiresAt();
    }

    private boolean endTouched() {
        return endTouched || !Objects.equals(end.end(), shownEnd);
    }

    private void refused(SharingException e) {
        var sentence = Refusal.sentence(e, this);
        switch (e) {
            case SharingException.RecipientsRefused people
            when address.isVisible() -> people.reasons().values().forEach(address::complain);
            case SharingException.NeedsApproval approval -> address.complain(sentence);
            case SharingException.HasLinkAlready already -> address.complain(sentence);
            default -> say(Tone.BAD, sentence);
        }
    }

    private void say(Tone tone, String sentence) {
        said.add(new Notice(tone, Icons.ALERT, sentence));
    }

    /** Takes over what somebody else has set where nothing was typed here. */
    private void merge(LinkRow now) {
        var theirs = new SettingsChanged(seen.settings(), now.settings());
        var mine = seen.settings();
        if (who.facts().equals(mine.recipient())) {
            who.show(now.who());
        }
        if (address.shows(mine.address())) {
            address.show(theirs.now().address());
        }
        if (tenants.chosen().filter(mine.scope()::equals).isPresent()) {
            tenants.choose(now.scope());
        }
        if (proof.proof() == mine.verification()) {
            proof.choose(now.verification());
        }
        endTouched = endTouched();
        if (!endTouched) {
            end.choose(now.expiresAt());
            shownEnd = end.end();
        }
        fit(now);
        seen = now;
        say(Tone.WARNING, getTranslation("sharing.edit.changed", theirs.words(this)));
    }
}
