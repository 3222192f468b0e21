package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.signals.Signal;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every link that the owner has shared, and what became of it. */
@Route(LinksView.PATH)
@PermitAll
@StyleSheet("theme/sharing.css")
class LinksView extends Div implements HasDynamicTitle {

    static final String PATH = "links";

    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** The slash leads to the search, unless it is being typed into something. */
    private static final String SLASH = """
            const field = this;
            const listen = event => {
              if (!field.isConnected) {
                document.removeEventListener('keydown', listen);
                return;
              }
              const at = event.composedPath()[0];
              const typing = at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
              if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
                event.preventDefault();
                field.focus();
              }
            };
            document.addEventListener('keydown', listen);
            """;

    private final LinkActs.Parts parts;
    private final Ticker ticker;
    final LinkActs acts;
    final LinkList list;
    final LinkPanel panel;
    final TextField search = new TextField();
    final Div empty = new Div();
    final Div filled = new Div();
    final Span count = new Span();
    private final Div nothingFound = new Div();
    private final SignedIn owner;

    LinksView(LinkActs.Parts parts, Ticker ticker) {
        this.parts = parts;
        this.ticker = ticker;
        owner = parts.owner();
        acts = new LinkActs(parts, this::open, this::refresh);
        list = new LinkList(acts);
        panel = new LinkPanel(acts);
        panel.whenClosed(() -> {
            list.deselectAll();
            list.besidePanel(false);
        });
        addClassName("lk-links-page");
        var header = new PageHeader(getTranslation("sharing.links.title"));
        header.actions(share("sharing.links.share", Icons.PLUS));
        filled.add(header, searchBar(), list, nothingFound, foot());
        empty.add(
                new EmptyState(Icons.LINK, getTranslation("sharing.empty.title"), getTranslation("sharing.empty.text"))
                        .with(share("sharing.empty.start", Icons.ARROW_RIGHT)));
        nothingFound.getElement().setAttribute("role", "status");
        nothingFound.addClassName("lk-nothing-found");
        add(empty, filled, panel);
        list.asSingleSelect().addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                open(chosen.getValue().id());
            }
        });
        recount();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sharing.links.title") + " · Latchkey";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        search.getElement().executeJs(SLASH);
        var window = attach.getUI().getPage().windowSizeSignal();
        Signal.effect(this, () -> list.fit(window.get().width()));
        ticker.every(PAUSE, this, this::look);
    }

    /** Reads what has changed of the rows that are shown. */
    @Nullable Command look() {
        var shown = list.shown();
        var now = parts.among(owner, shown.stream().map(LinkRow::id).toList());
        var changed = now.stream().filter(row -> !shown.contains(row)).toList();
        boolean more = parts.count(owner, list.searched()) != list.rows();
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
                            list.select(details.link());
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
        int links = list.recount();
        boolean none = links == 0 && search.isEmpty();
        empty.setVisible(none);
        filled.setVisible(!none);
        count.setText(getTranslation("sharing.links.count", links));
        nothingFound.setText(links == 0 ? getTranslation("sharing.links.nothing-found", search.getValue()) : "");
        list.setVisible(links > 0);
    }

    private Component searchBar() {
        search.setPlaceholder(getTranslation("sharing.links.search"));
        search.setAriaLabel(getTranslation("sharing.links.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        var slash = new Span("/");
        slash.addClassName("lk-key");
        slash.getElement().setAttribute("aria-hidden", "true");
        search.setSuffixComponent(slash);
        search.addThemeNames("small");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            list.search(typed.getValue());
            recount();
        });
        var bar = new Div(search);
        bar.addClassName("lk-filter-bar");
        bar.getElement().setAttribute("role", "search");
        return bar;
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
        var button = new Button(
                getTranslation(key),
                icon.create(),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("reports")));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
