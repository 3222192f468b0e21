package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.sharing.LinkFilter.Show;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class BulkRevocationsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    BulkRevocations revocations;

    @Autowired
    BulkRevocationStep step;

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
    void mia_has_reports() {
        mia = SharingAlone.owner(people, reports);
    }

    @Test
    void all_that_fit_are_revoked_step_by_step_and_everybody_hears_of_it() {
        share(IntStream.range(0, 450).mapToObj(n -> "p" + n + "@halden.example").toArray(String[]::new));
        share("kai@averra.example");
        begun();
        var bulk = revocations.revoke(mia, LinkFilter.search("halden"));
        awaitEnd(mia, bulk);
        assertThat(revocations.progress(mia, bulk)).isEqualTo(new BulkRevocation(450, 450, 0, 0));
        assertThat(links.count(mia, new LinkFilter("", Show.REVOKED))).isEqualTo(450);
        assertThat(open()).containsExactly("kai@averra.example");
        assertThat(count("SELECT COUNT(*) FROM outbox o JOIN access_grant g ON g.id = o.correlation_key"
                        + " WHERE g.owner = ? AND o.version = g.version"))
                .isEqualTo(450);
        assertThat(count("SELECT COUNT(*) FROM audit_entry a JOIN access_grant g ON g.id = a.object"
                        + " WHERE g.owner = ? AND a.act = 'grant.revoked' AND a.actor = g.owner"))
                .isEqualTo(450);
    }

    @Test
    void chosen_links_of_others_are_left_alone() {
        share("lena@halden.example", "kai@halden.example");
        var chosen = List.of(SharingAlone.link(links, mia, "lena").id());
        var stranger = SharingAlone.owner(people, reports);
        assertThat(revocations.progress(stranger, revocations.revoke(stranger, chosen)))
                .isEqualTo(new BulkRevocation(0, 0, 0, 0));
        var bulk = revocations.revoke(mia, chosen);
        awaitEnd(mia, bulk);
        assertThat(open()).containsExactly("kai@halden.example");
        assertThat(revocations.progress(stranger, bulk)).isEqualTo(new BulkRevocation(0, 0, 0, 0));
    }

    @Test
    void what_ended_before_its_turn_is_named_and_nothing_is_done_twice() {
        share("lena@halden.example", "kai@halden.example");
        var seen = SharingAlone.link(links, mia, "kai");
        sharing.revoke(mia, seen.id(), seen.version());
        // as a node leaves it that was killed between the owner's word and the deed
        var bulk = UUID.randomUUID();
        jdbc.sql(
                        "INSERT INTO bulk_revocation_item (bulk, grant_id, asked_by) SELECT ?, id, owner FROM access_grant WHERE owner = ?")
                .params(bulk, mia.id().value())
                .update();
        while (step.take() > 0) {
            // until nothing is left
        }
        assertThat(revocations.progress(mia, bulk)).isEqualTo(new BulkRevocation(2, 1, 1, 0));
        assertThat(revocations.endedBefore(mia, bulk, 9)).containsExactly("kai@halden.example");
        assertThat(open()).isEmpty();
    }

    private void awaitEnd(SignedIn owner, UUID bulk) {
        await().atMost(PATIENCE).until(() -> revocations.progress(owner, bulk).done());
    }

    /** As once the engine has begun with each grant. */
    private void begun() {
        jdbc.sql(
                        "INSERT INTO process_run (process, subject, version) SELECT 'grant', id, 0 FROM access_grant WHERE owner = ?")
                .param(mia.id().value())
                .update();
    }

    private List<String> open() {
        return links.page(mia, new LinkFilter("", Show.ACTIVE), Links.Order.EMAIL, 0, 9).stream()
                .map(LinkRow::email)
                .toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(mia.id().value()).query(Integer.class).single();
    }

    private void share(String... addresses) {
        var report = SharingAlone.report(reports, mia, "Cloud cost by service");
        sharing.share(mia, SharingAlone.order(report, null, "", addresses));
    }
}
