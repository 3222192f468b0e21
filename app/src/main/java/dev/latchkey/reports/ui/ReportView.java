package dev.latchkey.reports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.People;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportSummary;
import dev.latchkey.reports.Scope;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One report of the organisation, whole or for one tenant, and what can be done with it. */
@Route("reports/:" + ReportView.REPORT)
@RolesAllowed("USER")
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String REPORT = "reportId";

    private final ReportLibrary library;
    private final ReportPanels panels;
    private final People people;
    private final Owner owner;
    private final Wording wording;
    private final List<ReportAction> actions;
    private final Div buttons = new Div();
    private final PageHeader header = new PageHeader("");
    private String title = "";

    ReportView(
            ReportLibrary library,
            ReportPanels panels,
            People people,
            CurrentAccount account,
            Words words,
            List<ReportAction> actions) {
        this.library = library;
        this.panels = panels;
        this.people = people;
        this.owner = new Owner(people, account.get());
        this.wording = new Wording(words, CurrentReader.get());
        this.actions = actions;
        buttons.addClassName("lk-actions");
    }

    static RouteParameters of(ReportId report) {
        return new RouteParameters(new RouteParam(REPORT, report.value().toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var pick = TenantPick.in(event.getLocation());
        event.getRouteParameters()
                .get(REPORT)
                .flatMap(ReportView::id)
                .flatMap(id -> owner.organisation().flatMap(theirs -> library.find(theirs, id)))
                .ifPresentOrElse(report -> show(report, pick), () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(ReportSummary report, TenantPick pick) {
        removeAll();
        title = report.title();
        header.title(title);
        facts(report);
        add(header);
        var access = owner.access(report.organisation(), pick.scope());
        var shown = panels.show(report.id(), access, Set.of(Scope.TENANT), ChoiceKeeper.NOWHERE, wording.reader());
        add(shown);
        if (shown instanceof ReportPanel panel) {
            panel.addFilter(tenants(report, panel, pick));
            header.actions(refresh(report, panel), buttons);
        }
        offer(report.id(), pick);
    }

    private void facts(ReportSummary report) {
        var creator = people.all(List.of(report.creator())).get(report.creator());
        header.clearMeta().meta(Icons.USERS, wording.get("meta.organisation"));
        if (creator != null) {
            header.meta(Icons.USER, creator.name());
        }
        header.meta(Icons.CLOCK, wording.get("meta.as-of", wording.reader().exact(Instant.now())));
    }

    private TenantFilter tenants(ReportSummary report, ReportPanel panel, TenantPick before) {
        var filter = new TenantFilter(
                wording,
                typed -> owner.organisation()
                        .map(theirs -> library.values(theirs, report.id(), Scope.TENANT, typed, TenantFilter.MOST))
                        .orElse(List.of()),
                pick -> {
                    panel.cut(owner.access(report.organisation(), pick.scope()));
                    offer(report.id(), pick);
                    keepInAddress(report, pick);
                });
        filter.restore(before);
        return filter;
    }

    /** Without going there anew, which would take the other filters back. */
    private void keepInAddress(ReportSummary report, TenantPick pick) {
        getUI().ifPresent(ui -> {
            var path = RouteConfiguration.forSessionScope().getUrl(ReportView.class, of(report.id()));
            ui.getPage().getHistory().replaceState(null, new Location(path, pick.query()));
        });
    }

    private Button refresh(ReportSummary report, ReportPanel panel) {
        var button = new Button(Icons.REFRESH.create(), click -> {
            panel.refresh();
            facts(report);
        });
        button.setAriaLabel(wording.get("refresh"));
        button.setTooltipText(wording.get("refresh"));
        return button;
    }

    private void offer(ReportId report, TenantPick pick) {
        buttons.removeAll();
        actions.forEach(action -> buttons.add(action.button(report, pick.scope())));
    }

    private static Optional<ReportId> id(String text) {
        try {
            return Optional.of(new ReportId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
