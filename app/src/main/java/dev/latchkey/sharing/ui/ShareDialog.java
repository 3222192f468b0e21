package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportSummary;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.ShareId;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.shell.Ask;
import dev.latchkey.shell.IconButton;
import dev.latchkey.shell.Icons;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shares one report: asks, shares, and shows how the mails go out. */
@StyleSheet("theme/sharing.css")
// no page of its own: the front-end build finds by it what the dialog needs, and browsers load that when it opens
@Route(value = "share", registerAtStartup = false)
class ShareDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(ShareDialog.class);

    private final ShareDesk desk;
    private @Nullable ReportSummary report;
    final ShareForm form;
    final Button share = new Button();
    final Button cancel = new Button();
    final Span toCorrect = new Span();
    final Button leaveOut = new Button();
    private final Div wrong = new Div(toCorrect, leaveOut);
    private boolean shared;

    /** Of a report that is looked at, with as many as are typed. */
    ShareDialog(ShareDesk desk, ReportSummary report, Scope picked) {
        this(desk, picked, null);
        this.report = report;
        setHeaderTitle(getTranslation("sharing.dialog.title", report.title()));
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                form.addresses.focus();
            }
        });
    }

    /** A new link for one person, of a report that is chosen here. */
    ShareDialog(ShareDesk desk) {
        this(desk, Scope.ALL, new NewLinkFields(desk));
        setHeaderTitle(getTranslation("sharing.new.title"));
        if (form.one != null) {
            form.tenants.setVisible(false);
            form.one.who.whenChanged(this::count);
            form.one.report.addValueChangeListener(chosen -> {
                report = chosen.getValue();
                form.tenants.setVisible(report != null);
                form.tenants.forget();
                if (report != null) {
                    desk.readTenants(report.id(), this);
                }
                mark();
                count();
            });
            var first = form.one.report;
            addOpenedChangeListener(opened -> {
                if (opened.isOpened()) {
                    first.focus();
                }
            });
        }
    }

    private ShareDialog(ShareDesk desk, Scope picked, @Nullable NewLinkFields one) {
        this.desk = desk;
        form = new ShareForm(picked, desk.endPicker(), one, desk::shelf, desk::policy, desk::accounts);
        addClassName("lk-share");
        getHeader().add(new IconButton(Icons.X, getTranslation("shell.close"), this::leave));
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(escape -> leave());
        add(form);
        footer();
        form.addresses.addChangeListener(this::mark);
        form.addresses.addChangeListener(this::count);
        form.tenants.whenChanged(this::count);
        form.tenants.findWith(this::find);
        form.end.date.addValueChangeListener(change -> count());
        form.note.addValueChangeListener(change -> count());
        form.proof.meant.addValueChangeListener(change -> count());
        form.proof.kinds.addValueChangeListener(change -> count());
        label();
    }

    /** @param all its tenants; empty where it is not divided by them */
    void offer(ReportId of, Optional<FoundTenants> all) {
        if (isShared(of)) {
            form.offer(all);
        }
    }

    private void find(String part, Consumer<FoundTenants> found) {
        if (report != null) {
            var of = report.id();
            desk.findTenants(
                    of,
                    part,
                    tenants -> {
                        if (isShared(of)) {
                            found.accept(tenants);
                        }
                    },
                    () -> unread(of));
        }
    }

    void unread(ReportId of) {
        if (isShared(of)) {
            form.say(getTranslation("sharing.tenants.unread"));
        }
    }

    /** An answer may come when another report has been chosen. */
    private boolean isShared(ReportId id) {
        return report != null && report.id().equals(id);
    }

    private void footer() {
        toCorrect.addClassName("lk-to-correct");
        toCorrect.getElement().setAttribute("role", "status");
        leaveOut.addThemeVariants(ButtonVariant.TERTIARY);
        leaveOut.setVisible(false);
        leaveOut.addClickListener(click -> {
            form.addresses.leaveOutWrong();
            share.focus();
        });
        cancel.setText(getTranslation("shell.cancel"));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        cancel.addClickListener(click -> leave());
        share.setIcon(Icons.SEND.create());
        share.addThemeVariants(ButtonVariant.PRIMARY);
        share.setDisableOnClick(true);
        share.addClickListener(click -> share());
        wrong.addClassName("lk-wrong-row");
        getFooter().add(wrong, cancel, share);
    }

    private void share() {
        try {
            Optional.ofNullable(report)
                    .or(this::unchosen)
                    .flatMap(chosen -> form.order(chosen.id()))
                    .ifPresentOrElse(
                            order -> done(desk.share(order), form.addresses.people(), form.addresses.waiting()),
                            this::warn);
        } catch (SharingException e) {
            form.refused(e);
            warn(getTranslation("sharing.dialog.to-correct", 1));
        } catch (RuntimeException e) {
            LOG.error("A report could not be shared", e);
            form.say(getTranslation("sharing.refused.failed"));
        } finally {
            share.setEnabled(true);
        }
    }

    /** Everything else that is missing is said, too. */
    private Optional<ReportSummary> unchosen() {
        form.order(new ReportId(new UUID(0, 0)));
        return Optional.empty();
    }

    private void done(ShareId id, int people, int waiting) {
        shared = true;
        var progress = desk.progress(id, people - waiting, waiting);
        removeAll();
        add(progress);
        setHeaderTitle(getTranslation(
                "sharing.progress.title" + howFar(people, waiting), report == null ? "" : report.title()));
        var links = new Button(getTranslation("sharing.progress.links"), click -> {
            close();
            click.getSource().getUI().ifPresent(ui -> ui.navigate(LinksView.class));
        });
        links.setVisible(form.one == null);
        var close = new Button(getTranslation("sharing.progress.done"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().removeAll();
        getFooter().add(links, close);
        close.focus();
    }

    private void mark() {
        form.addresses.mark(report == null ? Set.of() : desk.haveAlready(report.id(), form.addresses.mailboxes()));
    }

    /** What nobody has yet is not called shared. */
    private String howFar(int people, int waiting) {
        if (people == waiting) {
            return "-waiting";
        }
        return form.acceptFirst.getValue() ? "-offered" : "";
    }

    /** What was said by SHARE is said anew as things are corrected. */
    private void count() {
        label();
        if (toCorrect.getElement().getChildCount() > 0) {
            warn();
        }
    }

    private void warn() {
        warn(form.inTheWay());
    }

    private void warn(String sentence) {
        toCorrect.removeAll();
        if (!sentence.isEmpty()) {
            toCorrect.add(Icons.ALERT.create(), new Span(sentence));
        }
        int many = form.addresses.wrong();
        leaveOut.setVisible(!sentence.isEmpty() && many > 0 && form.addresses.people() > 0);
        leaveOut.setText(getTranslation("sharing.dialog.leave-out", many));
        wrong.setClassName("lk-whole-row", leaveOut.isVisible());
    }

    private void label() {
        share.setText(getTranslation("sharing.dialog.share", form.addresses.people()));
    }

    private void leave() {
        if (shared || !form.isTyped()) {
            close();
            return;
        }
        new Ask(
                        getTranslation("sharing.leave.title"),
                        getTranslation("sharing.leave.text"),
                        getTranslation("sharing.leave.verb"),
                        this::close)
                .dangerous()
                .open();
    }
}
