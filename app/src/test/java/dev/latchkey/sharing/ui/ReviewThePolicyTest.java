package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.HasErrorParameter;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.PolicyOnFile;
import dev.latchkey.sharing.ReviewRow.Why;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** A process admin before the list of what a stricter policy would not allow any more. */
@WithMockUser(roles = {"USER", SignedIn.PROCESS_ADMIN})
class ReviewThePolicyTest extends LinksPage {

    private SignedIn nora;

    @BeforeEach
    void nora_is_signed_in() {
        nora = SomePeople.processAdmin(people, "Nora Lind");
        jdbc.sql("UPDATE account SET organisation = ? WHERE id = ?")
                .params(mia.organisation().value(), nora.id().value())
                .update();
        nora = people.find(nora.id()).orElseThrow();
        when(current.get()).thenReturn(nora);
    }

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @Test
    void nothing_to_review_says_when_there_would_be() {
        share(null, "lena@halden.example");
        var view = navigate(PolicyReviewView.class);
        assertThat(view.empty.isVisible()).isTrue();
        assertThat(view.filled.isVisible()).isFalse();
        assertThat(view.getElement().getTextRecursively()).contains("The policy allows every live link");
    }

    @Test
    void each_line_says_whose_it_is_and_what_is_wrong() {
        share(null, "kai@rival.example", "lena@halden.example");
        tighten();
        var view = navigate(PolicyReviewView.class);
        assertThat(view.count.getText()).isEqualTo("2 live links that the policy would not allow today");
        assertThat(test(view.list).size()).isEqualTo(2);
        assertThat(whys(view, 0)).isEqualTo("Domain is blocked");
        assertThat(whys(view, 1)).startsWith("May last until ");
        view.choose(Why.ENDS_LATE);
        assertThat(test(view.list).getRow(0).recipient()).isEqualTo("lena@halden.example");
        view.choose(Why.APPROVAL);
        assertThat(view.list.isVisible()).isFalse();
        assertThat(view.filled.isVisible()).isTrue();
        assertThat(view.count.getText()).startsWith("No live link");
    }

    @Test
    void what_is_ticked_ends_after_a_question() {
        share(null, "kai@rival.example", "lena@halden.example");
        tighten();
        var view = navigate(PolicyReviewView.class);
        assertThat(view.bar.end.isEnabled()).isFalse();
        view.list.asMultiSelect().select(test(view.list).getRow(0));
        assertThat(view.bar.chosen.getText()).isEqualTo("1 link chosen");
        assertThat(view.bar.shorten.isEnabled()).isFalse();
        test(view.bar.end).click();
        assertThat(row("kai@rival.example").open()).isTrue();
        confirm();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !row("kai@rival.example").open());
        assertThat(row("kai@rival.example").standing()).isEqualTo(LinkRow.Standing.REVOKED);
        assertThat(row("lena@halden.example").open()).isTrue();
    }

    @Test
    void all_that_end_too_late_are_shortened_after_a_question() {
        share(null, "ida@halden.example", "lena@halden.example");
        tighten();
        var view = navigate(PolicyReviewView.class);
        test(view.bar.all).click();
        assertThat(view.bar.chosen.getText()).isEqualTo("All 2 links are chosen");
        assertThat(view.bar.shorten.isEnabled()).isFalse();
        view.choose(Why.ENDS_LATE);
        test(view.bar.all).click();
        test(view.bar.shorten).click();
        confirm();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> row("ida@halden.example").expiresAt() != null
                        && row("lena@halden.example").expiresAt() != null);
        var progress = $(BulkProgress.class).single();
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            var next = progress.look();
            if (next != null) {
                next.execute();
            }
            return progress.sentence.getElement().getTextRecursively().equals("2 of 2 links shortened");
        });
        press("Done");
        assertThat(view.count.getText()).startsWith("No live link");
    }

    @Test
    void the_owner_reads_why_it_ended() {
        share(null, "kai@rival.example");
        tighten();
        var view = navigate(PolicyReviewView.class);
        test(view.bar.all).click();
        test(view.bar.end).click();
        confirm();
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !row("kai@rival.example").open());
        when(current.get()).thenReturn(mia);
        UI.getCurrentOrThrow().navigate("links/" + row("kai@rival.example").id().value());
        assertThat(((LifeView) getCurrentView()).getElement().getTextRecursively())
                .contains("An administrator ended this: the sharing policy does not allow it any more");
        assertThat(links.details(mia, row("kai@rival.example").id())
                        .orElseThrow()
                        .endedByPolicy())
                .isTrue();
    }

    @Test
    @WithMockUser
    void others_are_not_let_in() {
        when(current.get()).thenReturn(mia);
        UI.getCurrentOrThrow().navigate("operations/policy-review");
        assertThat(getCurrentView()).isInstanceOf(HasErrorParameter.class);
    }

    private void confirm() {
        test($(ConfirmDialog.class).single()).confirm();
    }

    private String whys(PolicyReviewView view, int line) {
        return view.list.whys(test(view.list).getRow(line)).getElement().getTextRecursively();
    }

    private void tighten() {
        PolicyOnFile.says(
                "- | \"rival.example\" | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []",
                "- | - | \"ALLOWED\" | null | 30 | [\"CODE\"]");
    }
}
