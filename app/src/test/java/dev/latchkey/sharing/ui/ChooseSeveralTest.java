package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkFilter.Show;
import dev.latchkey.sharing.LinkRow;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChooseSeveralTest extends LinksPage {

    @Test
    void a_state_leaves_the_links_that_are_in_it() {
        share(null, "lena@halden.example");
        share(clock.instant().plus(Duration.ofDays(3)), "kai@halden.example");
        var view = navigate(LinksView.class);
        view.search.state.choose(Show.EXPIRES_SOON);
        assertThat(test(view.list).size()).isEqualTo(1);
        assertThat(test(view.list).getRow(0).email()).isEqualTo("kai@halden.example");
        view.search.state.choose(Show.REVOKED);
        assertThat(view.filled.getElement().getTextRecursively()).contains("No link is in this state.");
        assertThat(view.empty.isVisible()).isFalse();
    }

    @Test
    void ticked_links_are_revoked_once_confirmed_and_progress_is_shown() {
        share(null, "lena@halden.example", "kai@halden.example", "jo@halden.example");
        var view = navigate(LinksView.class);
        press("Choose several");
        assertThat(view.choice.revoke.isEnabled()).isFalse();
        view.list.asMultiSelect().select(row("lena@halden.example"), row("kai@halden.example"));
        assertThat(view.choice.chosen.getText()).isEqualTo("2 links chosen");
        test(view.choice.revoke).click();
        var ask = $(ConfirmDialog.class).single();
        assertThat(ask.getElement().getTextRecursively()).contains("2 links stop working now");
        test(ask).confirm();
        var progress = $(BulkProgress.class).single();
        await().atMost(Duration.ofSeconds(30)).until(() -> links.count(mia, new LinkFilter("", Show.REVOKED)) == 2);
        var change = progress.look();
        if (change != null) {
            change.execute();
        }
        assertThat(progress.sentence.getElement().getTextRecursively()).contains("2 of 2 links revoked");
        assertThat(row("jo@halden.example").standing()).isEqualTo(LinkRow.Standing.ACTIVE);
    }

    @Test
    void all_that_fit_can_be_chosen_and_another_search_chooses_anew() {
        share(null, "lena@halden.example", "kai@halden.example", "jo@averra.example");
        var view = navigate(LinksView.class);
        press("Choose several");
        test(view.search.text).setValue("halden");
        press("Choose all 2");
        assertThat(view.choice.chosen.getText()).isEqualTo("All 2 links are chosen");
        assertThat(view.list.getSelectionMode())
                .as("no box stands there unticked")
                .isEqualTo(Grid.SelectionMode.NONE);
        test(view.search.text).setValue("");
        assertThat(view.choice.chosen.getText()).isEqualTo("Nothing chosen");
        assertThat(view.list.getSelectionMode()).isEqualTo(Grid.SelectionMode.MULTI);
        press("Choose all 3");
        test(view.choice.revoke).click();
        test($(ConfirmDialog.class).single()).confirm();
        await().atMost(Duration.ofSeconds(30)).until(() -> links.countOpen(mia, LinkFilter.ALL) == 0);
    }

    @Test
    void whoever_is_done_with_choosing_picks_single_lines_again() {
        share(null, "lena@halden.example");
        var view = navigate(LinksView.class);
        press("Choose several");
        press("Cancel");
        assertThat(view.choice.isVisible()).isFalse();
        assertThat(view.list.getSelectionMode()).isEqualTo(Grid.SelectionMode.SINGLE);
        open(view, "lena@halden.example");
        assertThat(view.panel.isOpen()).isTrue();
    }
}
