package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Sharing;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharedWithYouTest extends ShareDialogPage {

    @Autowired
    Sharing sharing;

    private SignedIn ada;

    @BeforeEach
    void ada_has_an_account() {
        ada = SomePeople.somebody(people, "Ada Lindqvist");
    }

    @Test
    void what_is_shared_comes_to_the_open_page_with_what_tells_it_apart_and_what_is_revoked_goes() {
        var page = opened();
        assertThat(lines(page)).isZero();
        assertThat(page.list.look()).isNull();
        share("Halden Foods");
        look(page);
        assertThat(line(page, 0)).contains("Cloud cost by service", "Halden Foods", "from Mia Berg", "since ");
        share("Halden Retail");
        look(page);
        assertThat(line(page, 0)).contains("Halden Retail").doesNotContain("Halden Foods");
        assertThat(line(page, 1)).contains("Halden Foods");
        mine().stream().filter(LinkRow::open).forEach(row -> sharing.revoke(mia, row.id(), row.version()));
        look(page);
        assertThat(lines(page)).isZero();
    }

    private void share(String tenant) {
        var dialog = open(Scope.of(Scope.TENANT, Set.of(tenant)));
        dialog.form.addresses.add(ada.username());
        test(dialog.share).click();
        dialog.close();
    }

    private ReceivedView opened() {
        when(current.get()).thenReturn(ada);
        var page = navigate(ReceivedView.class);
        when(current.get()).thenReturn(mia);
        return page;
    }

    /** It may have looked by itself. */
    private static void look(ReceivedView page) {
        var change = page.list.look();
        if (change != null) {
            change.execute();
        }
    }

    private int lines(ReceivedView page) {
        return page.list.lines().isVisible() ? test(page.list.lines()).size() : 0;
    }

    private String line(ReceivedView page, int at) {
        return test(page.list.lines()).getItemComponent(at).getElement().getTextRecursively();
    }
}
