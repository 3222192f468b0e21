package dev.latchkey.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.reports.Access;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.ReportPage;
import dev.latchkey.reports.ui.ReportPanels;
import dev.latchkey.sharing.AcceptTask;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.sharing.SharingException;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Letterhead;
import dev.latchkey.shell.OnBehalfOf;
import dev.latchkey.shell.PublicLayout;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.Doors;
import dev.latchkey.verification.OpenPages;
import dev.latchkey.verification.Proof;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where a recipient's link leads: one question at a time, then what is shared. */
@Route(value = "s/:" + RecipientView.TOKEN, layout = PublicLayout.class)
@AnonymousAllowed
@StyleSheet("theme/verification.css")
class RecipientView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, OnBehalfOf, SignInSteps.After, OfferStep.After {

    static final String TOKEN = "token";

    private final transient Doors doors;
    private final transient DoorSteps steps;
    private final transient OpenGrants grants;
    private final transient OpenPages pages;
    private final transient ReportLibrary library;
    private final transient ReportPanels panels;
    private final transient SessionTerm term;
    private final transient VisitCookie cookie;
    private final transient AcceptTask offers;
    private final transient CurrentAccount account;
    private final transient JoinDesk joinDesk;
    private final transient OwnDesk desk;
    private String token = "";
    private String title = "";
    private @Nullable Letterhead letterhead;

    RecipientView(
            Doors doors,
            DoorSteps steps,
            OpenGrants grants,
            OpenPages pages,
            ReportLibrary library,
            ReportPanels panels,
            SessionTerm term,
            VisitCookie cookie,
            AcceptTask offers,
            CurrentAccount account,
            JoinDesk joinDesk,
            OwnDesk desk) {
        this.doors = doors;
        this.steps = steps;
        this.grants = grants;
        this.pages = pages;
        this.library = library;
        this.panels = panels;
        this.term = term;
        this.cookie = cookie;
        this.offers = offers;
        this.account = account;
        this.joinDesk = joinDesk;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get(TOKEN).orElse("");
        var door = door(cookie.secret());
        if (door instanceof Door.Account) {
            account.find()
                    .flatMap(one -> doors.enter(token, one.id(), cookie.secret()))
                    .ifPresentOrElse(this::proven, () -> enter(door));
        } else {
            enter(door);
        }
    }

    @Override
    public @Nullable Letterhead letterhead() {
        return letterhead;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Door door(@Nullable String secret) {
        return account.find().map(one -> doors.at(token, secret, one.id())).orElseGet(() -> doors.at(token, secret));
    }

    private void enter(Door door) {
        switch (door) {
            case Door.Offered offered ->
                offers.facts(offered.grant().id().value(), CurrentReader.get())
                        .ifPresentOrElse(facts -> offer(offered, facts), this::again);
            case Door.Open open -> open(open);
            case Door.Shut shut -> prove(shut);
        }
    }

    private void prove(Door.Shut door) {
        var step = steps.at(door, token, this);
        letterhead = step.letterhead();
        show(step.title(), step.body());
    }

    private OfferStep offer(Door.Offered door, Map<String, String> facts) {
        var grant = door.grant();
        letterhead = new Letterhead(grant.organisation(), grant.homepage());
        var step = new OfferStep(door, facts, account.find().orElse(null), pages, this);
        term.unproven(OfferStep.TIME_TO_READ);
        var sentence = getTranslation("verification.offer.title");
        show(sentence + " · " + grant.organisation(), joinable(door.proof(), grant, step, OfferStep::join));
        return step;
    }

    private <S extends Component> S joinable(Proof proof, OpenGrant grant, S step, BiFunction<S, Runnable, S> way) {
        var address = joinDesk.address(proof, grant);
        return address.isEmpty()
                ? step
                : way.apply(
                        step,
                        () -> show(
                                getTranslation("verification.join.title"),
                                joinDesk.step(proof, grant, address.get(), this::again)));
    }

    @Override
    public void answer(Door.Offered door, Map<String, String> seen, @Nullable SignedIn by, Map<String, String> answer) {
        var changed = new AtomicReference<@Nullable Map<String, String>>();
        try {
            doors.answer(door.proof(), door.grant().linkVersion(), () -> {
                // only who may still answer hears what it has become
                offers.facts(door.grant().id().value(), CurrentReader.get())
                        .filter(facts -> !facts.equals(seen))
                        .ifPresentOrElse(
                                changed::set, () -> offers.answer(door.grant().id(), by, answer));
            });
        } catch (TaskException.Overtaken e) {
            // the page shows how it stands now
        }
        var facts = changed.get();
        if (facts == null) {
            again();
        } else {
            offer(door, facts).sayChanged();
        }
    }

    @Override
    public void changed(Door.Offered door) {
        doors.stillOffered(door.proof(), door.grant().linkVersion())
                .map(now -> new Door.Offered(now, door.proof()))
                .ifPresent(now -> offers.facts(now.grant().id().value(), CurrentReader.get())
                        .ifPresent(facts -> offer(now, facts).sayChanged()));
    }

    @Override
    public void proven(String secret) {
        cookie.give(secret);
        term.underAnotherId();
        enter(door(secret));
    }

    private void open(Door.Open door) {
        var grant = door.grant();
        letterhead = new Letterhead(grant.organisation(), grant.homepage());
        var summary = library.page(grant.report()).map(ReportPage::summary).orElse(null);
        if (summary == null) {
            end(grant, Icons.FILE, "gone", grant.owner(), grant.ownerEmail()).over();
            return;
        }
        grants.accessed(grant);
        term.proven(grant.id(), door.until());
        var reader = CurrentReader.get();
        Access access = () -> doors.stillOpen(door.proof(), grant.linkVersion()).map(OpenGrant::scope);
        var report = panels.show(grant.report(), access, desk.filters(grant, access), reader);
        var step = new ReportStep(
                        door,
                        summary.title(),
                        report,
                        reader,
                        pages,
                        why -> close(grant, why),
                        why -> askMore(door, why),
                        () -> renew(door),
                        () -> leave(door))
                .signIns(() -> desk.signIns(door, reader));
        show(summary.title() + " · " + grant.organisation(), joinable(door.proof(), grant, step, ReportStep::join));
    }

    @Override
    public void close(OpenGrant grant, OpenPages.Closing why) {
        switch (why) {
            case REVOKED ->
                end(grant, Icons.BAN, "revoked", grant.owner(), grant.ownerEmail())
                        .over();
            case EXPIRED ->
                end(grant, Icons.CLOCK, "expired", grant.owner(), grant.ownerEmail())
                        .over();
            case LINK_RENEWED -> end(grant, Icons.LINK, "link-renewed", grant.organisation());
            case VISIT_OVER -> end(grant, Icons.TIMER, "visit-over").again(this::again);
        }
    }

    /** The same page with what the grant shows by now; called by no request, so that there is no cookie to ask. */
    private void renew(Door.Open door) {
        doors.stillOpen(door.proof(), door.grant().linkVersion())
                .ifPresent(now -> open(new Door.Open(now, door.proof(), door.until())));
    }

    private boolean askMore(Door.Open door, String why) {
        try {
            doors.askMoreTime(door.proof(), door.grant().linkVersion(), why);
            return true;
        } catch (SharingException e) {
            return false;
        }
    }

    private void leave(Door.Open door) {
        doors.leave(door.proof());
        end(door.grant(), Icons.LOG_OUT, "left").again(this::again);
    }

    private EndStep end(OpenGrant grant, Icons icon, String key, Object... facts) {
        term.over(grant.id());
        var sentence = getTranslation("verification." + key + ".title");
        var step = new EndStep(icon, sentence).because(getTranslation("verification." + key + ".text", facts));
        show(sentence, step);
        return step;
    }

    /** Everything that was on the page before leaves it, and the server's memory with it. */
    private void show(String title, Component step) {
        this.title = title;
        removeAll();
        add(step);
        getUI().ifPresent(ui -> ui.getPage().setTitle(title));
    }

    private void again() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
    }

    @Override
    public void notValidAnyMore() {
        again();
    }
}
