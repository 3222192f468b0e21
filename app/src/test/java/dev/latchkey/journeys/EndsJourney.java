package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Averra.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.latchkey.local.JourneyEnvironment;
import dev.latchkey.local.Mail;
import dev.latchkey.local.Node;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.OpenPages;
import dev.latchkey.verification.OpenPages.Closing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Access ends: at its time or at its owner's word, on every node, whether the engine is up or not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndsJourney {

    private static final LocatorAssertions.IsVisibleOptions IN_A_MOMENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(2_000);

    private static JourneyEnvironment latchkey;
    private static Averra averra;

    @BeforeAll
    static void found() {
        latchkey = JourneyEnvironment.open("ends");
        averra = Averra.foundedAt(latchkey);
    }

    @AfterAll
    static void end() {
        latchkey.close();
    }

    @Test
    @Order(1)
    void I9_a_revoked_access_closes_its_open_pages_on_every_node_within_a_second() {
        averra.shareAndInvite(null, "tomas@brightm.example");
        var invitation = averra.mails("tomas@brightm.example", Story.INVITATION).getFirst();
        var other = latchkey.startNode();
        try (var chromium = Chromium.start();
                var phone = chromium.personWithPhone();
                var desk = chromium.person()) {
            var here = opened(phone.newPage(), invitation.links().getFirst());
            var there = opened(
                    desk.newPage(),
                    Story.base(other) + "/s/" + Visitor.of(other, invitation).token());

            averra.revoke("tomas@brightm.example");

            // twice a second each node looks; the rest is room for a busy machine
            assertThat(here.getByText("Your access has ended").first()).isVisible(IN_A_MOMENT);
            assertThat(there.getByText("Your access has ended").first()).isVisible(IN_A_MOMENT);
        }
        assertThat(Visitor.of(other, invitation).door()).isInstanceOf(Door.NotValid.class);
        averra.awaitMails("tomas@brightm.example", "has ended", 1);
        other.close();
    }

    private static Page opened(Page page, String link) {
        new Story(latchkey).signIn(page, link, "tomas@brightm.example");
        assertThat(page.getByText("For Halden only.")).isVisible();
        return page;
    }

    @Test
    @Order(2)
    void a_new_link_closes_pages_opened_with_the_old_one_and_the_old_one_opens_nothing() throws Exception {
        averra.shareAndInvite(null, "sana@brightm.example");
        var visitor = Visitor.signedIn(latchkey, latchkey.node(), "sana@brightm.example");
        var page = watch(latchkey.node(), visitor.open());
        var row = averra.link("sana@brightm.example");

        averra.sharing().renewLink(averra.owner(), row.id(), row.version());

        assertThat(page.get(2, TimeUnit.SECONDS)).isEqualTo(Closing.LINK_RENEWED);
        assertThat(visitor.door()).isInstanceOf(Door.NotValid.class);
        var mails = averra.awaitMails("sana@brightm.example", "shared a report", 2);
        assertThat(mails.getLast().links())
                .doesNotContainAnyElementsOf(mails.getFirst().links());
        assertThat(Visitor.of(latchkey.node(), mails.getLast()).door()).isInstanceOf(Door.SignIn.class);
    }

    @Test
    @Order(3)
    void a_link_sent_again_is_the_same_and_keeps_working() {
        averra.shareAndInvite(null, "jo@brightm.example");
        averra.sendAgain("jo@brightm.example");

        var mails = averra.awaitMails("jo@brightm.example", "shared a report", 2);
        assertThat(mails.getLast().links()).isEqualTo(mails.getFirst().links());
        assertThat(Visitor.of(latchkey.node(), mails.getFirst()).door()).isInstanceOf(Door.SignIn.class);
    }

    @Test
    @Order(4)
    void I3_the_page_that_a_recipient_looks_at_closes_when_its_time_is_over() {
        averra.shareAndInvite(Duration.ofDays(20), "mai@tallgrove.example");
        var link = invitation("mai@tallgrove.example");
        try (var chromium = Chromium.start();
                var phone = chromium.personWithPhone()) {
            var page = phone.newPage();
            new Story(latchkey).signIn(page, link, "mai@tallgrove.example");
            assertThat(page.getByText("For Halden only.")).isVisible();

            latchkey.moveClocks(Duration.ofDays(20).plusSeconds(5));

            assertThat(page.getByText("The time agreed for it is over.")).isVisible();
            assertThat(page.getByText("For Halden only.")).not().isAttached();
            try (var findings = new Findings(Look.PHONE, Look.DESK)) {
                findings.look(page, "expired");
            }
            page.navigate(link);
            assertThat(page.getByText("This link is no longer valid")).isVisible();
        }
    }

    @Test
    @Order(5)
    void an_access_ends_by_itself_at_its_time() {
        averra.shareAndInvite(Duration.ofDays(30), "oskar@tallgrove.example");
        var visitor = Visitor.signedIn(latchkey, latchkey.node(), "oskar@tallgrove.example");
        var page = watch(latchkey.node(), visitor.open());

        latchkey.moveClocks(Duration.ofDays(30).plusSeconds(5));

        assertThat(page).succeedsWithin(Duration.ofSeconds(2)).isEqualTo(Closing.EXPIRED);
        assertThat(averra.link("oskar@tallgrove.example").standing()).isEqualTo(LinkRow.Standing.EXPIRED);
        assertThat(visitor.door()).isInstanceOf(Door.NotValid.class);
        averra.awaitMails("oskar@tallgrove.example", "has ended", 1);
        await().atMost(PATIENCE)
                .until(() -> averra.link("oskar@tallgrove.example").closedAt() != null);
    }

    @Test
    @Order(6)
    void an_access_ends_at_its_time_though_the_engine_is_down() {
        averra.shareAndInvite(Duration.ofDays(10), "dana@tallgrove.example");
        var visitor = Visitor.signedIn(latchkey, latchkey.node(), "dana@tallgrove.example");
        var page = watch(latchkey.node(), visitor.open());
        latchkey.broker().kill();
        try {
            latchkey.moveDatabaseClock(Duration.ofDays(10).plusSeconds(5));

            assertThat(page).succeedsWithin(Duration.ofSeconds(2)).isEqualTo(Closing.EXPIRED);
            assertThat(visitor.door()).isInstanceOf(Door.NotValid.class);
        } finally {
            latchkey.restartBroker();
        }
        averra.awaitMails("dana@tallgrove.example", "has ended", 1);
    }

    @Test
    @Order(7)
    void B4_who_does_not_answer_an_offer_is_reminded_and_in_the_end_it_lapses() {
        averra.offer("kim@tallgrove.example");
        assertThat(averra.link("kim@tallgrove.example").standing()).isEqualTo(LinkRow.Standing.PENDING);

        latchkey.moveClocks(Duration.ofDays(3).plusSeconds(5));
        averra.awaitMails("kim@tallgrove.example", "is waiting for your answer", 1);

        latchkey.moveClocks(Duration.ofDays(7));
        averra.awaitMails("kim@tallgrove.example", "is waiting for your answer", 2);

        latchkey.moveClocks(Duration.ofDays(20));
        averra.awaitMails("mia.berg@averra.example", "kim@tallgrove.example has not answered", 1);
        assertThat(averra.link("kim@tallgrove.example").standing()).isEqualTo(LinkRow.Standing.LAPSED);
        assertThat(averra.mails("kim@tallgrove.example", "is waiting for your answer"))
                .hasSize(2);
    }

    @Test
    @Order(8)
    void B4_both_are_reminded_of_the_end_and_more_time_is_asked_for_and_given() {
        averra.shareAndInvite(Duration.ofDays(10), "yuki@tallgrove.example");
        var before = averra.link("yuki@tallgrove.example").expiresAt();
        latchkey.moveClocks(Duration.ofDays(3).plusSeconds(5));
        var reminder =
                averra.awaitMails("yuki@tallgrove.example", "ends soon", 1).getFirst();
        averra.awaitMails("mia.berg@averra.example", "Access for yuki@tallgrove.example ends soon", 1);

        try (var chromium = Chromium.start();
                var phone = chromium.personWithPhone()) {
            var page = phone.newPage();
            new Story(latchkey).signIn(page, reminder.links().getFirst(), "yuki@tallgrove.example");
            opensQuestion(page);
            try (var findings = new Findings(Look.PHONE, Look.DESK)) {
                findings.look(page, "ask-more-time");
            }
            asksForMoreTime(page);
            try (var desk = chromium.person();
                    var findings = new Findings(Look.values())) {
                var mia = desk.newPage();
                opensTask(mia, "yuki@tallgrove.example");
                findings.look(mia, "more-time");
                isAnswered(mia, page, "30 more days");
            }
        }
        averra.awaitMails("yuki@tallgrove.example", "Your access was extended", 1);
        assertThat(averra.link("yuki@tallgrove.example").expiresAt())
                .isEqualTo(before == null ? null : before.plus(Duration.ofDays(30)));
    }

    @Test
    @Order(9)
    void B4_who_gets_no_more_time_is_told_that_it_ends_as_before() {
        averra.shareAndInvite(Duration.ofDays(10), "ravi@tallgrove.example");
        var before = averra.link("ravi@tallgrove.example").expiresAt();
        try (var chromium = Chromium.start();
                var phone = chromium.personWithPhone();
                var desk = chromium.person()) {
            var page = phone.newPage();
            new Story(latchkey).signIn(page, invitation("ravi@tallgrove.example"), "ravi@tallgrove.example");
            var until = page.getByText(Pattern.compile("^until ")).first().innerText();
            opensQuestion(page);
            asksForMoreTime(page);
            var mia = desk.newPage();
            opensTask(mia, "ravi@tallgrove.example");
            isAnswered(mia, page, "No more time");

            assertThat(page.getByText(until).first()).isVisible();
            var told = averra.awaitMails("ravi@tallgrove.example", "Your access was not extended", 1);
            assertThat(told.getFirst().text()).contains("stays open to you until", "and not longer");
        }
        assertThat(averra.link("ravi@tallgrove.example").expiresAt()).isEqualTo(before);
        latchkey.moveClocks(Duration.ofDays(3).plusSeconds(5));
        averra.awaitMails("ravi@tallgrove.example", "ends soon", 1);
        averra.awaitMails("mia.berg@averra.example", "Access for ravi@tallgrove.example ends soon", 1);
        latchkey.moveClocks(Duration.ofDays(6));
        averra.awaitMails("ravi@tallgrove.example", "ends soon", 2);
        averra.awaitMails("mia.berg@averra.example", "Access for ravi@tallgrove.example ends soon", 2);
    }

    @Test
    @Order(10)
    void I12_fifty_wrong_passwords_lock_the_link_until_its_owner_unlocks_it() {
        averra.shareByPassword("noa@tallgrove.example", "Noa Weiss", "Head of finance");
        var visitor = Visitor.signedIn(latchkey, latchkey.node(), "noa@tallgrove.example");
        visitor.choosesPassword("maple-42 canoe!");
        // after ten of them everybody waits for a quarter of an hour
        for (int ten = 1; ten < 5; ten++) {
            visitor.typeWrongPasswords(10);
            latchkey.moveClocks(Duration.ofMinutes(16));
        }
        visitor.typeWrongPasswords(9);
        try (var chromium = Chromium.start();
                var phone = chromium.personWithPhone();
                var desk = chromium.person()) {
            var page = phone.newPage();
            page.navigate(invitation("noa@tallgrove.example"));
            for (var password : List.of("wrong-1!", "maple-42 canoe!")) {
                type(page, password);
                assertThat(page.getByText("so the link is locked until").first())
                        .isVisible();
                assertThat(page.locator("input[type=password]")).hasValue("");
            }
            var told = averra.awaitMails("noa@tallgrove.example", "Signing in is locked", 1);
            assertThat(told.getFirst().text()).contains("wrong passwords", "Mia Berg");

            unlocks(desk.newPage(), "Noa Weiss");
            type(page, "maple-42 canoe!");
            assertThat(page.getByText("For Halden only.")).isVisible();
        }
    }

    private static void opensQuestion(Page page) {
        assertThat(page.getByText("For Halden only.")).isVisible();
        Story.button(page, "Ask for more time").click();
        assertThat(Story.answer(page, "Send")).isVisible();
    }

    private static void asksForMoreTime(Page page) {
        page.getByLabel("What you need it for (optional)").fill("The audit takes longer.");
        Story.answer(page, "Send").click();
        assertThat(page.getByText("You asked for more time; Mia Berg decides.")).isVisible();
    }

    /** Mia follows the mail to the task. */
    private static void opensTask(Page mia, String who) {
        var asked = await().atMost(PATIENCE)
                .until(() -> asked(who), Optional::isPresent)
                .orElseThrow();
        new Story(latchkey).followToTask(mia, asked, "mia.berg", Averra.PASSWORD);
        assertThat(mia.getByLabel("Who asks")).hasValue(who);
        assertThat(mia.getByLabel("Why")).hasValue("The audit takes longer.");
    }

    /** Mia answers; whoever has asked sees in the page that nothing is open any more. */
    private static void isAnswered(Page mia, Page page, String answer) {
        mia.getByText(answer).click();
        Story.button(mia, "Send the answer").click();
        assertThat(mia.getByText("No tasks waiting")).isVisible();
        assertThat(page.getByText("You asked for more time; Mia Berg decides."))
                .not()
                .isVisible();
        assertThat(Story.button(page, "Ask for more time")).isVisible();
    }

    private static Optional<Mail> asked(String who) {
        return averra.mails("mia.berg@averra.example", "Something waits for your answer").stream()
                .filter(mail -> mail.text().contains(who))
                .findFirst();
    }

    private static void unlocks(Page mia, String recipient) {
        mia.navigate(Story.base(latchkey.node()) + "/login");
        Story.enter(mia, "mia.berg", Averra.PASSWORD, url -> !url.contains("/login"));
        new Story(latchkey).details(mia, Story.base(latchkey.node()), recipient);
        assertThat(mia.getByText("Sign-in locked").first()).isVisible();
        Story.button(mia, "Unlock sign-in").last().click();
        assertThat(mia.getByText(recipient + " can sign in again.")).isVisible();
        assertThat(mia.getByText("Sign-in locked")).hasCount(0);
    }

    private static void type(Page page, String password) {
        page.locator("input[type=password]").fill(password);
        page.locator("input[type=password]").press("Enter");
    }

    /** The link of the first invitation. */
    private static String invitation(String address) {
        return averra.mails(address, Story.INVITATION).getFirst().links().getFirst();
    }

    private static CompletableFuture<Closing> watch(Node node, Door.Open open) {
        var closing = new CompletableFuture<Closing>();
        node.context().getBean(OpenPages.class).watch(open.proof(), open.grant().linkVersion(), closing::complete);
        return closing;
    }
}
