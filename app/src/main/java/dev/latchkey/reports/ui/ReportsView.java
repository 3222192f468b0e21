package dev.latchkey.reports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.People;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportSummary;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.EmptyState;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** The organisation's reports, a card each. */
@Route("reports")
@RolesAllowed("USER")
@StyleSheet("theme/reports.css")
class ReportsView extends Div implements HasDynamicTitle {

    static final int PAGE = 24;

    private final ReportLibrary library;
    private final People people;
    private final TileLoader loader;
    private final OrganisationId organisation;
    private final Wording wording;
    private final List<ReportCard> shown = new ArrayList<>();
    final TextField search = new TextField();
    final Div cards = new Div();
    final Button more;

    ReportsView(ReportLibrary library, People people, TileLoader loader, CurrentAccount account, Words words) {
        this.library = library;
        this.people = people;
        this.loader = loader;
        this.organisation = account.get().organisation();
        this.wording = new Wording(words, CurrentReader.get());
        this.more = new Button(wording.get("list.more"), click -> add(shown.size()));
        search();
        cards.addClassName("lk-report-cards");
        more.addClassName("lk-report-more");
        add(new PageHeader(wording.get("navigation")).actions(search), cards, more);
    }

    @Override
    public String getPageTitle() {
        return wording.get("navigation");
    }

    @Override
    protected void onAttach(AttachEvent event) {
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

    private void list() {
        shown.forEach(ReportCard::cancel);
        shown.clear();
        cards.removeAll();
        add(0);
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
        var found = library.list(organisation, search.getValue().strip(), offset, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var creators = people.all(page.stream().map(ReportSummary::creator).toList());
        for (var report : page) {
            var creator = creators.get(report.creator());
            var card = new ReportCard(report, creator == null ? "" : creator.name(), wording);
            shown.add(card);
            cards.add(card);
            getUI().ifPresent(ui -> card.preview(library, loader, ui));
        }
        more.setVisible(found.size() > PAGE);
    }
}
