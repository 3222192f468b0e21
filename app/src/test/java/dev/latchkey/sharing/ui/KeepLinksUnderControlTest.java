package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import dev.latchkey.sharing.Links;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepLinksUnderControlTest extends LinksPage {

    @Test
    void whoever_has_shared_nothing_is_shown_where_to_begin() {
        var view = navigate(LinksView.class);
        assertThat(view.empty.isVisible()).isTrue();
        assertThat(view.filled.isVisible()).isFalse();
        assertThat(view.empty.getElement().getTextRecursively())
                .contains("You have not shared anything yet", "Let's go");
    }

    @Test
    void every_link_has_a_line_with_its_state_in_words() {
        share(null, "lena@halden.example");
        share(clock.instant().plus(Duration.ofDays(3)), "kai@halden.example");
        var view = navigate(LinksView.class);
        assertThat(test(view.list).size()).isEqualTo(2);
        assertThat(chips(view, "kai@halden.example")).containsExactly("Expires in 3 days", "Email on its way");
        assertThat(chips(view, "lena@halden.example")).containsExactly("Active", "Email on its way");
        assertThat(view.count.getText()).isEqualTo("2 links");
        assertThat(test(view.list).getRow(0).expiresAt()).isNotNull();
    }

    @Test
    void searching_leaves_what_fits_and_says_when_nothing_does() {
        share(null, "lena@halden.example", "kai@averra.example");
        var view = navigate(LinksView.class);
        test(view.search.text).setValue("averra");
        assertThat(view.count.getText()).isEqualTo("1 link");
        test(view.search.text).setValue("nowhere");
        assertThat(view.list.isVisible()).isFalse();
        assertThat(view.filled.getElement().getTextRecursively()).contains("No link matches “nowhere”");
        assertThat(view.empty.isVisible()).isFalse();
    }

    @Test
    void each_column_sorts_in_the_database() {
        assertThat(LinkList.order(List.of())).isEqualTo(Links.Order.NEWEST);
        for (var column : List.of("email", "title", "created", "opened", "ends")) {
            var up = LinkList.order(List.of(new QuerySortOrder(column, SortDirection.ASCENDING)));
            var down = LinkList.order(List.of(new QuerySortOrder(column, SortDirection.DESCENDING)));
            assertThat(up).isNotEqualTo(down);
        }
    }

    @Test
    void the_panel_tells_what_is_known_and_what_happened() {
        share(clock.instant().plus(Duration.ofDays(60)), "lena@halden.example");
        var view = navigate(LinksView.class);
        open(view, "lena@halden.example");
        assertThat(view.panel.isOpen()).isTrue();
        assertThat(view.panel.getElement().getTextRecursively())
                .contains("lena@halden.example", "Cloud cost by service", "Halden Foods", "Code by email")
                .contains("/s/", "For Thursday", "You shared the report", "They have access", "Access ends by itself");
    }

    @Test
    void what_changes_elsewhere_shows_without_loading_again() {
        share(null, "lena@halden.example", "kai@halden.example");
        var view = navigate(LinksView.class);
        test(view.list).getRow(1);
        assertThat(view.look()).isNull();
        mailed("lena@halden.example");
        var change = view.look();
        assertThat(change).isNotNull();
        change.execute();
        assertThat(chips(view, "lena@halden.example")).containsExactly("Active");
        share(null, "jonas@averra.example");
        view.look().execute();
        assertThat(view.count.getText()).isEqualTo("3 links");
    }
}
