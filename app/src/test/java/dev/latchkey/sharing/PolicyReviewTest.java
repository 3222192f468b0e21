package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.audit.Trail;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.sharing.PolicyDecision.Reason;
import dev.latchkey.sharing.ReviewRow.Why;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** A process admin looks for live accesses that a stricter policy would not allow any more. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class PolicyReviewTest {

    @Autowired
    PolicyReview review;

    @Autowired
    BulkRevocations bulk;

    @Autowired
    Sharing sharing;

    @Autowired
    Links links;

    @Autowired
    Trail trail;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn mia;
    private SignedIn nora;

    @BeforeEach
    void mia_shares_and_nora_looks_after_it() {
        mia = SharingAlone.owner(people, reports);
        nora = colleague();
    }

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @Test
    void as_long_as_the_policy_allows_everything_there_is_nothing_to_review() {
        share(null, "lena@halden.example");
        assertThat(rows(null)).isEmpty();
        assertThat(review.count(nora, review.look(nora), null)).isZero();
    }

    @Test
    void each_access_says_what_the_policy_has_against_it() {
        var soon = clock.instant().plus(Duration.ofDays(20));
        share(soon, "kai@rival.example", "ida@proof.example", "ben@approval.example", "lena@halden.example");
        share(clock.instant().plus(Duration.ofDays(60)), "late@halden.example");
        share(null, "never@halden.example");
        tighten();
        assertThat(told(null))
                .containsExactly(
                        "ben@approval.example [APPROVAL]",
                        "ida@proof.example [PROOF]",
                        "kai@rival.example [REFUSED]",
                        "late@halden.example [ENDS_LATE]",
                        "never@halden.example [ENDS_LATE]");
        assertThat(told(Why.ENDS_LATE)).hasSize(2);
        assertThat(told(Why.REFUSED)).containsExactly("kai@rival.example [REFUSED]");
        assertThat(rows(Why.REFUSED)).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(Reason.DOMAIN_BLOCKED);
            assertThat(row.owner()).isEqualTo("Mia Berg");
            assertThat(row.title()).isEqualTo("Cloud cost by service");
            assertThat(row.latestEnd()).isNull();
        });
        assertThat(rows(Why.ENDS_LATE))
                .allSatisfy(row -> assertThat(row.latestEnd())
                        .isBetween(
                                clock.instant().plus(Duration.ofDays(29)),
                                clock.instant().plus(Duration.ofDays(31))));
    }

    @Test
    void what_is_over_or_waits_for_approval_is_not_reviewed_for_it() {
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | null | [\"CODE\"]");
        share(null, "kai@rival.example", "ben@approval.example");
        var kai = SharingAlone.link(links, mia, "kai");
        sharing.revoke(mia, kai.id(), kai.version());
        jdbc.sql("UPDATE access_grant SET approval_asked_at = NOW(6), approval_given_at = NOW(6) WHERE owner = ?")
                .param(mia.id().value())
                .update();
        tighten();
        assertThat(rows(null)).isEmpty();
    }

    @Test
    void our_own_people_are_reviewed_as_such() {
        share(null, nora.email(), "lena@halden.example");
        PolicyOnFile.says(
                "\"INTERNAL\" | - | \"ALLOWED\" | null | null | [\"CODE\"]", "- | - | \"REFUSED\" | null | null | []");
        assertThat(told(null)).containsExactly("lena@halden.example [REFUSED]");
    }

    @Test
    void what_belongs_to_an_account_is_reviewed_by_its_own_address_and_by_the_one_it_was_sent_to() {
        share(null, "lena@private.example", "kai@halden.example");
        var lena = SomePeople.guest(people, "Lena Ortiz");
        keep("lena", lena);
        keep("kai", nora);
        PolicyOnFile.says(
                "\"INTERNAL\" | - | \"ALLOWED\" | null | null | [\"ACCOUNT\"]",
                "- | \"halden.example\" | \"REFUSED\" | null | null | []",
                "- | - | \"ALLOWED\" | null | null | [\"ACCOUNT\"]");
        assertThat(told(null))
                .as("hers is refused to her own address, Nora's to the one that it was sent to")
                .containsExactly(nora.username() + " [REFUSED]", lena.username() + " [REFUSED]");
        PolicyOnFile.says(
                "- | \"private.example\" | \"REFUSED\" | null | null | []",
                "- | - | \"ALLOWED\" | null | null | [\"ACCOUNT\"]");
        assertThat(told(null)).containsExactly(lena.username() + " [REFUSED]");
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | null | [\"ACCOUNT\"]");
        assertThat(told(null)).isEmpty();
    }

    private void keep(String email, SignedIn account) {
        jdbc.sql("UPDATE access_grant SET account = ?, verification = 'ACCOUNT' WHERE id = ?")
                .params(account.id().value(), link(email).id().value())
                .update();
    }

    @Test
    void other_organisations_and_other_people_see_nothing_of_it() {
        share(null, "kai@rival.example");
        tighten();
        var stranger = SomePeople.processAdmin(people, "Ines Moreau");
        assertThat(review.page(stranger, review.look(stranger), null, 0, 9)).isEmpty();
        assertThat(bulk.progress(
                        stranger, review.end(stranger, null, List.of(link("kai").id()))))
                .isEqualTo(new BulkRevocation(0, 0, 0, 0));
        assertThat(link("kai").open()).isTrue();
        assertThatThrownBy(() -> review.look(mia)).isInstanceOf(SignedIn.NotProcessAdmin.class);
        assertThatThrownBy(() -> review.end(mia, null, null)).isInstanceOf(SignedIn.NotProcessAdmin.class);
        assertThatThrownBy(() -> review.shorten(mia, null)).isInstanceOf(SignedIn.NotProcessAdmin.class);
    }

    @Test
    void what_is_chosen_ends_in_the_admins_name_and_the_owner_is_told_by_whom() {
        share(null, "kai@rival.example", "eve@rival.example", "lena@halden.example");
        tighten();
        var kai = link("kai").id();
        // what the policy allows is left alone, whatever was ticked
        PolicyOnFile.says(
                "- | \"rival.example\" | \"REFUSED\" | null | null | []",
                "- | - | \"ALLOWED\" | null | null | [\"CODE\"]");
        var asked = review.end(nora, null, List.of(kai, link("lena").id()));
        awaitEnd(asked);
        assertThat(bulk.progress(nora, asked)).isEqualTo(new BulkRevocation(1, 1, 0, 0));
        assertThat(link("kai").standing()).isEqualTo(LinkRow.Standing.REVOKED);
        assertThat(link("eve").open()).isTrue();
        assertThat(link("lena").open()).isTrue();
        var last = trail.of(List.of(kai.value()), kai.value(), 1).getFirst();
        assertThat(last.act()).isEqualTo("grant.ended-by-policy");
        assertThat(last.actor().id()).isEqualTo(nora.id().value());
        assertThat(told(null)).containsExactly("eve@rival.example [REFUSED]");
    }

    @Test
    void all_that_end_too_late_end_when_the_policy_allows_it() {
        var soon = clock.instant().plus(Duration.ofDays(20));
        share(soon, "soon@halden.example");
        share(null, "never@halden.example", "kai@rival.example");
        // as once the engine has begun with it
        jdbc.sql("INSERT INTO process_run (process, subject, version) VALUES ('grant', ?, 0)")
                .param(link("never").id().value())
                .update();
        tighten();
        var before = link("soon");
        var asked = review.shorten(nora, null);
        awaitEnd(asked);
        assertThat(bulk.progress(nora, asked)).isEqualTo(new BulkRevocation(1, 1, 0, 0));
        var never = link("never");
        assertThat(never.expiresAt())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(29)),
                        clock.instant().plus(Duration.ofDays(31)));
        assertThat(never.open()).isTrue();
        assertThat(link("soon")).isEqualTo(before);
        assertThat(link("kai").expiresAt()).isNull();
        var last = trail.of(List.of(never.id().value()), never.id().value(), 1).getFirst();
        assertThat(last.act()).isEqualTo("grant.shortened-by-policy");
        assertThat(told(Why.ENDS_LATE)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox o JOIN access_grant g ON g.id = o.correlation_key"
                                + " WHERE g.id = ? AND o.version = g.version")
                        .param(never.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void who_gets_another_recipient_or_another_proof_before_the_turn_comes_goes_on() {
        share(null, "kai@rival.example", "eve@rival.example", "ida@proof.example");
        tighten();
        var asked = transaction.execute(status -> {
            var ends = review.end(nora, null, null);
            // their turn cannot come before this is committed
            jdbc.sql("UPDATE access_grant SET email_key = 'kai@halden.example' WHERE id = ?")
                    .param(link("kai").id().value())
                    .update();
            jdbc.sql("UPDATE access_grant SET verification = 'ACCOUNT' WHERE id = ?")
                    .param(link("ida").id().value())
                    .update();
            return ends;
        });
        awaitEnd(asked);
        assertThat(bulk.progress(nora, asked)).isEqualTo(new BulkRevocation(3, 1, 0, 2));
        assertThat(bulk.changed(nora, asked, 9)).containsExactly("ida@proof.example", "kai@rival.example");
        assertThat(link("kai").open()).isTrue();
        assertThat(link("ida").open()).isTrue();
        assertThat(link("eve").standing()).isEqualTo(LinkRow.Standing.REVOKED);
    }

    @Test
    void all_of_one_kind_can_be_ended_and_pages_follow_each_other() {
        share(null, "a@rival.example", "b@rival.example", "c@rival.example", "d@proof.example");
        tighten();
        var seen = review.look(nora);
        assertThat(review.page(nora, seen, null, 1, 2))
                .extracting(ReviewRow::recipient)
                .containsExactly("b@rival.example", "c@rival.example");
        awaitEnd(review.end(nora, Why.REFUSED, null));
        assertThat(told(null)).containsExactly("d@proof.example [PROOF]");
    }

    private void tighten() {
        PolicyOnFile.says(
                "- | \"rival.example\" | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []",
                "- | \"proof.example\" | \"ALLOWED\" | null | null | [\"ACCOUNT\"]",
                "- | \"approval.example\" | \"APPROVAL\" | null | null | [\"CODE\"]",
                "- | - | \"ALLOWED\" | null | 30 | [\"CODE\"]");
    }

    private void awaitEnd(UUID asked) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> bulk.progress(nora, asked).done());
    }

    private List<ReviewRow> rows(@Nullable Why why) {
        var seen = review.look(nora);
        var rows = review.page(nora, seen, why, 0, 50);
        assertThat(review.count(nora, seen, why)).isEqualTo(rows.size());
        return rows;
    }

    private List<String> told(@Nullable Why why) {
        return rows(why).stream().map(row -> row.recipient() + " " + row.whys()).toList();
    }

    private LinkRow link(String email) {
        return SharingAlone.link(links, mia, email);
    }

    private void share(@Nullable Instant end, String... addresses) {
        var report = SharingAlone.report(reports, mia, "Cloud cost by service");
        sharing.share(mia, SharingAlone.order(report, end, "", addresses));
    }

    /** Of Mia's organisation. */
    private SignedIn colleague() {
        var nora = SomePeople.processAdmin(people, "Nora Lind");
        jdbc.sql("UPDATE account SET organisation = ? WHERE id = ?")
                .params(mia.organisation().value(), nora.id().value())
                .update();
        return people.find(nora.id()).orElseThrow();
    }
}
