package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;

import com.microsoft.playwright.Page;
import dev.latchkey.local.demo.DemoPeople;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways of owners and recipients, with the keyboard alone. */
class KeyboardJourney extends OwnerAndRecipient {

    private Keys mias;
    private Keys lenas;

    @BeforeEach
    void keyboards() {
        mias = new Keys(mia);
        lenas = new Keys(lena);
    }

    @Test
    void a_report_is_shared_and_opened() {
        mia.navigate(base() + "/login");
        mias.typeInto("Username", "mia.berg");
        mias.typeInto("Password", DemoPeople.PASSWORD);
        mias.press("Enter");
        mias.choose(REPORT);
        mias.choose("Share report");
        mias.choose("Choose tenants");
        mias.typeInto("Search tenants", "Halden Foods");
        mias.tick("Halden Foods");
        mias.choose("Apply");
        mias.typeInto("Email addresses or usernames", "lena@keys.example");
        mias.press("Enter");
        mias.choose("SHARE with 1 person");
        assertThat(mia.getByText("You may close this page, everything goes on."))
                .isVisible();

        proves("lena@keys.example", story.awaitLinks("lena@keys.example", 1).getFirst());
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
    }

    @Test
    void an_offer_is_accepted() {
        story.openReport(mia, base(), REPORT);
        story.offer(mia, "lena@keys-offer.example");
        proves(
                "lena@keys-offer.example",
                story.awaitMail("lena@keys-offer.example", Story.OFFER).links().getFirst());
        assertThat(lena.locator("lk-form-js[ready]")).isVisible();
        lenas.tick("Accept");
        lenas.choose("Send the answer");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
    }

    @Test
    void a_password_is_chosen_for_a_link() {
        story.fillNewLink(mia, base(), "Lena Ortiz", "lena@keys-password.example", "Password");
        story.pressNewLink(mia);
        proves(
                "lena@keys-password.example",
                story.awaitLinks("lena@keys-password.example", 1).getFirst());
        lenas.typeInto("New password", "kelp-otter 42 harbour!");
        lenas.choose("Save and open");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
    }

    @Test
    void a_link_is_set_anew_and_revoked() {
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods"), "lena@keys-owner.example");
        story.awaitLinks("lena@keys-owner.example", 1);
        mia.navigate(base() + "/links");
        mias.typeInto("Search people, reports", "keys-owner");
        assertThat(mia.getByText("1 link", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        mias.intoList();
        mias.press("Space");
        assertThat(mia.getByText("What happened")).isVisible();

        mias.choose("Settings");
        mias.typeInto("Name", "Lena Ortiz");
        mias.typeInto("Role", "Auditor");
        mias.choose("Save");
        assertThat(mia.getByText("Saved. It applies from now on.")).isVisible();

        mias.choose("Revoke access");
        assertThat(Story.answer(mia, "Revoke access")).isVisible();
        mias.choose("Revoke access");
        assertThat(mia.getByText("has no access any more.")).isVisible();
    }

    private void proves(String address, String link) {
        lena.navigate(link);
        lenas.typeInto("Your email address", address);
        lenas.press("Enter");
        lenas.typeInto("Code of 8 digits", story.awaitNewCode(address, Set.of()));
        lenas.press("Enter");
    }
}
