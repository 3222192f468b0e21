package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.rows.StatementsOfThisThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class SharingTest {

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    GrantSteps steps;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    private SignedIn mia;
    private ReportId report;

    @BeforeEach
    void mia_has_a_report() {
        mia = SharingAlone.owner(people, reports);
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
    }

    @Test
    void each_recipient_gets_a_link_of_their_own_and_the_engine_is_told() {
        var share = share("lena@halden.example", "kai@halden.example", "LENA@halden.example");
        assertThat(all())
                .extracting(LinkRow::email)
                .containsExactlyInAnyOrder("lena@halden.example", "kai@halden.example");
        assertThat(all().stream().map(row -> sharing.link(mia, row.id()))).doesNotHaveDuplicates();
        assertThat(links.progress(mia, share)).isEqualTo(new Links.Progress(2, 0, 0));
        assertThat(count("SELECT COUNT(*) FROM outbox WHERE correlation_key = ?", share.value()))
                .isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE object = ?", share.value()))
                .isEqualTo(1);
    }

    @Test
    void five_hundred_recipients_cost_no_more_statements_than_one() {
        var many = IntStream.range(0, 500)
                .mapToObj(n -> "person" + n + "@halden.example")
                .toArray(String[]::new);
        var forOne = StatementsOfThisThread.of(() -> share("lena@halden.example"));
        assertThat(forOne).isNotEmpty();
        assertThat(StatementsOfThisThread.of(() -> share(many))).isEqualTo(forOne);
    }

    @Test
    void what_cannot_be_shared_is_refused_with_its_reason_and_leaves_nothing() {
        refused(SharingException.Recipients.class, order(List.of(), null, ""));
        refused(
                SharingException.Recipients.class,
                order(
                        IntStream.rangeClosed(0, ShareOrder.MOST_RECIPIENTS)
                                .mapToObj(n -> "p" + n + "@halden.example")
                                .toList(),
                        null,
                        ""));
        refused(SharingException.NoteTooLong.class, order(List.of("a@b.example"), null, "x".repeat(1_001)));
        refused(
                SharingException.EndsInThePast.class,
                order(List.of("a@b.example"), clock.instant().minusSeconds(1), ""));
        refused(
                SharingException.EndsTooLate.class,
                order(List.of("a@b.example"), clock.instant().plus(Duration.ofDays(367)), ""));
        refused(
                SharingException.NothingChosen.class,
                new ShareOrder(report, Scope.of(Scope.TENANT, Set.of()), addresses("a@b.example"), null, ""));
        refused(
                SharingException.ReportGone.class,
                new ShareOrder(new ReportId(UUID.randomUUID()), Scope.ALL, addresses("a@b.example"), null, ""));
        assertThat(links.count(mia, LinkFilter.ALL)).isZero();
    }

    @Test
    void a_report_deleted_while_it_is_being_shared_is_named_as_gone() {
        reports.delete(mia.organisation(), report);
        refused(SharingException.ReportGone.class, order(List.of("a@b.example"), null, ""));
    }

    @Test
    void the_report_of_another_organisation_cannot_be_shared() {
        var stranger = SharingAlone.owner(people, reports);
        assertThatThrownBy(() -> sharing.share(stranger, order(List.of("a@b.example"), null, "")))
                .isInstanceOf(SharingException.ReportGone.class);
    }

    @Test
    void the_second_of_two_who_revoke_is_told_that_it_is_over() {
        var seen = shareWith("lena@halden.example");
        sharing.revoke(mia, seen.id(), seen.version());
        assertThat(links.find(mia, seen.id()).orElseThrow().standing()).isEqualTo(LinkRow.Standing.REVOKED);
        assertThatThrownBy(() -> sharing.revoke(mia, seen.id(), seen.version()))
                .isInstanceOf(SharingException.AlreadyEnded.class);
        assertThatThrownBy(() -> sharing.sendAgain(mia, seen.id(), seen.version()))
                .isInstanceOf(SharingException.AlreadyEnded.class);
    }

    @Test
    void who_saw_an_older_state_is_told_that_it_changed() {
        var seen = shareWith("lena@halden.example");
        sharing.renewLink(mia, seen.id(), seen.version());
        assertThatThrownBy(() -> sharing.revoke(mia, seen.id(), seen.version()))
                .isInstanceOf(SharingException.ChangedMeanwhile.class);
        var now = links.find(mia, seen.id()).orElseThrow();
        assertThat(now.sameLinkAs(seen)).isFalse();
        assertThat(now.open()).isTrue();
    }

    @Test
    void a_new_link_differs_and_the_same_one_can_be_sent_again() {
        var seen = shareWith("lena@halden.example");
        var first = sharing.link(mia, seen.id());
        sharing.sendAgain(mia, seen.id(), seen.version());
        assertThat(sharing.link(mia, seen.id())).isEqualTo(first);
        var again = links.find(mia, seen.id()).orElseThrow();
        assertThat(again.sameLinkAs(seen)).isTrue();
        sharing.renewLink(mia, seen.id(), again.version());
        assertThat(sharing.link(mia, seen.id())).isNotEqualTo(first);
    }

    @Test
    void nobody_touches_the_links_of_others() {
        var seen = shareWith("lena@halden.example");
        var stranger = SharingAlone.owner(people, reports);
        assertThat(links.find(stranger, seen.id())).isEmpty();
        assertThat(links.details(stranger, seen.id())).isEmpty();
        assertThat(links.among(stranger, List.of(seen.id()))).isEmpty();
        Stream.<Runnable>of(
                        () -> sharing.revoke(stranger, seen.id(), seen.version()),
                        () -> sharing.sendAgain(stranger, seen.id(), seen.version()),
                        () -> sharing.renewLink(stranger, seen.id(), seen.version()),
                        () -> sharing.link(stranger, seen.id()))
                .forEach(act -> assertThatThrownBy(act::run).isInstanceOf(SharingException.NoSuchGrant.class));
    }

    private void refused(Class<? extends SharingException> reason, ShareOrder order) {
        assertThat(catchThrowableOfType(reason, () -> sharing.share(mia, order)))
                .isNotNull();
    }

    private LinkRow shareWith(String address) {
        share(address);
        return all().getFirst();
    }

    private ShareId share(String... addresses) {
        return sharing.share(mia, order(List.of(addresses), null, "For Thursday"));
    }

    private ShareOrder order(List<String> addresses, Instant end, String note) {
        return SharingAlone.order(report, end, note, addresses.toArray(String[]::new));
    }

    private static List<EmailAddress> addresses(String... addresses) {
        return Stream.of(addresses).map(EmailAddress::new).toList();
    }

    private List<LinkRow> all() {
        return links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 2_000);
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }
}
