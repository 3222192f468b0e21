package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.rows.StatementsOfThisThread;
import dev.latchkey.sharing.PolicyDecision.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What an administrator's table does to sharing. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class PolicyTest {

    @Autowired
    Policy policy;

    @Autowired
    Sharing sharing;

    @Autowired
    Ends ends;

    @Autowired
    Links links;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    InstantSource clock;

    private SignedIn mia;
    private ReportId report;

    @BeforeEach
    void mia_has_a_report() {
        mia = SharingAlone.owner(people, reports);
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
    }

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @Test
    void a_share_with_somebody_refused_is_refused_with_their_names_and_leaves_nothing() {
        PolicyOnFile.says(
                "- | \"halden.example\" | \"ALLOWED\" | null | null | [\"CODE\"]",
                "- | - | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []");
        var refused = catchThrowableOfType(
                SharingException.RecipientsRefused.class,
                () -> share(null, "lena@halden.example", "eve@Rival.example", "kai@halden.example"));
        assertThat(refused.reasons()).isEqualTo(Map.of(new EmailAddress("eve@Rival.example"), Reason.DOMAIN_BLOCKED));
        assertThat(links.count(mia, LinkFilter.ALL)).isZero();
        share(null, "lena@halden.example", "kai@halden.example");
        assertThat(links.count(mia, LinkFilter.ALL)).isEqualTo(2);
    }

    @Test
    void our_own_people_are_known_by_their_accounts_and_those_of_others_are_outside() {
        PolicyOnFile.says(
                "\"INTERNAL\" | - | \"ALLOWED\" | null | null | [\"CODE\"]", "- | - | \"REFUSED\" | null | null | []");
        var stranger = SharingAlone.owner(people, reports);
        var decisions = policy.decide(
                mia, addresses(mia.email().toUpperCase(), stranger.email(), "a@b.example"), Verification.CODE);
        assertThat(decisions.get(new EmailAddress(mia.email().toUpperCase())).isRefused())
                .isFalse();
        assertThat(decisions.get(new EmailAddress(stranger.email())).reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(decisions.get(new EmailAddress("a@b.example")).reason()).isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void an_access_ends_within_the_shortest_time_that_is_allowed_to_one_of_its_people() {
        PolicyOnFile.says(
                "- | \"halden.example\" | \"ALLOWED\" | null | 30 | [\"CODE\"]",
                "- | - | \"ALLOWED\" | null | 90 | [\"CODE\"]");
        var now = clock.instant();
        for (var end : new Instant[] {null, now.plus(Duration.ofDays(32))}) {
            assertThat(catchThrowableOfType(
                                    SharingException.EndsTooLate.class,
                                    () -> share(end, "lena@halden.example", "kai@vestra.example"))
                            .longest())
                    .isEqualTo(Duration.ofDays(30));
        }
        share(now.plus(Duration.ofDays(30)), "lena@halden.example", "kai@vestra.example");
        share(now.plus(Duration.ofDays(90)), "kai@vestra.example");
        assertThat(links.count(mia, LinkFilter.ALL)).isEqualTo(3);
    }

    @Test
    void an_end_moves_further_only_as_the_policy_allows_by_then_and_nearer_always() {
        var now = clock.instant();
        share(now.plus(Duration.ofDays(60)), "lena@halden.example");
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | 30 | [\"CODE\"]");
        assertThat(catchThrowableOfType(SharingException.EndsTooLate.class, () -> move(now.plus(Duration.ofDays(61))))
                        .longest())
                .isEqualTo(Duration.ofDays(30));
        assertThat(catchThrowableOfType(SharingException.EndsTooLate.class, () -> move(null)))
                .isNotNull();
        PolicyOnFile.says("- | - | \"REFUSED\" | null | null | []");
        assertThat(catchThrowableOfType(
                        SharingException.RecipientsRefused.class, () -> move(now.plus(Duration.ofDays(61)))))
                .isNotNull();
        move(now.plus(Duration.ofDays(59)));
        assertThat(SharingAlone.link(links, mia, "lena").expiresAt()).isBefore(now.plus(Duration.ofDays(60)));
    }

    private void move(@Nullable Instant end) {
        var link = SharingAlone.link(links, mia, "lena");
        ends.move(mia, link.id(), link.version(), end);
    }

    @Test
    void who_would_have_to_prove_themselves_otherwise_is_refused() {
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | null | [\"ACCOUNT\"]");
        assertThat(policy.decide(mia, addresses("a@b.example"), Verification.CODE)
                        .values())
                .containsExactly(PolicyDecision.refused(Reason.PROOF));
    }

    @Test
    void many_domains_are_one_question_to_the_database() {
        var one = StatementsOfThisThread.of(() -> policy.decide(mia, addresses("a@b.example"), Verification.CODE));
        var many = Stream.iterate(0, n -> n < 50, n -> n + 1)
                .map(n -> new EmailAddress("a" + n + "@b" + n % 7 + ".example"))
                .toList();
        assertThat(one).hasSize(1);
        assertThat(StatementsOfThisThread.of(() -> policy.decide(mia, many, Verification.CODE)))
                .isEqualTo(one);
    }

    private void share(@Nullable Instant end, String... addresses) {
        sharing.share(mia, SharingAlone.order(report, end, "", addresses));
    }

    private static List<EmailAddress> addresses(String... addresses) {
        return Stream.of(addresses).map(EmailAddress::new).toList();
    }
}
