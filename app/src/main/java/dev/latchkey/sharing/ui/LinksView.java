package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.signals.Signal;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.shell.Ticker;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every link that the owner has shared, and what became of it. */
@Route(LinksView.PATH)
@RolesAllowed("USER")
@StyleSheet("theme/sharing.css")
class LinksView extends Div implements HasDynamicTitle {

    static final String PATH = "links";

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final LinkActs.Parts parts;
    private final Ticker ticker;
    final LinkActs acts;
    final LinkList list;
    final LinkPanel panel;
    final LinkSearch search;
    private final ShareDesk desk;
    final ChoiceBar choice;
    final Div empty = new Div();
    final Div filled = new Div();
    final Span count = new Span();
    private final Div nothingFound = new Div();
    private final SignedIn owner;
    private volatile Optional<Instant> newest = Optional.empty();

    LinksView(LinkActs.Parts parts, BulkActs bulk, ShareDesk desk, Ticker ticker) {
        this.parts = parts;
        this.desk = desk;
        this.ticker = ticker;
        owner = parts.owner();
        acts = new LinkActs(parts, this::open, this::refresh);
        search = new LinkSearch(this::search, acts::items);
        list = new LinkList(acts);
        panel = new LinkPanel(acts);
        choice = new ChoiceBar(bulk, list, this::chooseOne);
        panel.whenClosed(() -> {
            if (!choice.isVisible()) {
                list.deselectAll();
            }
            list.besidePanel(false);
        });
        addClassName("lk-links-page");
        var header = new PageHeader(getTranslation("sharing.links.title"));
        header.actions(share("sharing.links.share", Icons.PLUS));
        search.several.addClickListener(click -> chooseSeveral());
        filled.add(header, new ShareTabs(), search, list, nothingFound, choice, foot());
        empty.add(
                new PageHeader(getTranslation("sharing.links.title")),
                new ShareTabs(),
                new EmptyState(Icons.LINK, getTranslation("sharing.empty.title"), getTranslation("sharing.empty.text"))
                        .with(share("sharing.empty.start", Icons.ARROW_RIGHT)));
        nothingFound.getElement().setAttribute("role", "status");
        nothingFound.addClassName("lk-nothing-found");
        add(empty, filled, panel);
        list.whenPicked(this::open);
        recount();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sharing.links.title") + " · Latchkey";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var window = attach.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> list.fit(window.get().width()));
        ticker.every(PAUSE, this, this::look);
    }

    /** Reads what has changed of the rows that are shown. */
    @Nullable Command look() {
        var shown = list.shown();
        var now = parts.among(owner, shown.stream().map(LinkRow::id).toList());
        var changed = now.stream().filter(row -> !shown.contains(row)).toList();
        boolean more = !parts.newest(owner).equals(newest);
        return changed.isEmpty() && !more ? null : () -> show(changed, more);
    }

    private void show(List<LinkRow> changed, boolean more) {
        changed.forEach(list::refresh);
        if (more) {
            list.getDataProvider().refreshAll();
            recount();
        }
        var open = panel.shown();
        if (open != null && changed.stream().anyMatch(row -> row.id().equals(open))) {
            acts.read(open).ifPresent(panel::show);
        }
    }

    private void open(GrantId id) {
        acts.read(id)
                .ifPresentOrElse(
                        details -> {
                            list.besidePanel(true);
                            if (!choice.isVisible()) {
                                list.select(details.link());
                            }
                            panel.show(details);
                        },
                        () -> list.getDataProvider().refreshAll());
    }

    private void refresh(GrantId id) {
        acts.read(id)
                .ifPresentOrElse(
                        details -> {
                            list.refresh(details.link());
                            if (id.equals(panel.shown())) {
                                panel.show(details);
                            }
                        },
                        () -> list.getDataProvider().refreshAll());
    }

    private void recount() {
        newest = parts.newest(owner);
        int links = list.recount();
        boolean none = newest.isEmpty();
        empty.setVisible(none);
        filled.setVisible(!none);
        count.setText(getTranslation("sharing.links.count", links));
        nothingFound.setText(links == 0 ? nothingFits() : "");
        list.setVisible(links > 0);
    }

    private String nothingFits() {
        var text = list.filter().search();
        return text.isEmpty()
                ? getTranslation("sharing.links.none-in-state")
                : getTranslation("sharing.links.nothing-found", text);
    }

    private void search(LinkFilter filter) {
        list.show(filter);
        recount();
        choice.renew();
    }

    private void chooseSeveral() {
        panel.close();
        search.several.setVisible(false);
        choice.begin();
    }

    private void chooseOne() {
        choice.setVisible(false);
        search.several.setVisible(true);
        search.several.focus();
        list.chooseOne();
    }

    private Component foot() {
        count.getElement().setAttribute("role", "status");
        var now = acts.now();
        var foot = new Div(
                count,
                new Span(
                        getTranslation("sharing.links.zone", CurrentReader.get().zoneName(now))));
        foot.addClassName("lk-list-foot");
        return foot;
    }

    private Component share(String key, Icons icon) {
        var button = new Button(getTranslation(key), icon.create(), click -> desk.openNew());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
