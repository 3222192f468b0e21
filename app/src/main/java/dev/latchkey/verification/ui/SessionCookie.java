package dev.latchkey.verification.ui;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/** The web session's cookie stays on https where people come over https, even if the proxy does not say so. */
@Component
class SessionCookie implements ServletContextInitializer {

    private final PublicAddress address;

    SessionCookie(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void onStartup(ServletContext context) {
        if (address.overHttps()) {
            context.getSessionCookieConfig().setSecure(true);
        }
    }
}
