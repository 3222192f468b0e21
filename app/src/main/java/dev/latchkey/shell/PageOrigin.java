package dev.latchkey.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import dev.latchkey.audit.RequestOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells the audit where a click came from, or whatever else a browser sends, such as the form to sign in with. */
@Component
class PageOrigin implements RequestOrigin {

    @Override
    public Optional<String> address() {
        return request().map(HttpServletRequest::getRemoteAddr);
    }

    @Override
    public Optional<String> agent() {
        return request().map(request -> request.getHeader("User-Agent"));
    }

    private static Optional<HttpServletRequest> request() {
        var page = VaadinServletRequest.getCurrent();
        if (page != null) {
            return Optional.of(page);
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes other
                ? Optional.of(other.getRequest())
                : Optional.empty();
    }
}
