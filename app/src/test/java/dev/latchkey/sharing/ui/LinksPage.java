package dev.latchkey.sharing.ui;

import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Sharing;
import dev.latchkey.sharing.SharingAlone;
import dev.latchkey.shell.CurrentReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** An owner before the list of links. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
@WithMockUser
abstract class LinksPage extends SpringBrowserlessTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    SharingAlone.Lock lock;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    CurrentAccount current;

    SignedIn mia;

    @BeforeEach
    void mia_is_signed_in() {
        mia = SharingAlone.owner(people, reports);
        when(current.get()).thenReturn(mia);
    }

    final void open(LinksView view, String email) {
        view.acts.details(row(email).id());
    }

    final void press(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    final String toast() {
        var toasts = $(Notification.class).all();
        return toasts.getLast().getElement().getTextRecursively();
    }

    final List<String> chips(LinksView view, String email) {
        for (int line = 0; line < test(view.list).size(); line++) {
            test(view.list).getRow(line);
        }
        var at = view.list.shown().stream()
                .filter(row -> row.email().equals(email))
                .findFirst()
                .orElseThrow();
        return new LinkChips(at, view.acts.now(), CurrentReader.get())
                .getChildren()
                .map(chip -> chip.getElement().getTextRecursively())
                .toList();
    }

    final LinkRow row(String email) {
        return SharingAlone.link(links, mia, email);
    }

    final void mailed(String email) {
        jdbc.sql(
                        "UPDATE access_grant SET mails_sent = mails_asked, version = version + 1 WHERE owner = ? AND email = ?")
                .params(mia.id().value(), email)
                .update();
    }

    final void share(@Nullable Instant end, String... addresses) {
        var report = SharingAlone.report(reports, mia, "Cloud cost by service");
        sharing.share(mia, SharingAlone.order(report, end, "For Thursday", addresses));
    }
}
