package dev.latchkey.sharing.ui;

import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.server.VaadinSession;
import dev.latchkey.accounts.CurrentAccount;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.SharingAlone;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** An owner before the dialog that shares a report. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
@WithMockUser
abstract class ShareDialogPage extends SpringBrowserlessTest {

    @Autowired
    ShareDesk desk;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @MockitoBean
    CurrentAccount current;

    SignedIn mia;
    ReportId report;

    @BeforeEach
    void mia_looks_at_a_report() {
        mia = SharingAlone.owner(people, reports);
        when(current.get()).thenReturn(mia);
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
    }

    final ShareDialog open(Scope picked) {
        desk.open(report, picked);
        var dialog = $(ShareDialog.class).single();
        await().pollInSameThread().until(() -> {
            // what others want to show waits for the page to be let go
            VaadinSession.getCurrent().unlock();
            VaadinSession.getCurrent().lock();
            return dialog.form.tenants.isRead();
        });
        return dialog;
    }

    final List<LinkRow> mine() {
        return links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 1_000);
    }
}
