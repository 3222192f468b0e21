package dev.latchkey.reports.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;

/** Something that can be done with a report; each feature offers its own as a bean, and the report's page shows it. */
public interface ReportAction {

    /**
     * A button for the report's head.
     *
     * @param currentPick what the page shows now, such as one tenant
     */
    Component button(ReportId report, Scope currentPick);
}
