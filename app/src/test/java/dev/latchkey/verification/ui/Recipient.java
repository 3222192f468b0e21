package dev.latchkey.verification.ui;

import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.browserless.mocks.MockResponse;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody in front of the recipient's pages: what they see and type, and what their browser keeps. */
final class Recipient {

    private Recipient() {}

    static void opens(String token) {
        UI.getCurrent().navigate("s/" + token);
    }

    static void types(String text) {
        on(StepForm.class).send(text);
        keepCookies();
    }

    /** Everything on the page that can be read, and everything that is in its elements. */
    static String page() {
        return all(frame())
                .map(element -> element.isTextNode()
                        ? element.getText()
                        : element.getAttributeNames().map(element::getAttribute).collect(Collectors.joining(" "))
                                + " "
                                + element.getPropertyNames()
                                        .map(name -> element.getProperty(name, ""))
                                        .collect(Collectors.joining(" ")))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    static <C extends Component> C on(Class<C> type) {
        return find(type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " on:\n" + page()));
    }

    static boolean sees(Class<? extends Component> type) {
        return find(type).findAny().isPresent();
    }

    static Cookie cookie(String name) {
        return response().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The browser sends with the next request what it was given with this answer. */
    static void keepCookies() {
        var kept = new LinkedHashMap<String, Cookie>();
        response().getCookies().forEach(cookie -> kept.put(cookie.getName(), cookie));
        request().setCookiesInt(kept.values().toArray(Cookie[]::new));
    }

    static MockRequest request() {
        ServletRequest request = VaadinServletRequest.getCurrent();
        while (request instanceof ServletRequestWrapper wrapper) {
            request = wrapper.getRequest();
        }
        return (MockRequest) request;
    }

    private static MockResponse response() {
        ServletResponse response = VaadinServletResponse.getCurrent();
        while (response instanceof ServletResponseWrapper wrapper) {
            response = wrapper.getResponse();
        }
        return (MockResponse) response;
    }

    private static <C extends Component> Stream<C> find(Class<C> type) {
        return all(frame())
                .flatMap(element -> element.getComponent().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Element frame() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(Recipient::all));
    }
}
