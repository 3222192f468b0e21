package dev.latchkey.reports.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.People;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportSummary;
import dev.latchkey.reports.Tenants;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The organisation's reports, a card each; all of them for every tenant, or for the one that is picked. */
@Route("reports")
@RolesAllowed("USER")
@StyleSheet("theme/reports.css")
class ReportsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final int PAGE = 24;

    private final ReportLibrary library;
    private final Tenants tenants;
    private final People people;
    private final TileLoader loader;
    private final Owner owner;
    private final Wording wording;
    private final List<ReportCard> shown = new ArrayList<>();
    private TenantPick pick = TenantPick.ALL;
    final TenantFilter tenant;
    final TextField search = new TextField();
    final Div cards = new Div();
    final Button more;

    ReportsView(
            ReportLibrary library,
            Tenants tenants,
            People people,
            TileLoader loader,
            CurrentAccount account,
            Words words) {
        this.library = library;
        this.tenants = tenants;
        this.people = people;
        this.loader = loader;
        this.owner = new Owner(people, account.get());
        this.wording = new Wording(words, CurrentReader.get());
        this.more = new Button(wording.get("list.more"), click -> add(shown.size()));
        this.tenant = new TenantFilter(wording, this::find, this::pick);
        search();
        var filters = new Div(tenant);
        filters.addClassName("lk-filters");
        cards.addClassName("lk-report-cards");
        more.addClassName("lk-report-more");
        add(new PageHeader(wording.get("navigation")).actions(search), filters, cards, more);
    }

    @Override
    public String getPageTitle() {
        return wording.get("navigation");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        pick = TenantPick.in(event.getLocation());
        tenant.restore(pick);
        list();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        shown.forEach(ReportCard::cancel);
    }

    private void search() {
        search.setPlaceholder(wording.get("list.search"));
        search.setAriaLabel(wording.get("list.search"));
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("lk-search");
        search.addValueChangeListener(typed -> list());
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.SLASH).setBrowserDefaultAllowed(false);
    }

    private List<String> find(String typed) {
        return owner.organisation()
                .map(theirs -> tenants.find(theirs, typed, TenantFilter.MOST))
                .orElse(List.of());
    }

    /** By way of the address, so that back works. */
    private void pick(TenantPick other) {
        getUI().ifPresent(ui -> ui.navigate(ReportsView.class, other.query()));
    }

    private void list() {
        shown.forEach(ReportCard::cancel);
        shown.clear();
        cards.removeAll();
        add(0);
        boolean toFind = !shown.isEmpty() || !search.isEmpty();
        search.setVisible(toFind);
        tenant.setVisible(toFind);
        if (shown.isEmpty()) {
            cards.add(
                    search.isEmpty()
                            ? new EmptyState(Icons.CHART, wording.get("empty.title"), wording.get("empty.text"))
                            : new EmptyState(
                                    Icons.SEARCH,
                                    wording.get("none.title"),
                                    wording.get("none.text", search.getValue())));
        }
    }

    private void add(int offset) {
        var found = owner.organisation()
                .map(theirs -> library.list(theirs, search.getValue().strip(), offset, PAGE + 1))
                .orElse(List.of());
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var creators = people.all(page.stream().map(ReportSummary::creator).toList());
        var byTenant = pick.isAll()
                ? Set.<ReportId>of()
                : tenants.keptApartIn(page.stream().map(ReportSummary::id).toList());
        for (var report : page) {
            var creator = creators.get(report.creator());
            var card = new ReportCard(report, creator == null ? "" : creator.name(), pick, wording);
            shown.add(card);
            cards.add(card);
            if (pick.isAll() || byTenant.contains(report.id())) {
                preview(card, report);
            } else {
                card.notByTenant();
            }
        }
        more.setVisible(found.size() > PAGE);
    }

    private void preview(ReportCard card, ReportSummary report) {
        var access = owner.access(report.organisation(), pick.scope());
        getUI().ifPresent(ui -> card.preview(library, access, loader, ui));
    }
}
