package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.latchkey.reports.ReportSummary;

/** What a new link is asked beside what every share is: of which report, and for whom by name. */
class NewLinkFields extends Div {

    final ComboBox<ReportSummary> report = new ComboBox<>();
    final WhoFields who = new WhoFields();

    NewLinkFields(ShareDesk desk) {
        addClassName("lk-new-link");
        report.setLabel(getTranslation("sharing.new.report"));
        report.setPlaceholder(getTranslation("sharing.new.report-choose"));
        report.setRequiredIndicatorVisible(true);
        report.setManualValidation(true);
        report.setErrorMessage(getTranslation("sharing.new.report-missing"));
        report.setItemLabelGenerator(ReportSummary::title);
        report.setItems(
                query -> desk.reports(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> desk.countReports(query.getFilter().orElse("")));
        report.addValueChangeListener(change -> report.setInvalid(false));
        report.setWidthFull();
        add(report, who);
    }

    int missing() {
        return who.missing() + (report.isEmpty() ? 1 : 0);
    }

    void complain() {
        who.complain();
        if (report.isEmpty()) {
            report.setInvalid(true);
            report.focus();
        }
    }
}
