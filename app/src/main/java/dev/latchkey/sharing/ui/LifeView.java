package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.Life;
import dev.latchkey.sharing.Lives;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.CurrentReader;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.PageHeader;
import dev.latchkey.shell.Ticker;
import dev.latchkey.shell.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One link's whole life: what happened in words, and where it stands in the picture of its way. */
@Route("links/:" + LifeView.LINK)
@RolesAllowed("USER")
@StyleSheet("theme/sharing.css")
@StyleSheet("theme/life.css")
class LifeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String LINK = "linkId";

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Lives lives;
    private final Ticker ticker;
    private final InstantSource clock;
    private final List<LifeAction> actions;
    private final SignedIn owner;
    private final PageHeader header = new PageHeader("");
    private final Div state = new Div();
    final Div more = new Div();
    final Notice delayed = new Notice(Tone.WARNING, Icons.HOURGLASS, getTranslation("sharing.life.delayed"));
    final Notice refused = new Notice(Tone.BAD, Icons.ALERT, getTranslation("sharing.life.refused"));
    final Timeline timeline = new Timeline(this::showEarlier);
    final LifeMap map = new LifeMap();
    private volatile @Nullable Shown shown;
    private volatile int newest = Timeline.PAGE;

    LifeView(Lives lives, CurrentAccount account, Ticker ticker, InstantSource clock, List<LifeAction> actions) {
        this.lives = lives;
        this.ticker = ticker;
        this.clock = clock;
        this.actions = actions;
        owner = account.get();
        addClassName("lk-life-page");
        var notices = new Div(delayed, refused);
        notices.addClassName("lk-life-notices");
        notices.getElement().setAttribute("role", "status");
        header.actions(state, more);
        add(back(), header, notices, happened(), way());
    }

    static RouteParameters of(GrantId link) {
        return new RouteParameters(new RouteParam(LINK, link.value().toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get(LINK)
                .flatMap(LifeView::id)
                .flatMap(id -> lives.of(owner, id, newest))
                .ifPresentOrElse(
                        life -> show(new Shown(life, clock.instant())),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        var now = shown;
        return now == null ? "" : now.life.details().link().recipient() + " · Latchkey";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        ticker.every(PAUSE, this, this::look);
    }

    /** Reads whether anything has changed; what was said of times grows old by the minute. */
    @Nullable Command look() {
        var before = shown;
        if (before == null) {
            return null;
        }
        var now = clock.instant();
        return lives.of(owner, before.life.details().link().id(), newest)
                .map(life -> new Shown(life, now))
                .filter(next -> !next.sameAs(before))
                .<Command>map(next -> () -> show(next))
                .orElse(null);
    }

    private void showEarlier() {
        newest += Timeline.PAGE;
        var next = look();
        if (next != null) {
            next.execute();
        }
    }

    private void show(Shown next) {
        shown = next;
        var life = next.life;
        var link = life.details().link();
        var reader = CurrentReader.get();
        header.title(link.recipient());
        header.clearMeta();
        header.meta(Icons.CHART, link.title());
        state.removeAll();
        state.add(new LinkChips(link, next.at, reader));
        more.removeAll();
        actions.forEach(action -> action.of(owner, link.id()).ifPresent(more::add));
        delayed.setVisible(life.delayed());
        refused.setVisible(link.open() && life.details().mailRefusedAt() != null);
        timeline.show(life, owner, reader, next.at);
        map.show(life);
    }

    private Component back() {
        var back = new RouterLink(LinksView.class);
        back.add(Icons.CHEVRON_LEFT.create(), new Span(getTranslation("sharing.links.title")));
        back.addClassName("lk-back");
        return back;
    }

    private Component happened() {
        var card = new Card();
        card.add(new H2(getTranslation("sharing.history.title")), timeline);
        return card;
    }

    private Component way() {
        var card = new Card();
        card.add(
                new H2(getTranslation("sharing.life.way")),
                new Paragraph(getTranslation("sharing.life.way-text")),
                new MapLegend(),
                map);
        return card;
    }

    private static Optional<GrantId> id(String text) {
        try {
            return Optional.of(new GrantId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** What the page shows, and since when. */
    private record Shown(Life life, Instant at) {

        boolean sameAs(Shown other) {
            return life.equals(other.life)
                    && at.truncatedTo(ChronoUnit.MINUTES).equals(other.at.truncatedTo(ChronoUnit.MINUTES));
        }
    }
}
