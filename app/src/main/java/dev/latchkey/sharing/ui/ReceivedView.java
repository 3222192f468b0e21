package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.Received;
import dev.latchkey.sharing.ReceivedRow;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.shell.Ticker;
import dev.latchkey.words.Reader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shared with the reader and open now. */
@Route("links/with-you")
@RolesAllowed("USER")
@StyleSheet("theme/sharing.css")
class ReceivedView extends Div implements HasDynamicTitle {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int SEEN = 20;

    final VirtualList<ReceivedRow> list = new VirtualList<>();
    private final EmptyState nothing = new EmptyState(
            Icons.INBOX, getTranslation("sharing.received.none-title"), getTranslation("sharing.received.none-text"));
    private final transient Received received;
    private final transient Ticker ticker;
    private final transient SignedIn account;
    private final transient Reader reader = CurrentReader.get();
    private transient Glance seen;

    /** What is open, as far as is told from it that something has changed. */
    private record Glance(int count, List<ReceivedRow> first) {}

    ReceivedView(Received received, CurrentAccount current, Ticker ticker) {
        this.received = received;
        this.ticker = ticker;
        this.account = current.get();
        this.seen = glance();
        addClassName("lk-received");
        head();
        list.setDataProvider(DataProvider.fromCallbacks(
                query -> received.page(account, query.getOffset(), query.getLimit()).stream(),
                query -> received.count(account)));
        list.setRenderer(new ComponentRenderer<>(this::row));
        list.getElement().setAttribute("aria-label", getTranslation("sharing.tabs.with-you"));
        add(nothing, list);
        show(seen);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ticker.every(PAUSE, this, this::look);
    }

    /** Null where nothing has come or gone. */
    @Nullable Command look() {
        var now = glance();
        return now.equals(seen)
                ? null
                : () -> {
                    show(now);
                    list.getDataProvider().refreshAll();
                };
    }

    private Glance glance() {
        return new Glance(received.count(account), received.page(account, 0, SEEN));
    }

    private void show(Glance now) {
        seen = now;
        nothing.setVisible(now.count() == 0);
        list.setVisible(now.count() > 0);
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
