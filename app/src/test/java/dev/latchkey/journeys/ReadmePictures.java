package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Averra.PATIENCE;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.EmailAddress;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.RecipientFacts;
import dev.latchkey.sharing.ShareOrder;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.Verification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the README anew, see docs/CONTRIBUTING.md; no build runs it by itself. */
class ReadmePictures {

    private static final Path DOCS = Path.of("..", "docs");

    private final JourneyEnvironment latchkey = JourneyEnvironment.open("pictures");
    private final Story story = new Story(latchkey);

    @Test
    void report_and_links() {
        try (latchkey;
                var chromium = Chromium.start()) {
            latchkey.seedDemo();
            var mia = chromium.person().newPage();
            story.openReport(mia, Story.base(latchkey.node()), REPORT);
            // the tiles come after the heading: none that waits may also mean none at all
            assertThat(mia.locator("lk-echart[ready]")).hasCount(2);
            assertThat(mia.getByText("Kestrel Games").first()).isVisible();
            assertThat(mia.locator(".lk-tile[aria-busy=true]")).hasCount(0);
            keep(mia, "report");

            earlierLinks(chromium.person().newPage());
            var lena = share("Lena Ortiz", "Head of finance", "lena.ortiz@halden.example", "Halden Foods", 30);
            open(chromium.person().newPage(), lena);
            // as wide as all columns need beside the panel
            mia.setViewportSize(1536, 860);
            mia.navigate(Story.base(latchkey.node()) + "/links");
            button(mia, "Details of the link of Lena Ortiz").click();
            assertThat(mia.getByText("What happened")).isVisible();
            keep(mia, "links");
        }
    }

    private void earlierLinks(Page visitor) {
        var sana = share("Sana Iqbal", "Procurement", "sana.iqbal@dunmore.example", "Dunmore Bank", null);
        var peter = share("Peter Hale", "Auditor", "peter.hale@corvid.example", "Corvid Logistics", null);
        revoke(sana);
        latchkey.moveClocks(Duration.ofDays(18));
        open(visitor, peter);
        share("Tomás Rey", "Cloud architect", "tomas.rey@tamsin.example", "Tamsin & Vale", 5);
        share("Maren Vogt", "Controller", "maren.vogt@elbtal.example", "Elbtal Energie", 90);
        offer("Amara Diallo", "Consultant", "amara@osprey.example", "Osprey Travel");
        latchkey.moveClocks(Duration.ofDays(2));
        share("Kim Soto", "IT manager", "kim.soto@brightwater.example", "Brightwater Clinics", 30);
        latchkey.moveClocks(Duration.ofHours(3));
    }

    private String share(String name, String role, String address, String tenant, @Nullable Integer days) {
        share(order(address, tenant, days, false).provenBy(Verification.CODE).to(new RecipientFacts(name, role)));
        return address;
    }

    private void offer(String name, String role, String address, String tenant) {
        share(order(address, tenant, null, true).to(new RecipientFacts(name, role)));
    }

    private ShareOrder order(String address, String tenant, @Nullable Integer days, boolean acceptFirst) {
        var end = days == null
                ? null
                : bean(InstantSource.class)
                        .instant()
                        .plus(Duration.ofDays(days))
                        .minus(Duration.ofHours(1));
        var part = Scope.of(Scope.TENANT, Set.of(tenant));
        return new ShareOrder(report(), part, List.of(new EmailAddress(address)), end, "", acceptFirst);
    }

    private void share(ShareOrder order) {
        var share = bean(Sharing.class).share(mia(), order);
        await().atMost(PATIENCE)
                .until(() -> bean(Links.class).progress(mia(), share).done());
    }

    private void revoke(String address) {
        var link = bean(Links.class)
                .page(mia(), LinkFilter.search(address), Links.Order.NEWEST, 0, 1)
                .getFirst();
        bean(Sharing.class).revoke(mia(), link.id(), link.version());
    }

    private void open(Page page, String address) {
        story.signIn(page, story.awaitLinks(address, 1).getFirst(), address);
        assertThat(page.getByText("Shared with you by Mia Berg")).isVisible();
    }

    private ReportId report() {
        return bean(ReportLibrary.class)
                .list(mia().organisation(), REPORT, 0, 1)
                .getFirst()
                .id();
    }

    private SignedIn mia() {
        return bean(People.class).called("mia.berg").orElseThrow();
    }

    private <T> T bean(Class<T> type) {
        return latchkey.node().context().getBean(type);
    }

    private static void keep(Page page, String name) {
        Chromium.settle(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(name + ".png")));
    }
}
