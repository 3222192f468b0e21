package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.Received;
import dev.latchkey.sharing.ReceivedRow;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.LiveList;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.shell.Ticker;
import dev.latchkey.words.Reader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What is shared with the reader and open now. */
@Route("links/with-you")
@RolesAllowed("USER")
@StyleSheet("theme/sharing.css")
class ReceivedView extends Div implements HasDynamicTitle {

    final LiveList<ReceivedRow> list;
    private final transient Reader reader = CurrentReader.get();

    ReceivedView(Received received, CurrentAccount current, Ticker ticker) {
        addClassName("lk-received");
        head();
        list = new LiveList<>(
                ticker,
                getTranslation("sharing.tabs.with-you"),
                new EmptyState(
                        Icons.INBOX,
                        getTranslation("sharing.received.none-title"),
                        getTranslation("sharing.received.none-text")),
                source(received, current.get()),
                this::row);
        add(list);
    }

    private static LiveList.Source<ReceivedRow> source(Received received, SignedIn account) {
        return new LiveList.Source<>() {
            @Override
            public int count() {
                return received.count(account);
            }

            @Override
            public List<ReceivedRow> page(int offset, int limit) {
                return received.page(account, offset, limit);
            }
        };
    }

    /** The other side of sharing is a tab away. */
    void head() {
        add(new PageHeader(getTranslation("sharing.links.title")), new ShareTabs());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sharing.tabs.with-you") + " · Latchkey";
    }

    private Component row(ReceivedRow row) {
        var title = new Span(row.title());
        title.addClassName("lk-received-title");
        var from = new Span(getTranslation("sharing.received.from", row.owner(), row.organisation()));
        var until = new Span(
                row.expiresAt() == null
                        ? getTranslation("sharing.received.since", reader.day(row.since()))
                        : getTranslation(
                                "sharing.received.until", reader.day(row.since()), reader.exact(row.expiresAt())));
        var how = new Span(getTranslation("sharing.received.by." + row.opensBy()));
        // tells apart what is shared of the same report
        var tenants = new Span(LinkDesk.tenants(row.scope(), this));
        tenants.addClassName("lk-received-tenants");
        tenants.setTitle(tenants.getText());
        var words = new Div(title, tenants, from);
        var facts = new Div(until, how);
        facts.addClassName("lk-received-facts");
        // a page of its own, as every recipient sees it
        var link = new Anchor(row.link());
        link.setTarget(AnchorTarget.BLANK);
        link.addClassName("lk-received-row");
        link.setRouterIgnore(true);
        link.add(Icons.CHART.create(), words, facts, Icons.EXTERNAL.create());
        return link;
    }
}
