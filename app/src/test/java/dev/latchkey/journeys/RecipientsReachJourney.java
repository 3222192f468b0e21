package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/** I14: whoever has no account, or one to receive with, reaches what was shared with them, and nothing else. */
class RecipientsReachJourney extends OwnerAndRecipient {

    @Test
    void I14_a_recipient_and_a_stranger_reach_no_page_of_those_who_have_accounts() {
        story.openReport(mia, base(), Story.REPORT);
        story.share(mia, Set.of("Halden Foods"), "lena@reach.example");
        story.signIn(lena, story.awaitLinks("lena@reach.example", 1).getFirst(), "lena@reach.example");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
        assertThat(lena.getByText("Share report")).hasCount(0);
        assertThat(lena.locator(".lk-nav")).hasCount(0);

        var addresses = addressesOfAccounts();
        assertThat(addresses).contains("", "reports", "links", "links/with-you", "tasks");
        try (var nobody = chromium.person()) {
            var eve = nobody.newPage();
            for (var address : addresses) {
                sees(lena, address);
                sees(eve, address);
            }
        }
    }

    @Test
    void I14_a_guest_reaches_what_is_shared_with_them_and_no_page_of_those_who_share() {
        story.enter(lena, base(), story.guest().username());
        assertThat(lena.getByText("Nothing is shared with you")).isVisible();
        for (var address : addressesOfAccounts()) {
            lena.navigate(base() + "/" + address);
            var denied = lena.getByText("This page is not open to you");
            if (address.isEmpty() || address.equals("shared") || address.startsWith("tasks")) {
                assertThat(lena.locator(".lk-nav")).isAttached();
                assertThat(denied).hasCount(0);
            } else {
                assertThat(denied).isVisible();
            }
        }
    }

    @Test
    void I14_what_a_recipient_filters_is_theirs_and_there_again_at_their_next_visit() {
        story.openReport(mia, base(), Story.REPORT);
        story.share(mia, Set.of("Halden Foods"), "lena@own.example", "noor@own.example");
        var link = story.awaitLinks("lena@own.example", 1).getFirst();
        try (var office = chromium.person();
                var elsewhere = chromium.person()) {
            var desk = office.newPage();
            opens(desk, link, "lena@own.example");
            var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
            filters(desk, today.minusDays(40), today.minusDays(9), "Storage");
            var days = chip(desk, "Dates").innerText();

            opens(lena, link, "lena@own.example");
            assertThat(chip(lena, "Dates")).hasText(days);
            assertThat(chip(lena, "Service")).containsText("Storage");
            assertThat(lena.locator(".lk-tile").getByText("Storage").first()).isVisible();
            assertThat(lena.locator(".lk-tile").getByText("Compute")).hasCount(0);

            var noor = elsewhere.newPage();
            opens(noor, story.awaitLinks("noor@own.example", 1).getFirst(), "noor@own.example");
            assertThat(chip(noor, "Dates")).not().hasText(days);
            assertThat(chip(noor, "Service")).containsText("All");
            assertThat(noor.locator(".lk-tile").getByText("Compute").first()).isVisible();
            assertThat(button(noor, "Reset filters")).hasCount(0);

            button(lena, "Sign-ins").click();
            assertThat(lena.getByText("This browser")).hasCount(1);
            button(lena, "Sign out everywhere else").click();
            assertThat(lena.getByText("Signed out in one other browser.")).isVisible();
            assertThat(desk.getByText("or from another browser")).isVisible();
            assertThat(noor.getByText("Shared with you by Mia Berg")).isVisible();
        }
    }

    private static void opens(Page page, String link, String address) {
        story.signIn(page, link, address);
        assertThat(page.getByText("Shared with you by Mia Berg")).isVisible();
    }

    private static void filters(Page page, LocalDate from, LocalDate to, String service) {
        var day = DateTimeFormatter.ofPattern("d/M/yyyy");
        var before = chip(page, "Dates").innerText();
        chip(page, "Dates").click();
        type(page, "From", day.format(from));
        type(page, "To", day.format(to));
        button(page, "Apply").click();
        assertThat(chip(page, "Dates")).not().hasText(before);
        chip(page, "Service").click();
        button(page, service).click();
        assertThat(chip(page, "Service")).containsText(service);
        page.keyboard().press("Escape");
    }

    private static void type(Page page, String field, String day) {
        var input = page.getByLabel(field, new Page.GetByLabelOptions().setExact(true));
        input.fill(day);
        // takes what was typed, and the calendar away
        input.press("Enter");
    }

    /** By what the report is filtered, as it stands above it. */
    private static Locator chip(Page page, String label) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label + ": ")))
                .locator(".lk-filter-value");
    }

    @Test
    void I14_no_address_of_the_server_answers_a_recipient_or_a_stranger() {
        story.openReport(mia, base(), Story.REPORT);
        story.share(mia, Set.of("Halden Foods"), "noor@reach.example");
        story.signIn(lena, story.awaitLinks("noor@reach.example", 1).getFirst(), "noor@reach.example");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();

        try (var nobody = chromium.person()) {
            for (var address : addressesOfTheServer().toList()) {
                for (var person : List.of(lena.request(), nobody.request())) {
                    assertThat(person.get(base() + address).text())
                            .as(address)
                            .doesNotContain("latchkey_")
                            .doesNotContain("\"_links\"")
                            .doesNotContain("\"components\"")
                            .doesNotContain("propertySources");
                }
            }
        }
    }

    /** What is there, with all that may be asked below it, and some of what must not be. */
    private static Stream<String> addressesOfTheServer() {
        var context = latchkey.node().context();
        var there = context.getBean(PathMappedEndpoints.class).getAllPaths();
        assertThat(there).contains("/actuator/health", "/actuator/prometheus");
        // a controller of our own would have to be walked here, too
        assertThat(context.getBeansWithAnnotation(Controller.class).values())
                .extracting(controller -> ClassUtils.getUserClass(controller).getPackageName())
                .noneMatch(name -> name.startsWith("dev.latchkey"));
        return Stream.of(
                        there.stream(),
                        there.stream().map(address -> address + "/readiness"),
                        Stream.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/mappings"))
                .flatMap(addresses -> addresses);
    }

    private static void sees(Page page, String address) {
        page.navigate(base() + "/" + address);
        assertThat(page.locator("input[name=password]")
                        .or(page.getByText("There is nothing at this address"))
                        .first())
                .isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
    }

    /** Every address that a page of ours registers, but those that are open to everybody. */
    private static List<String> addressesOfAccounts() {
        var servlets = latchkey.node().context().getBean(ServletContext.class);
        RouteRegistry routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        return routes.getRegisteredRoutes().stream()
                .filter(route -> !route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                .map(route -> route.getTemplate()
                        .replaceAll(":[^/]+", UUID.randomUUID().toString()))
                .toList();
    }
}
