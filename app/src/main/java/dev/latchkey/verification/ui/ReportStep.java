package dev.latchkey.verification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.OpenPages;
import dev.latchkey.words.Reader;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is shared, watched over for as long as it is on somebody's screen. */
class ReportStep extends Div {

    final Button leave;
    final Button moreTime;
    final Button join;
    final Button signIns;
    private final Span asked = new Span();
    private final PageHeader header;
    private final transient Reader reader;
    private final transient Instant since = Instant.now();
    private final transient Door.Open door;
    private final transient OpenPages pages;
    private final transient Consumer<OpenPages.Closing> close;
    private final transient Runnable again;
    private transient Runnable unwatch = () -> {};

    /**
     * @param close called inside the page when it has lost what it shows
     * @param again shows the page anew, with another part of the data
     * @param askMore asks for more time with a reason; false where that cannot be
     */
    ReportStep(
            Door.Open door,
            String title,
            Component report,
            Reader reader,
            OpenPages pages,
            Consumer<OpenPages.Closing> close,
            Predicate<String> askMore,
            Runnable again,
            Runnable leave) {
        this.again = again;
        this.door = door;
        this.pages = pages;
        this.close = close;
        this.leave =
                new Button(getTranslation("verification.report.leave"), Icons.LOG_OUT.create(), click -> leave.run());
        addClassNames("lk-wide", "lk-shared");
        this.reader = reader;
        var grant = door.grant();
        header = new PageHeader(title);
        moreTime = new Button(
                getTranslation("verification.more-time.ask"),
                Icons.TIMER.create(),
                click -> new MoreTimeQuestion(askMore, this).open());
        asked.getElement().setAttribute("role", "status");
        asked.setText(getTranslation("verification.more-time.asked", grant.owner()));
        join = new Button(getTranslation("verification.join.offer"), Icons.USER.create());
        join.setVisible(false);
        signIns = new Button(getTranslation("verification.sign-ins.open"), Icons.MONITOR.create());
        signIns.addThemeVariants(ButtonVariant.TERTIARY);
        header.actions(signIns, moreTime, join, this.leave);
        facts(grant.expiresAt(), false);
        moreTime.setVisible(grant.extensible());
        add(header, report);
    }

    /** The way to an account, for who has none. */
    ReportStep join(Runnable join) {
        this.join.addClickListener(click -> join.run());
        this.join.setVisible(true);
        return this;
    }

    /** The way to where they were signed in; what it opens leaves with the page. */
    ReportStep signIns(Supplier<SignInsDialog> dialog) {
        signIns.addClickListener(click -> {
            var opened = dialog.get();
            opened.open();
            addDetachListener(gone -> opened.close());
        });
        return this;
    }

    private void facts(@Nullable Instant ends, boolean moreTimeAsked) {
        header.clearMeta()
                .meta(
                        Icons.USER,
                        getTranslation("verification.report.by", door.grant().owner()))
                .meta(
                        Icons.CALENDAR_CLOCK,
                        ends == null
                                ? getTranslation("verification.report.for-good")
                                : getTranslation("verification.report.until", reader.exact(ends)))
                .meta(Icons.CLOCK, getTranslation("verification.report.as-of", reader.exact(since)));
        if (moreTimeAsked) {
            header.meta(Icons.HOURGLASS, asked);
        }
    }

    /** What the owner changes is seen at once. */
    private void keepCurrent(OpenGrants.Pulse pulse) {
        if (!pulse.scope().equals(door.grant().scope())) {
            again.run();
            return;
        }
        facts(pulse.expiresAt(), pulse.moreTimeAsked());
        moreTime.setVisible(pulse.extensible() && !pulse.moreTimeAsked());
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
                }),
                pulse -> ui.access(() -> keepCurrent(pulse)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch.run();
    }
}
