package dev.latchkey.verification;

import dev.latchkey.web.ClientBrowser;
import java.time.Instant;

/**
 * One time that somebody was let in.
 *
 * @param network {@code 203.0.113.0/24}; empty where it is not known
 * @param holds whether that browser is still let in
 * @param here whether it is the browser that asks
 */
public record SignIn(Instant at, By by, String network, ClientBrowser browser, boolean holds, boolean here) {

    /** How they proved who they are. */
    public enum By {
        CODE,
        PASSWORD,
        ACCOUNT,
        LINK,
        UNKNOWN
    }
}
