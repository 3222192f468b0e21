package dev.latchkey.verification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.OpenPages;
import dev.latchkey.words.Reader;
import java.time.Instant;
import java.util.function.Consumer;

/** What is shared, watched over for as long as it is on somebody's screen. */
class ReportStep extends Div {

    final Button leave;
    private final transient Door.Open door;
    private final transient OpenPages pages;
    private final transient Consumer<OpenPages.Closing> close;
    private transient Runnable unwatch = () -> {};

    /** @param close called inside the page when it has lost what it shows */
    ReportStep(
            Door.Open door,
            String title,
            Component report,
            Reader reader,
            OpenPages pages,
            Consumer<OpenPages.Closing> close,
            Runnable leave) {
        this.door = door;
        this.pages = pages;
        this.close = close;
        this.leave =
                new Button(getTranslation("verification.report.leave"), Icons.LOG_OUT.create(), click -> leave.run());
        addClassNames("lk-wide", "lk-shared");
        var grant = door.grant();
        var ends = grant.expiresAt();
        add(
                new PageHeader(title)
                        .meta(Icons.USER, getTranslation("verification.report.by", grant.owner()))
                        .meta(
                                Icons.CALENDAR_CLOCK,
                                ends == null
                                        ? getTranslation("verification.report.for-good")
                                        : getTranslation("verification.report.until", reader.exact(ends)))
                        .meta(Icons.CLOCK, getTranslation("verification.report.as-of", reader.exact(Instant.now())))
                        .actions(this.leave),
                report);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        unwatch = pages.watch(
                door.proof(),
                door.grant().linkVersion(),
                reason -> ui.access(() -> {
                    if (isAttached()) {
                        close.accept(reason);
                    }
                }));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch.run();
    }
}
