package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Told;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.rows.StatementsOfThisThread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class LivesTest {

    private static final Spot FIND_OUT = new Spot("grant", "Task_FindOut");
    private static final Spot INVITE = new Spot("grant", "Task_SendInvitation");

    @Autowired
    Sharing sharing;

    @Autowired
    Offers offers;

    @Autowired
    Ends ends;

    @Autowired
    OpenGrants open;

    @Autowired
    Links links;

    @Autowired
    Lives lives;

    @Autowired
    Steps steps;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    JdbcClient jdbc;

    private SignedIn mia;
    private LinkRow link;

    @BeforeEach
    void mia_has_shared() {
        mia = SharingAlone.owner(people, reports);
        sharing.share(
                mia,
                new ShareOrder(
                        SharingAlone.report(reports, mia, "Cloud cost by service"),
                        Scope.of(Scope.TENANT, Set.of("Halden Foods")),
                        AddressList.read("lena@halden.example").good(),
                        null,
                        ""));
        link = links.page(mia, LinkFilter.search("lena@halden.example"), Links.Order.NEWEST, 0, 1)
                .getFirst();
    }

    @Test
    void a_step_is_kept_once_for_a_job_and_again_for_the_next() {
        steps.passed(link.id().value(), FIND_OUT, 1);
        steps.passed(link.id().value(), INVITE, 2);
        steps.passed(link.id().value(), INVITE, 2);
        assertThat(kept())
                .containsExactly("null grant/Task_FindOut 1", "grant/Task_FindOut grant/Task_SendInvitation 1");
        steps.passed(link.id().value(), FIND_OUT, 3);
        steps.passed(link.id().value(), INVITE, 4);
        assertThat(kept())
                .containsExactly(
                        "null grant/Task_FindOut 1",
                        "grant/Task_SendInvitation grant/Task_FindOut 1",
                        "grant/Task_FindOut grant/Task_SendInvitation 2");
    }

    @Test
    void another_step_with_a_job_key_that_was_seen_before_is_kept() {
        // a new engine hands the keys out from the beginning
        steps.passed(link.id().value(), INVITE, 7);
        steps.passed(link.id().value(), FIND_OUT, 7);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void keeping_a_step_is_one_statement() {
        assertThat(StatementsOfThisThread.of(() -> steps.passed(link.id().value(), FIND_OUT, 1)))
                .hasSize(1);
    }

    @Test
    void what_happened_to_the_share_the_link_and_by_the_recipient_is_told_in_its_order() {
        open.accessed(open.byId(link.id()).orElseThrow());
        sharing.sendAgain(mia, link.id(), find().version());
        sharing.revoke(mia, link.id(), find().version());
        assertThat(life(30).told())
                .extracting(Told::act)
                .containsExactly("share.requested", "report.opened", "grant.mail-asked", "grant.revoked");
    }

    @Test
    void a_long_past_is_told_from_its_end() {
        for (int n = 0; n < 5; n++) {
            sharing.sendAgain(mia, link.id(), find().version());
        }
        sharing.revoke(mia, link.id(), find().version());
        var end = life(2);
        assertThat(end.more()).isTrue();
        assertThat(end.told()).extracting(Told::act).containsExactly("grant.mail-asked", "grant.revoked");
        var all = life(7);
        assertThat(all.more()).isFalse();
        assertThat(all.told()).hasSize(7).endsWith(end.told().toArray(Told[]::new));
    }

    @Test
    void each_part_of_what_happened_is_found_by_an_index() {
        var plan = jdbc.sql("""
                        EXPLAIN (SELECT id FROM audit_entry WHERE object = :id ORDER BY at DESC, id DESC LIMIT 31)
                        UNION ALL (SELECT id FROM audit_entry WHERE actor = :id AND object NOT IN (:id) ORDER BY at DESC, id DESC LIMIT 31)
                        """)
                .param("id", link.id().value())
                .query((row, n) -> row.getString("key"))
                .list();
        assertThat(plan).contains("audit_by_object", "audit_by_actor");
    }

    @Test
    void nobody_else_is_told_anything() {
        var other = SharingAlone.owner(people, reports);
        assertThat(lives.of(other, link.id(), 30)).isEmpty();
        assertThat(lives.of(mia, new GrantId(UUID.randomUUID()), 30)).isEmpty();
    }

    @Test
    void what_was_said_again_and_again_in_vain_is_late() {
        assertThat(life(30).delayed()).isFalse();
        jdbc.sql("UPDATE process_run SET nudges = 2 WHERE process = 'share-request'")
                .update();
        assertThat(life(30).delayed()).isTrue();
        jdbc.sql("DELETE FROM process_run").update();
        assertThat(life(30).delayed()).isFalse();
        jdbc.sql("""
                        INSERT INTO process_run (process, subject, version, nudge_at)
                        VALUES ('grant', :id, 1, NOW(6) - INTERVAL 1 MINUTE)
                        """).param("id", link.id().value()).update();
        assertThat(life(30).delayed()).isTrue();
    }

    @Test
    void the_place_follows_the_row() {
        assertThat(life(30).place()).isEqualTo(Place.INVITATION);
        jdbc.sql("UPDATE access_grant SET mails_sent = 1, invited_at = NOW(6) WHERE id = :id")
                .param("id", link.id().value())
                .update();
        assertThat(life(30).place()).isEqualTo(Place.OPEN_WITHOUT_END);
        sharing.revoke(mia, link.id(), find().version());
        assertThat(life(30).place()).isEqualTo(Place.TELLING);
    }

    @Test
    void the_place_follows_the_row_of_an_offer_and_of_a_wish_for_more_time() {
        offered();
        assertThat(life(30).place()).isEqualTo(Place.INVITATION);
        assertThat(life(30).details().offeredUntil()).isAfter(Instant.now());
        set("mails_sent = 1, invited_at = NOW(6)");
        assertThat(life(30).place()).isEqualTo(Place.OFFERED);

        offers.accept(link.id(), null);
        assertThat(life(30).place()).isEqualTo(Place.TELLING_OWNER);
        set("offer_owner_told_at = NOW(6), expires_at = NOW(6) + INTERVAL 9 DAY");
        assertThat(life(30).place()).isEqualTo(Place.OPEN_UNTIL);
        ends.askMore(link.id(), "Until Friday, please");
        assertThat(life(30).place()).isEqualTo(Place.MORE_TIME_ASKED);
        ends.move(mia, link.id(), find().version(), Instant.now().plus(Duration.ofDays(20)));
        assertThat(life(30).place()).isEqualTo(Place.TELLING_DECISION);
        assertThat(life(30).told())
                .extracting(Told::act)
                .containsExactly("share.requested", "grant.accepted", "grant.more-time-asked", "grant.end-moved");
    }

    @Test
    void an_offer_that_was_declined_has_its_place_and_its_reason() {
        offered();
        set("mails_sent = 1, invited_at = NOW(6)");
        offers.decline(link.id(), null, "Wrong person");
        assertThat(life(30).place()).isEqualTo(Place.TELLING_OWNER);
        assertThat(life(30).details().reason()).isEqualTo("Wrong person");
        set("offer_owner_told_at = NOW(6)");
        assertThat(life(30).place()).isEqualTo(Place.CLOSED);
        assertThat(life(30).details().neverOpened()).isTrue();
    }

    private void offered() {
        sharing.share(
                mia,
                new ShareOrder(
                        SharingAlone.report(reports, mia, "Cloud cost by service"),
                        Scope.of(Scope.TENANT, Set.of("Halden Foods")),
                        AddressList.read("ada@halden.example").good(),
                        null,
                        "",
                        true));
        link = SharingAlone.link(links, mia, "ada@halden.example");
    }

    private void set(String columns) {
        jdbc.sql("UPDATE access_grant SET version = version + 1, " + columns + " WHERE id = :id")
                .param("id", link.id().value())
                .update();
    }

    private Life life(int newest) {
        return lives.of(mia, link.id(), newest).orElseThrow();
    }

    private LinkRow find() {
        return links.find(mia, link.id()).orElseThrow();
    }

    private List<String> kept() {
        return steps.of(link.id().value()).stream()
                .map(step -> step.after() + " " + step.spot() + " " + step.times())
                .toList();
    }
}
