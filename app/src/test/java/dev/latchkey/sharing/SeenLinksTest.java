package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.rows.StatementsOfThisThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class SeenLinksTest {

    @Autowired
    SeenLinks seen;

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    JdbcClient jdbc;

    private SignedIn mia;

    @BeforeEach
    void mia_shares() {
        mia = SharingAlone.owner(people, reports);
    }

    @Test
    void no_note_of_the_engine_stands_in_the_way_of_a_revocation() {
        StatementsOfThisThread.beforeEach(n -> {
            var row = shared("lena" + n + "@halden.example");
            note(row);
            boolean between = StatementsOfThisThread.interrupted(() -> revoke(row), n, () -> note(row));
            assertThat(now(row).standing()).as("before statement %d", n).isEqualTo(LinkRow.Standing.REVOKED);
            return between;
        });
    }

    @Test
    void what_another_owner_has_changed_is_told_first() {
        var row = shared("lena@halden.example");
        sharing.renewLink(mia, row.id(), row.version());
        assertThatThrownBy(() -> revoke(row)).isInstanceOf(SharingException.ChangedMeanwhile.class);
        assertThat(now(row).standing()).isEqualTo(LinkRow.Standing.ACTIVE);
    }

    private void revoke(LinkRow row) {
        seen.act(mia, row, version -> sharing.revoke(mia, row.id(), version));
    }

    /** A mail has gone out, say. */
    private void note(LinkRow row) {
        jdbc.sql("UPDATE access_grant SET version = version + 1 WHERE id = ?")
                .param(row.id().value())
                .update();
    }

    private LinkRow shared(String address) {
        sharing.share(
                mia, SharingAlone.order(SharingAlone.report(reports, mia, "Cloud cost by service"), null, "", address));
        return SharingAlone.link(links, mia, address);
    }

    private LinkRow now(LinkRow row) {
        return links.find(mia, row.id()).orElseThrow();
    }
}
