package dev.latchkey.verification.ui;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach this installation, whatever a proxy says or leaves out. */
@Component
class PublicAddress {

    private final boolean overHttps;

    PublicAddress(@Value("${latchkey.sharing.public-url:}") String url) {
        overHttps = url.regionMatches(true, 0, "https:", 0, "https:".length());
    }

    boolean overHttps() {
        return overHttps;
    }
}
