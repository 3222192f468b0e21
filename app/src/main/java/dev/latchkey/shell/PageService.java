package dev.latchkey.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.latchkey.words.Languages;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets every page up: its security policy, its language, and what it says when the server is out of reach. */
@Component
class PageService implements VaadinServiceInitListener {

    private final I18NProvider words;

    PageService(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        event.addIndexHtmlRequestListener(new PageSecurity());
        service.setSystemMessagesProvider(this::messages);
        service.addSessionInitListener(session -> session.getSession().setErrorHandler(new Failure()));
        service.addUIInitListener(page -> prepare(page.getUI(), VaadinRequest.getCurrent()));
    }

    private void prepare(UI ui, @Nullable VaadinRequest request) {
        if (request != null) {
            ui.setLocale(reader(request));
        }
        var lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(words.getTranslation("shell.reconnecting", ui.getLocale()));
        lost.setDialogTextGaveUp(words.getTranslation("shell.gave-up", ui.getLocale()));
    }

    /** The first language that the browser asks for and that we have, with its region: dates follow it. */
    private static Locale reader(VaadinRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(wanted -> Languages.closest(wanted).equals(wanted))
                .findFirst()
                .orElse(Languages.ALL.getFirst());
    }

    private SystemMessages messages(SystemMessagesInfo reader) {
        var messages = new CustomizedSystemMessages();
        var locale = Languages.closest(reader.getLocale());
        // the page is loaded anew at once: what somebody else may not see does not stay where somebody has signed out
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(words.getTranslation("shell.failed.title", locale));
        messages.setInternalErrorMessage(words.getTranslation("shell.failed.reload", locale));
        return messages;
    }
}
