package dev.latchkey.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.latchkey.journeys.Story.REPORT;
import static dev.latchkey.journeys.Story.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody who has shared nothing yet is led to a first link, and finds it again. */
class FirstLinkJourney extends OwnerAndRecipient {

    private static final String ANY_STATE = "State: All";
    private static final String ANY_REPORT = "Report: Any";

    private Page ada;

    @Test
    void I16_I6_a_first_link_begins_with_lets_go_and_its_line_says_all_that_is_known_of_it() {
        ada = owner.newPage();
        story.enter(ada, base(), "ada.lindqvist");
        ada.navigate(base() + "/links");
        assertThat(ada.getByText("You have not shared anything yet")).isVisible();
        try (var findings = new Findings(Look.values())) {
            findings.look(ada, "links-empty");
        }
        button(ada, "Let's go").click();
        story.fillNewLink(ada, "Lena Ortiz", "lena@first.example", "Code by email");
        button(ada, "30 days").click();
        story.pressNewLink(ada);

        assertThat(line()).containsText("lena@first.example");
        assertThat(line()).containsText(REPORT);
        assertThat(line()).containsText("Halden Foods");
        assertThat(line()).containsText("Active");
        assertThat(line()).containsText("Never");
        assertThat(line()).containsText("just now");
        assertThat(line()).containsText("Code by email");
        assertThat(line()).not().containsText("No end");

        // the line follows what the recipient does
        story.signIn(lena, story.awaitLinks("lena@first.example", 1).getFirst(), "lena@first.example");
        assertThat(lena.getByText("Shared with you by Ada Lindqvist")).isVisible();
        assertThat(line()).not().containsText("Never");
        findsItAgain();
    }

    private void findsItAgain() {
        choose(ANY_STATE, "Revoked");
        assertThat(ada.getByText("No link is in this state.")).isVisible();
        choose("State: Revoked", "Active");
        assertThat(line()).isVisible();
        choose(ANY_REPORT, REPORT);
        assertThat(line()).isVisible();
        var search = ada.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search people, reports"));
        search.fill("nobody@");
        assertThat(ada.getByText("No link matches “nobody@”.")).isVisible();
        search.fill("ortiz");
        assertThat(line()).isVisible();
        line().getByText("Lena Ortiz").click();
        assertThat(ada.getByText("What happened")).isVisible();
        assertThat(ada.getByText("Head of finance").last()).isVisible();
        button(ada, "Move the end").first().click();
        assertThat(Story.answer(ada, "Move the end")).isVisible();
        try (var findings = new Findings(Look.values())) {
            findings.look(ada, "move-end");
        }
        // a day that cannot be is said to be none, and the question stays
        ada.locator("vaadin-date-picker input").fill("1 Jan 2020");
        ada.locator("vaadin-date-picker input").press("Enter");
        Story.answer(ada, "Move the end").click();
        assertThat(ada.getByText("That day is over. Choose today or later.").last())
                .isVisible();
        assertThat(Story.answer(ada, "Move the end")).isVisible();
        button(ada, "No end").click();
        Story.answer(ada, "Move the end").click();
        assertThat(ada.getByText("Saved: the new end applies to Lena Ortiz.")).isVisible();
        assertThat(lena.getByText("with no end set").first()).isVisible();
    }

    /** The only one of the list. */
    private Locator line() {
        return ada.locator("vaadin-grid").filter(new Locator.FilterOptions().setHasText("Lena Ortiz"));
    }

    private void choose(String filter, String option) {
        button(ada, filter).click();
        ada.locator(".lk-option:visible")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        assertThat(ada.locator(".lk-option:visible")).hasCount(0);
    }
}
