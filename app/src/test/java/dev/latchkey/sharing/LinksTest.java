package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.LinkFilter.Show;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class LinksTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    private SignedIn mia;

    @BeforeEach
    void mia_has_reports() {
        mia = SharingAlone.owner(people, reports);
    }

    @Test
    void a_row_tells_what_was_shared_until_when_and_that_the_mail_is_on_its_way() {
        var end = clock.instant().plus(Duration.ofDays(30));
        share("Cloud cost by service", end, "lena@halden.example");
        var row = only();
        assertThat(row.title()).isEqualTo("Cloud cost by service");
        assertThat(row.scope()).isEqualTo(Scope.of(Scope.TENANT, Set.of("Halden Foods")));
        assertThat(row.standing()).isEqualTo(LinkRow.Standing.ACTIVE);
        assertThat(row.mail()).isEqualTo(LinkRow.Mail.UNDER_WAY);
        assertThat(row.expiresAt()).isBetween(end.minusMillis(1), end.plusMillis(1));
        assertThat(row.lastAccessedAt()).isNull();
        var details = links.details(mia, row.id()).orElseThrow();
        assertThat(details.note()).isEqualTo("For Thursday");
        assertThat(details.link()).isEqualTo(row);
    }

    @Test
    void what_ends_within_a_week_says_so_and_what_has_ended_too() {
        share("Cloud cost by service", clock.instant().plus(Duration.ofDays(3)), "lena@halden.example");
        assertThat(only().standing()).isEqualTo(LinkRow.Standing.EXPIRES_SOON);
        // as if the days had gone by: there is no other clock in this test than the row
        jdbc.sql("UPDATE access_grant SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE owner = ?")
                .param(mia.id().value())
                .update();
        assertThat(only().standing()).isEqualTo(LinkRow.Standing.EXPIRED);
        assertThat(only().open()).isFalse();
    }

    @Test
    void refused_and_locked_are_seen_in_the_list() {
        var share = share("Cloud cost by service", null, "lena@halden.example", "kai@halden.example");
        set("kai@halden.example", "mails_sent = 1, mail_refused_at = NOW(6)");
        jdbc.sql("""
                        INSERT INTO address_guard (grant_id, address_digest, own, wrong_in_row, locked_until)
                        SELECT id, REPEAT('x', 32), TRUE, 9, NOW(6) + INTERVAL 1 HOUR FROM access_grant
                        WHERE owner = ? AND email = ?
                        """).params(mia.id().value(), "lena@halden.example").update();
        assertThat(SharingAlone.link(links, mia, "kai").mail()).isEqualTo(LinkRow.Mail.REFUSED);
        assertThat(SharingAlone.link(links, mia, "lena").signInLocked()).isTrue();
        assertThat(links.refused(mia, share)).containsExactly("kai@halden.example");
        assertThat(links.progress(mia, share)).isEqualTo(new Links.Progress(2, 0, 1));
    }

    @ParameterizedTest
    @EnumSource(Links.Order.class)
    void page_after_page_brings_every_link_once_in_any_order(Links.Order order) {
        share(
                "Cloud cost by service",
                null,
                IntStream.range(0, 23)
                        .mapToObj(n -> "p" + n + "@halden.example")
                        .toArray(String[]::new));
        share("Committed use", clock.instant().plus(Duration.ofDays(9)), "lena@halden.example", "kai@halden.example");
        var seen = new HashSet<GrantId>();
        for (int offset = 0; offset < 25; offset += 10) {
            links.page(mia, LinkFilter.ALL, order, offset, 10)
                    .forEach(row -> assertThat(seen.add(row.id())).isTrue());
        }
        assertThat(seen).hasSize(25).hasSize(links.count(mia, LinkFilter.ALL));
    }

    @Test
    void people_and_reports_are_found_by_a_part_of_their_name() {
        share("Cloud cost by service", null, "lena@halden.example");
        share("Committed use", null, "kai@averra.example");
        assertThat(emails("HALDEN")).containsExactly("lena@halden.example");
        assertThat(emails("commit")).containsExactly("kai@averra.example");
        assertThat(links.count(mia, LinkFilter.search(" kai "))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "' OR 1=1 --", "%%%", "🦊", "\u202E", "\r\nX: y"})
    void nasty_searches_find_nothing_and_break_nothing(String search) {
        share("Cloud cost by service", null, "lena@halden.example");
        assertThat(links.page(mia, LinkFilter.search(search), Links.Order.NEWEST, 0, 9))
                .isEmpty();
        assertThat(links.count(mia, LinkFilter.search(search))).isZero();
    }

    @Test
    void each_state_has_its_links_and_no_others() {
        share("Cloud cost by service", null, "open@halden.example", "refused@halden.example", "gone@halden.example");
        share("Cloud cost by service", clock.instant().plus(Duration.ofDays(3)), "soon@halden.example");
        share("Cloud cost by service", clock.instant().plus(Duration.ofDays(9)), "over@halden.example");
        set("refused@halden.example", "mails_sent = 1, mail_refused_at = NOW(6)");
        set("gone@halden.example", "state = 'CLOSED', close_reason = 'REVOKED'");
        set("over@halden.example", "expires_at = NOW(6) - INTERVAL 1 SECOND");
        assertThat(emails("", Show.ACTIVE))
                .containsExactlyInAnyOrder("open@halden.example", "refused@halden.example", "soon@halden.example");
        assertThat(emails("", Show.EXPIRES_SOON)).containsExactly("soon@halden.example");
        assertThat(emails("", Show.NEEDS_ATTENTION)).containsExactly("refused@halden.example");
        set("refused@halden.example", "state = 'PENDING', offer_until = NOW(6) + INTERVAL 1 DAY");
        assertThat(emails("", Show.NEEDS_ATTENTION)).as("offered").containsExactly("refused@halden.example");
        set("refused@halden.example", "state = 'ACTIVE', offer_until = NULL");
        assertThat(emails("", Show.EXPIRED)).containsExactly("over@halden.example");
        assertThat(emails("", Show.REVOKED)).containsExactly("gone@halden.example");
        assertThat(emails("open", Show.REVOKED)).isEmpty();
        assertThat(links.countOpen(mia, LinkFilter.ALL)).isEqualTo(3);
    }

    @Test
    void a_very_long_search_is_only_a_search_without_result() {
        assertThat(links.count(mia, LinkFilter.search("x".repeat(10_000)))).isZero();
    }

    private List<String> emails(String search) {
        return emails(search, Show.ALL);
    }

    private List<String> emails(String search, Show show) {
        var filter = new LinkFilter(search, show);
        var emails = links.page(mia, filter, Links.Order.NEWEST, 0, 9).stream()
                .map(LinkRow::email)
                .toList();
        assertThat(links.count(mia, filter)).isEqualTo(emails.size());
        return emails;
    }

    private void set(String email, String columns) {
        jdbc.sql("UPDATE access_grant SET " + columns + " WHERE owner = ? AND email = ?")
                .params(mia.id().value(), email)
                .update();
    }

    private LinkRow only() {
        var rows = links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 9);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private ShareId share(String title, Instant end, String... addresses) {
        var report = SharingAlone.report(reports, mia, title);
        return sharing.share(mia, SharingAlone.order(report, end, "For Thursday", addresses));
    }
}
