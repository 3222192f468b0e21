package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.latchkey.local.JourneyEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process admin goes from our page into the real Operate, which needs more programs than any other journey: only {@code
 * ./mvnw -Poperate verify} runs it.
 */
@ExtendWith(FailedPages.class)
class OperateJourney {

    private static final String LENA = "quagga.okapi@zebra.example";
    private static final String KAI = "tapir.gnu@zebra.example";

    /** A worker tries three times with growing pauses. */
    private static final Duration UNTIL_STUCK = Duration.ofMinutes(2);
    /** Operate shows what happened a moment later. */
    private static final double OPERATE_MILLIS = 60_000;

    @Test
    void a_process_admin_finds_a_running_access_and_an_incident_in_operate_and_nobody_named() throws Exception {
        try (var latchkey = JourneyEnvironment.openWithOperate("operate");
                var chromium = Chromium.start()) {
            latchkey.seedDemo();
            var story = new Story(latchkey);
            var base = Story.base(latchkey.node());
            var mia = chromium.person().newPage();
            story.openReport(mia, base, REPORT);
            story.share(mia, Set.of("Halden Foods"), LENA, KAI);
            var link = story.awaitLinks(LENA, 1).getFirst();
            story.awaitLinks(KAI, 1);
            story.signIn(chromium.personWithPhone().newPage(), link, LENA);
            var secrets = Map.of(
                    "addresses", "zebra.example",
                    "recipients", "quagga",
                    "other recipients", "tapir",
                    "owner", "Mia Berg",
                    "owner's address", "averra.example",
                    "report", REPORT,
                    "tenant", "Halden",
                    "code", story.codes(LENA).iterator().next(),
                    "link", link.substring(link.lastIndexOf('/') + 1));
            breakLinkOf(latchkey, KAI);

            var operate = new Operate(chromium.person().newPage());
            var nora = chromium.person().newPage();
            story.enter(nora, base, "nora.lind");
            var stuck = awaitStuck(nora, base);
            var running = nora.locator(".lk-run")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(grant(latchkey, LENA)))
                    .locator("a")
                    .getAttribute("href");
            Chromium.picture(nora, "operate-ours");

            operate.signIn(running);
            assertThat(operate.page.locator(".djs-container svg").first()).isVisible();
            operate.shows("Watch over the access");
            operate.shows(grant(latchkey, LENA));
            Chromium.picture(operate.page, "operate-running");
            operate.keep();

            operate.page.navigate(stuck);
            operate.shows("1 Incident occurred");
            operate.page.getByText("1 Incident occurred").click();
            operate.shows(
                    Pattern.compile("This step failed \\(IllegalArgumentException\\)\\. Search the application's log"));
            Chromium.picture(operate.page, "operate-incident");
            operate.keep();
            operate.page.navigate(stuck.replaceFirst("/processes/.*", "/processes"));
            operate.shows("Process Instances");
            operate.keep();

            assertThat(operate.answers()).hasSizeGreaterThan(5);
            var everything = operate.all() + "\n"
                    + stored(requireNonNull(latchkey.parts().operateStore()));
            // the id is there, so the search reaches what was kept
            assertThat(everything).contains(grant(latchkey, LENA));
            secrets.forEach((what, text) ->
                    assertThat(everything.contains(text)).as(what).isFalse());
        }
    }

    /** Makes a row unreadable, as a fault of ours would, and has its process look at it. */
    private static void breakLinkOf(JourneyEnvironment latchkey, String address) {
        var jdbc = latchkey.node().context().getBean(JdbcClient.class);
        var grant = grant(latchkey, address);
        await().atMost(Averra.PATIENCE)
                .until(() ->
                        jdbc.sql("SELECT COUNT(*) FROM process_run WHERE subject = ? AND settled_version IS NOT NULL")
                                        .param(grant)
                                        .query(Integer.class)
                                        .single()
                                == 1);
        jdbc.sql("UPDATE access_grant SET verification = 'UNREADABLE', version = version + 1 WHERE id = ?")
                .param(grant)
                .update();
        jdbc.sql("UPDATE process_run SET version = version + 1, nudge_at = NOW(6) WHERE subject = ?")
                .param(grant)
                .update();
    }

    private static String grant(JourneyEnvironment latchkey, String address) {
        return latchkey.node()
                .context()
                .getBean(JdbcClient.class)
                .sql("SELECT CAST(id AS CHAR) FROM access_grant WHERE email = ?")
                .param(address)
                .query(String.class)
                .single();
    }

    /** Where Operate shows the instance whose job has no tries left. */
    private static String awaitStuck(Page nora, String base) {
        nora.navigate(base + "/operations/processes");
        var failed = nora.locator(".lk-operations-part").first();
        await().pollInSameThread().atMost(UNTIL_STUCK).until(() -> {
            button(nora, "Refresh").click();
            Chromium.answered(nora);
            return failed.getByText("Waits for a retry").count() == 1;
        });
        return failed.locator(".lk-run a").getAttribute("href");
    }

    /** Every document that Operate and the broker keep there. */
    private static String stored(URI store) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(store.resolve("/_search?size=10000")).build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    /** The real Operate in a browser, with everything that it showed and was answered. */
    private static final class Operate {

        private final Page page;
        private final List<Response> responses = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();
        private final StringBuilder seen = new StringBuilder();

        private Operate(Page page) {
            this.page = page;
            page.onResponse(response -> {
                if (response.url().matches(".*/(api|v\\d)/.*")) {
                    responses.add(response);
                }
            });
        }

        void signIn(String address) {
            page.navigate(address);
            page.locator("input[name=username]").fill("demo");
            page.locator("input[name=password]").fill("demo");
            page.locator("input[name=password]").press("Enter");
        }

        /** What it shows may be there a moment later only. */
        void shows(String words) {
            assertThat(page.getByText(words).first()).isVisible(patiently());
        }

        void shows(Pattern words) {
            assertThat(page.getByText(words).first()).isVisible(patiently());
        }

        private static LocatorAssertions.IsVisibleOptions patiently() {
            return new LocatorAssertions.IsVisibleOptions().setTimeout(OPERATE_MILLIS);
        }

        /** The page with what is in its source, and what it was answered. */
        void keep() {
            page.waitForLoadState();
            seen.append(page.content()).append('\n');
            for (var response : List.copyOf(responses)) {
                if (response.ok() && response.status() != 204) {
                    answers.add(response.text());
                }
            }
            responses.clear();
        }

        List<String> answers() {
            return answers;
        }

        String all() {
            return seen + String.join("\n", answers);
        }
    }
}
