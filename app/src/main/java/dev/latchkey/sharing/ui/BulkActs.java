package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.BulkRevocations;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.Links;
import dev.latchkey.shell.Ask;
import dev.latchkey.shell.Ticker;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** What an owner does with many links at once: asks first, then shows how it goes. */
@Service
class BulkActs {

    private final CurrentAccount current;
    private final Links links;
    private final BulkRevocations revocations;
    private final Ticker ticker;

    BulkActs(CurrentAccount current, Links links, BulkRevocations revocations, Ticker ticker) {
        this.current = current;
        this.links = links;
        this.revocations = revocations;
        this.ticker = ticker;
    }

    void revoke(LinkFilter filter, Component from) {
        ask(links.countOpen(current.get(), filter), from, owner -> revocations.revoke(owner, filter));
    }

    void revoke(Set<GrantId> chosen, Component from) {
        ask(chosen.size(), from, owner -> revocations.revoke(owner, chosen));
    }

    private void ask(int open, Component from, Function<SignedIn, UUID> revoke) {
        new Ask(
                        from.getTranslation("sharing.bulk.ask-title", open),
                        from.getTranslation("sharing.bulk.ask-text", open),
                        from.getTranslation("sharing.act.revoke"),
                        () -> {
                            var owner = current.get();
                            var bulk = revoke.apply(owner);
                            new BulkProgress(revocations, ticker, owner, bulk, BulkProgress.Kind.REVOKE).open();
                        })
                .dangerous()
                .open();
    }
}
