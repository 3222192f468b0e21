package dev.latchkey.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Says at the top, where no buttons are covered, what has just happened; screen readers say it, too. */
public final class Toast {

    private static final int MILLIS = 5_000;

    private Toast() {}

    /** It worked: goes by itself. */
    public static Notification success(String sentence) {
        return show(Tone.GOOD, Icons.CHECK_CIRCLE, sentence, MILLIS);
    }

    /** It did not work: stays until it is closed, because it says what to do. */
    public static Notification error(String sentence) {
        return show(Tone.BAD, Icons.ALERT, sentence, 0);
    }

    private static Notification show(Tone tone, Icons icon, String sentence, int millis) {
        var toast = new Notification();
        var close = new IconButton(Icons.X, toast.getTranslation("shell.close"), toast::close);
        var body = new Div(icon.create(), new Span(sentence), close);
        body.addClassName("lk-toast");
        tone.colour(body);
        toast.add(body);
        toast.setAssertive(tone == Tone.BAD);
        toast.setDuration(millis);
        toast.setPosition(Position.TOP_CENTER);
        toast.open();
        return toast;
    }
}
