package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.Scope;
import dev.latchkey.reports.ui.ReportAction;
import dev.latchkey.shell.Icons;

/** "Share report" at the top of a report. */
@org.springframework.stereotype.Component
class ShareAction implements ReportAction {

    private final ShareDesk desk;

    ShareAction(ShareDesk desk) {
        this.desk = desk;
    }

    @Override
    public Component button(ReportId report, Scope currentPick) {
        var button = new Button(Icons.SHARE.create(), click -> desk.open(report, currentPick));
        button.setText(button.getTranslation("sharing.report.share"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
