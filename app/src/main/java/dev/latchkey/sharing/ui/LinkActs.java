package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.Edits;
import dev.latchkey.sharing.Ends;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkDetails;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Links.Order;
import dev.latchkey.sharing.SeenLinks;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.sharing.SignInLock;
import dev.latchkey.shell.Ask;
import dev.latchkey.shell.Toast;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;

/** What an owner does with a link: asks where it cannot be taken back, does it, says what came of it. */
class LinkActs implements LinkDesk {

    private final Parts parts;
    private final Consumer<GrantId> show;
    private final Consumer<GrantId> changed;

    /**
     * @param show opens the details of a link
     * @param changed shows a link anew wherever it is shown
     */
    LinkActs(Parts parts, Consumer<GrantId> show, Consumer<GrantId> changed) {
        this.parts = parts;
        this.show = show;
        this.changed = changed;
    }

    @Override
    public Instant now() {
        return parts.clock.instant();
    }

    @Override
    public List<LinkRow> page(LinkFilter filter, Order order, int offset, int limit) {
        return parts.links.page(owner(), filter, order, offset, limit);
    }

    @Override
    public int count(LinkFilter filter) {
        return parts.links.count(owner(), filter);
    }

    @Override
    public Optional<LinkDetails> read(GrantId id) {
        return parts.links.details(owner(), id);
    }

    @Override
    public String link(GrantId id) {
        return parts.sharing.link(owner(), id);
    }

    @Override
    public void details(GrantId id) {
        show.accept(id);
    }

    @Override
    public void copy(LinkRow row, Component from) {
        act(row, from, () -> CopiedText.copy(link(row.id()), from));
    }

    @Override
    public void sendAgain(LinkRow row, Component from) {
        act(row, from, () -> {
            doing(row, version -> parts.sharing.sendAgain(owner(), row.id(), version));
            Toast.success(from.getTranslation("sharing.act.again-done", row.recipient()));
        });
    }

    @Override
    public void newLink(LinkRow row, Component from) {
        new Ask(
                        from.getTranslation("sharing.act.new-title"),
                        from.getTranslation("sharing.act.new-text", row.recipient()),
                        from.getTranslation("sharing.act.new"),
                        () -> act(row, from, () -> {
                            doing(row, version -> parts.sharing.renewLink(owner(), row.id(), version));
                            Toast.success(from.getTranslation("sharing.act.new-done", row.recipient()));
                        }))
                .open();
    }

    @Override
    public void revoke(LinkRow row, Component from) {
        var key = "sharing.act." + ending(row);
        var unheard = row.standing() == LinkRow.Standing.AWAITS_APPROVAL ? "-unheard" : "";
        new Ask(
                        from.getTranslation(key + "-title"),
                        from.getTranslation(key + "-text" + unheard, row.recipient(), row.title()),
                        from.getTranslation(key),
                        () -> act(row, from, () -> {
                            doing(row, version -> parts.sharing.revoke(owner(), row.id(), version));
                            Toast.success(from.getTranslation(key + "-done", row.recipient()));
                        }))
                .dangerous()
                .open();
    }

    /** What its owner does by ending it: nothing is revoked that was never open. */
    static String ending(LinkRow row) {
        return switch (row.standing()) {
            case PENDING, AWAITS_APPROVAL -> "withdraw";
            default -> "revoke";
        };
    }

    @Override
    public List<Links.SharedItem> items() {
        return parts.links.items(owner());
    }

    @Override
    public void edit(LinkRow row, Component from) {
        new LinkEditing(parts, changed, from).open(row);
    }

    @Override
    public void moveEnd(LinkRow row, Component from) {
        var picker = parts.desk.endPicker(row);
        new Ask(
                        from.getTranslation("sharing.act.end-title"),
                        from.getTranslation("sharing.act.end-text", row.recipient()),
                        from.getTranslation("sharing.act.end-move"),
                        () -> act(row, from, () -> {
                            doing(row, version -> parts.ends.move(owner(), row.id(), version, picker.end()));
                            Toast.success(from.getTranslation("sharing.act.end-done", row.recipient()));
                        }))
                .with(picker)
                .unless(picker::isWrong)
                .open();
    }

    @Override
    public void unlock(LinkRow row, Component from) {
        act(row, from, () -> {
            parts.lock.unlock(owner(), row.id());
            Toast.success(from.getTranslation("sharing.act.unlock-done", row.recipient()));
        });
    }

    /** Whatever comes of it, the link is shown as it is afterwards. */
    private void act(LinkRow row, Component from, Runnable act) {
        try {
            act.run();
        } catch (SharingException e) {
            Toast.error(Refusal.sentence(e, from));
        }
        changed.accept(row.id());
    }

    private void doing(LinkRow seen, LongConsumer act) {
        parts.seen.act(owner(), seen, act);
    }

    private SignedIn owner() {
        return parts.current.get();
    }

    /** What the acts need. */
    @Service
    static class Parts {

        final CurrentAccount current;
        final Links links;
        final SeenLinks seen;
        final Sharing sharing;
        final Ends ends;
        final Edits edits;
        final ShareDesk desk;
        final SignInLock lock;
        final InstantSource clock;

        Parts(
                CurrentAccount current,
                Links links,
                SeenLinks seen,
                Sharing sharing,
                Ends ends,
                Edits edits,
                ShareDesk desk,
                SignInLock lock,
                InstantSource clock) {
            this.current = current;
            this.links = links;
            this.seen = seen;
            this.sharing = sharing;
            this.ends = ends;
            this.edits = edits;
            this.desk = desk;
            this.lock = lock;
            this.clock = clock;
        }

        /** For looks outside of a request. */
        List<LinkRow> among(SignedIn owner, Collection<GrantId> ids) {
            return links.among(owner, ids);
        }

        /** When the owner last shared something. */
        Optional<Instant> newest(SignedIn owner) {
            return links.newest(owner);
        }

        SignedIn owner() {
            return current.get();
        }
    }
}
