package dev.latchkey.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import dev.latchkey.journeys.Chromium;
import dev.latchkey.local.demo.DemoPeople;
import jakarta.servlet.ServletContext;
import java.util.List;

/** Somebody's browser, and a page that shows nothing to compare with. */
final class Browser implements AutoCloseable {

    private static final String EMPTY = "bench-empty";

    private final Ground ground;
    private final Chromium chromium = Chromium.start();

    Browser(Ground ground) {
        this.ground = ground;
        var registry =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(ground.bean(ServletContext.class)));
        var routes = RouteConfiguration.forRegistry(registry);
        if (!routes.isPathAvailable(EMPTY)) {
            routes.setRoute(EMPTY, EmptyView.class);
        }
    }

    BrowserContext stranger() {
        return chromium.person();
    }

    /** The owner, signed in. */
    Page owner() {
        var page = chromium.person().newPage();
        page.navigate(ground.node().url("/login"));
        page.locator("input[name=username]").fill("mia.berg");
        page.locator("input[name=password]").fill(DemoPeople.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Somebody who has proven a mailbox already. */
    Page visitor(String secret) {
        var context = stranger();
        context.addCookies(List.of(
                new Cookie("latchkey-visit", secret).setUrl(ground.node().url("/"))));
        return context.newPage();
    }

    /** Opens the page that shows nothing. */
    boolean showEmpty(Page page) {
        return show(page, "/" + EMPTY, "document.getElementById('bench-empty') !== null");
    }

    /** Opens a report's page and waits until every tile is filled. */
    boolean showReport(Page page, String path) {
        return show(
                page,
                path,
                "document.querySelector('.lk-tile') !== null"
                        + " && document.querySelector('.lk-tile[aria-busy=true]') === null");
    }

    /** Opens the list of links and waits until its rows are there. */
    boolean showLinks(Page page) {
        return show(page, "/links", "document.querySelector('.lk-links')?.textContent.includes('@bench.example')");
    }

    /** Opens the list of tasks and waits until its lines are there. */
    boolean showTasks(Page page) {
        return show(page, "/tasks", "document.querySelector('.lk-task-title') !== null");
    }

    private boolean show(Page page, String path, String shown) {
        page.navigate(ground.node().url(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction(shown, null, new Page.WaitForFunctionOptions().setTimeout(120_000));
        return true;
    }

    @Override
    public void close() {
        chromium.close();
    }

    /** Nothing; known to the router only while it is measured. */
    @AnonymousAllowed
    public static final class EmptyView extends Div {
        public EmptyView() {
            setId(EMPTY);
        }
    }
}
