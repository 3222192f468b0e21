package dev.latchkey.shell;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;

/**
 * The content security policy. The page's own scripts carry a number used once, so that a script that somebody smuggles
 * in does not run. {@code unsafe-eval} has to stay: Vaadin makes functions of what the server sends; {@code
 * unsafe-inline} stays for styles only, which components set on themselves.
 */
public class PageSecurity implements IndexHtmlRequestListener {

    private static final String COMMON =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; script-src 'self'";

    /** For every answer that is not a page of Vaadin's. */
    public static final String WITHOUT_SCRIPTS_OF_THE_PAGE = COMMON;

    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        for (Element script : page.getDocument().getElementsByTag("script")) {
            script.attr("nonce", nonce);
        }
        page.getVaadinResponse().setHeader("Content-Security-Policy", COMMON + " 'nonce-" + nonce + "' 'unsafe-eval'");
        page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }
}
