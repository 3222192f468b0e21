package dev.latchkey.shell;

import com.vaadin.flow.server.VaadinRequest;
import dev.latchkey.audit.RequestOrigin;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the audit where a click came from. */
@Component
class PageOrigin implements RequestOrigin {

    @Override
    public Optional<String> address() {
        return Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getRemoteAddr);
    }

    @Override
    public Optional<String> agent() {
        return Optional.ofNullable(VaadinRequest.getCurrent()).map(request -> request.getHeader("User-Agent"));
    }
}
