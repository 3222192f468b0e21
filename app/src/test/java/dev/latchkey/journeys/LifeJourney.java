package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** An owner watches a link's life while others live it. */
class LifeJourney extends OwnerAndRecipient {

    private LifePage life;

    @Test
    void B1_the_page_shows_where_a_link_stands_and_follows_it_to_its_end() {
        var link = shareWith("lena@life.example");
        life = LifePage.of(story, mia, base(), "lena@life.example");
        assertThat(mia.getByText("You shared the report with lena@life.example"))
                .isVisible();
        assertThat(mia.getByText("The email with the link went out to lena@life.example"))
                .isVisible();
        assertThat(mia.locator("[aria-current=step]")).containsText("lena@life.example has access until");
        assertThat(way("Task_SendInvitation", "done")).hasCount(1);
        assertThat(way("Flow_WhereItStands_SendInvitation", "done")).hasCount(1);
        assertThat(way("Flow_WhereItStands_Invited", "todo")).hasCount(1);
        assertThat(way("Call_AccessExpiry", "here")).hasCount(1);
        life.pictures("life");

        button(mia, "Look inside: Watch over the access").press("Enter");
        assertThat(mia.locator(".lk-map-crumbs [aria-current]")).hasText("While the access is open");
        assertThat(way("Gateway_WhatComesFirst", "here")).hasCount(1);
        assertThat(mia.getByTitle("Powered by bpmn.io")).isVisible();
        life.pictures("life-inside");

        var fetched = new CopyOnWriteArrayList<String>();
        lena.onRequest(request -> fetched.add(request.url()));
        story.signIn(lena, link, "lena@life.example");
        assertThat(lena.getByText("Shared with you by Mia Berg")).isVisible();
        assertThat(mia.getByText("lena@life.example signed in with a code from the mailbox"))
                .isVisible();
        assertThat(mia.getByText("lena@life.example opened the report")).isVisible();
        // what draws the picture is no burden for whoever does not look at it
        assertThat(fetched).isNotEmpty().noneMatch(url -> url.contains("life-diagram"));

        inGerman(mia.url());
        lena.navigate(mia.url());
        assertThat(lena.locator("input[name=password]")).isVisible();

        revokeElsewhere("lena@life.example");
        assertThat(mia.getByText("You revoked the access")).isVisible();
        assertThat(mia.getByText("lena@life.example was told by email that the access has ended"))
                .isVisible();
        assertThat(mia.locator("[aria-current=step]")).containsText("there is nothing left to do");
        // still looking inside, which is all behind it now
        assertThat(mia.locator(".lk-map-crumbs [aria-current]")).hasText("While the access is open");
        assertThat(way("Event_AccessOver", "done")).hasCount(1);
        assertThat(way("Event_AccessChanged", "done")).hasCount(1);
        assertThat(way("Event_TimeIsUp", "todo")).hasCount(1);

        button(mia, "The whole way").click();
        assertThat(way("Event_AccessClosed", "here")).hasCount(1);
        assertThat(way("Call_Revocation", "done")).hasCount(1);
        assertThat(button(mia, "Look inside: Watch over the access")).isFocused();
        life.pictures("life-ended");
        mia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Shared links"))
                .first()
                .click();
        assertThat(mia.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Shared links")))
                .isVisible();
    }

    private String shareWith(String address) {
        story.openReport(mia, base(), REPORT);
        story.share(mia, Set.of("Halden Foods"), address);
        return story.awaitLinks(address, 1).getFirst();
    }

    private void revokeElsewhere(String address) {
        var elsewhere = owner.newPage();
        story.details(elsewhere, base(), address);
        button(elsewhere, "Revoke access").last().click();
        Story.answer(elsewhere, "Revoke access").click();
        assertThat(elsewhere.getByText(address + " has no access any more.")).isVisible();
        elsewhere.close();
    }

    private void inGerman(String life) {
        try (var somebody = chromium.person(
                new Browser.NewContextOptions().setViewportSize(1280, 1000).setLocale("de-DE"))) {
            var page = somebody.newPage();
            story.signInAsOwner(page, base());
            page.navigate(life);
            assertThat(page.getByText("Sie haben den Bericht mit lena@life.example geteilt"))
                    .isVisible();
            assertThat(page.locator("lk-life-map[ready]")).containsText("Über den Zugang wachen");
            Chromium.picture(page, "life-german");
        }
    }

    private Locator way(String element, String state) {
        return life.way(element, state);
    }
}
