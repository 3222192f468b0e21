package dev.latchkey.verification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.inbox.ui.TaskForm;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.Verification;
import dev.latchkey.shell.Card;
import dev.latchkey.shell.Icons;
import dev.latchkey.shell.Notice;
import dev.latchkey.shell.Tone;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.OpenPages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is offered to who has proven that it is theirs, and the question whether they take it. */
class OfferStep extends Card {

    static final Duration TIME_TO_READ = Duration.ofMinutes(20);

    /** The grant that somebody has gone to sign in for. */
    private static final String SIGNED_IN_FOR = "latchkey.signed-in-for";

    final TaskForm form;
    final Checkbox keep = new Checkbox();
    private final Div problem = new Div();
    private final transient Door.Offered door;
    private final transient Map<String, String> facts;
    private final transient OpenPages pages;
    private final transient After after;
    private transient Runnable unwatch = () -> {};

    /** What comes after the answer. */
    interface After {

        /**
         * @param seen what was read before the answer
         * @param by whose it is from now on; null where the mailbox goes on proving who one is
         * @throws TaskException saying why it was not taken
         */
        void answer(Door.Offered door, Map<String, String> seen, @Nullable SignedIn by, Map<String, String> answer);

        /** What is offered is not what was read any more. */
        void changed(Door.Offered door);

        void close(OpenGrant grant, OpenPages.Closing why);
    }

    /** @param account who has signed in, and may keep it in their account; null for nobody */
    OfferStep(Door.Offered door, Map<String, String> facts, @Nullable SignedIn account, OpenPages pages, After after) {
        this.door = door;
        this.facts = facts;
        this.pages = pages;
        this.after = after;
        addClassNames("lk-sign-in", "lk-door", "lk-offer");
        problem.getElement().setAttribute("role", "alert");
        form = new TaskForm(AcceptShare.ID, facts, answer -> answer(keep.getValue() ? account : null, answer));
        var send = new NativeButton(getTranslation("verification.offer.send"), click -> form.send());
        send.addClassName("lk-button-wide");
        add(
                new DoorHead(
                        new H1(getTranslation("verification.offer.title")),
                        "verification.offer.by",
                        door.grant().organisation()),
                new Paragraph(getTranslation("verification.offer.lead")),
                form);
        if (door.grant().account() != null) {
            keep.setValue(true);
        } else if (account != null) {
            keep.setLabel(getTranslation("verification.offer.keep", account.username()));
            keep.setHelperText(getTranslation("verification.offer.keep-how"));
            // nothing else would open it, or it is what they have signed in for
            keep.setValue(door.grant().verification() == Verification.ACCOUNT
                    || grant().equals(session().getAttribute(SIGNED_IN_FOR)));
            add(keep);
        }
        add(problem, send);
    }

    /** The way to an account, for who has none. */
    OfferStep join(Runnable join) {
        var button = new NativeButton(getTranslation("verification.join.offer"), click -> join.run());
        var signIn = new SignInButton(getTranslation("verification.offer.sign-in"));
        signIn.addClickListener(click -> session().setAttribute(SIGNED_IN_FOR, grant()));
        for (var way : List.of(button, signIn)) {
            way.addClassNames("lk-link", "lk-step-back");
            add(way);
        }
        return this;
    }

    private String grant() {
        return door.grant().id().value().toString();
    }

    private static WrappedSession session() {
        return VaadinSession.getCurrent().getSession();
    }

    private void answer(@Nullable SignedIn by, Map<String, String> answer) {
        problem.removeAll();
        try {
            after.answer(door, facts, by, answer);
        } catch (TaskException.NotAllowed e) {
            say(getTranslation("verification.offer.not-allowed"));
        } catch (TaskException.Refused e) {
            say(getTranslation(e.words(), e.arguments()));
        }
    }

    /** Since it was read before, so that nobody answers to what they have not seen. */
    void sayChanged() {
        say(getTranslation("verification.offer.changed"));
    }

    private void say(String sentence) {
        problem.add(new Notice(Tone.BAD, Icons.ALERT, sentence));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        var grant = door.grant();
        unwatch = pages.watch(
                door.proof(),
                grant.linkVersion(),
                reason -> ui.access(() -> {
                    if (isAttached()) {
                        after.close(grant, reason);
                    }
                }),
                pulse -> ui.access(() -> {
                    if (isAttached() && !pulse.showsAs(grant)) {
                        after.changed(door);
                    }
                }));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch.run();
    }
}
