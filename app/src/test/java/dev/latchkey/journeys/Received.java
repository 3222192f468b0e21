package dev.latchkey.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a page is sent from now on, whether or not anybody ever sees it there, as far as the browser keeps it. */
final class Received {

    private static final Pattern ESCAPED = Pattern.compile("\\\\+u([0-9a-fA-F]{4})");

    private final List<Response> answers = new ArrayList<>();
    private final StringBuilder answered = new StringBuilder();
    private final StringBuilder pushed = new StringBuilder();
    private int gone;

    private Received() {}

    static Received by(Page page) {
        var received = new Received();
        page.onResponse(received.answers::add);
        page.onWebSocket(socket -> socket.onFrameReceived(
                frame -> received.pushed.append(text(frame)).append('\n')));
        return received;
    }

    /** All answers, as far as the browser still has them; of a redirect there is none. */
    String answered() {
        // not while they come: reading waits for the browser, and others come meanwhile
        while (!answers.isEmpty()) {
            var answer = answers.removeFirst();
            try {
                answered.append(answer.text()).append('\n');
            } catch (PlaywrightException e) {
                gone++;
            }
        }
        return plain(answered);
    }

    /** All that came without being asked for. */
    String pushed() {
        return plain(pushed);
    }

    @Override
    public String toString() {
        return answered.length() + " letters answered, " + pushed.length() + " pushed, " + gone + " answers gone";
    }

    private static String text(WebSocketFrame frame) {
        return frame.text() != null ? frame.text() : new String(frame.binary(), StandardCharsets.UTF_8);
    }

    private static String plain(CharSequence sent) {
        return ESCAPED.matcher(sent)
                .replaceAll(letter -> String.valueOf((char) Integer.parseInt(letter.group(1), 16))
                        .replaceAll("[\\\\$]", "\\\\$0"));
    }
}
