package dev.latchkey.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.operations.FailureRow;
import dev.latchkey.operations.Operate;
import dev.latchkey.operations.ProcessBoard;
import dev.latchkey.operations.RunFilter;
import dev.latchkey.operations.RunRow;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.shell.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;

/** How the processes go: what is stuck, and every access whose process runs. */
@Route("operations/processes")
@RolesAllowed(SignedIn.PROCESS_ADMIN)
@StyleSheet("theme/operations.css")
class ProcessesView extends Div implements HasDynamicTitle {

    final VirtualList<FailureRow> failures = new VirtualList<>();
    final VirtualList<RunRow> runs = new VirtualList<>();
    final RunSearch search = new RunSearch(this::search);
    final Span failed = new Span();
    final Span count = new Span();
    private final transient ProcessBoard board;
    private final transient Operate operate;
    private final transient InstantSource clock;
    private final transient SignedIn admin;
    private transient RunFilter filter = RunFilter.ALL;

    ProcessesView(ProcessBoard board, Operate operate, CurrentAccount account, InstantSource clock) {
        this.board = board;
        this.operate = operate;
        this.clock = clock;
        admin = account.get();
        admin.requireProcessAdmin();
        addClassName("lk-operations");
        var refresh = new Button(getTranslation("operations.refresh"), Icons.REFRESH.create(), click -> refresh());
        add(new PageHeader(getTranslation("operations.processes.title")).actions(refresh));
        if (!operate.isKnown()) {
            add(new Notice(Tone.INFO, Icons.INFO, getTranslation("operations.operate.unknown", Operate.PROPERTY)));
        }
        add(failedJobs(), accesses());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.processes.title") + " · Latchkey";
    }

    private Component failedJobs() {
        failures.setDataProvider(DataProvider.fromCallbacks(
                query -> board.failures(admin, query.getOffset(), query.getLimit()).stream(),
                query -> board.countFailures(admin)));
        failures.setRenderer(new ComponentRenderer<>(row -> RunLine.of(row, operate, clock.instant())));
        failures.getElement().setAttribute("aria-label", getTranslation("operations.failures.title"));
        failed.getElement().setAttribute("role", "status");
        var hint = new Paragraph(getTranslation("operations.failures.hint"));
        hint.addClassName("lk-quiet-text");
        return section(new H2(getTranslation("operations.failures.title")), failed, failures, hint);
    }

    private Component accesses() {
        runs.getElement().setAttribute("aria-label", getTranslation("operations.runs.title"));
        runs.setDataProvider(DataProvider.fromCallbacks(
                query -> board.runs(admin, filter, query.getOffset(), query.getLimit()).stream(),
                query -> board.countRuns(admin, filter)));
        runs.setRenderer(new ComponentRenderer<>(row -> RunLine.of(row, operate, clock.instant())));
        count.getElement().setAttribute("role", "status");
        return section(new H2(getTranslation("operations.runs.title")), search, count, runs);
    }

    private static Component section(Component... parts) {
        var section = new Div(parts);
        section.addClassName("lk-operations-part");
        return section;
    }

    private void search(RunFilter wanted) {
        filter = wanted;
        refresh();
    }

    private void refresh() {
        int all = board.countFailures(admin);
        failed.setText(getTranslation("operations.failures.count", all));
        failures.setVisible(all > 0);
        failures.getDataProvider().refreshAll();
        int shown = board.countRuns(admin, filter);
        count.setText(getTranslation("operations.runs.count", shown));
        runs.setVisible(shown > 0);
        runs.getDataProvider().refreshAll();
    }
}
