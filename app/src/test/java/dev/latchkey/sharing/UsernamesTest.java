package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.accounts.SomePeople;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.mail.Mail;
import dev.latchkey.reports.ReportId;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Scope;
import dev.latchkey.rows.StatementsOfThisThread;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** W3: recipients by username, whose grants are their accounts' from the start. */
@SpringBootTest(classes = SharingAlone.class)
@ContextConfiguration(initializers = SharingAlone.Database.class)
class UsernamesTest {

    private static final Map<String, String> ACCEPTS = Map.of("decision", AcceptShare.Decision.ACCEPT);

    @Autowired
    Sharing sharing;

    @Autowired
    Recipients recipients;

    @Autowired
    Links links;

    @Autowired
    Offers offers;

    @Autowired
    AcceptTask task;

    @Autowired
    OpenGrants open;

    @Autowired
    Received received;

    @Autowired
    Grants grants;

    @Autowired
    GrantLetters letters;

    @Autowired
    EndLetters ends;

    @Autowired
    People people;

    @Autowired
    ReportLibrary reports;

    @Autowired
    JdbcClient jdbc;

    private SignedIn mia;
    private SignedIn ada;
    private ReportId report;

    @BeforeEach
    void mia_has_a_report_and_ada_an_account() {
        mia = SharingAlone.owner(people, reports);
        ada = SomePeople.somebody(people, "Ada Lindqvist");
        report = SharingAlone.report(reports, mia, "Cloud cost by service");
    }

    @AfterEach
    void everything_again() {
        PolicyOnFile.allowsEverything();
    }

    @Test
    void what_is_shared_by_username_is_the_accounts_from_the_start() {
        share(false, List.of(), ada.username().toUpperCase(Locale.ROOT));
        assertThat(mine()).singleElement().satisfies(row -> {
            assertThat(row.recipient()).isEqualTo(ada.username());
            assertThat(row.email()).isEqualTo(ada.email());
            assertThat(open.byId(row.id()).orElseThrow().account()).isEqualTo(ada.id());
        });
        assertThat(verification()).isEqualTo("ACCOUNT");
        assertThat(received.page(ada, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.opensBy()).isEqualTo(Verification.ACCOUNT));
    }

    @Test
    void what_they_are_mailed_is_in_the_language_of_their_account_and_what_the_owner_is_mailed_in_the_owners() {
        jdbc.sql("UPDATE account SET locale = 'de' WHERE id = ?")
                .param(ada.id().value())
                .update();
        var inGerman = "Mia Berg hat einen Bericht mit Ihnen geteilt";
        share(false, List.of(ada.email()));
        assertThat(letters.invitation(grantOf(ada.email()), "https://link.example")
                        .subject())
                .isEqualTo(inGerman);
        share(false, List.of("lena@halden.example"), ada.username());
        var german = grantOf(ada.username());
        assertThat(letters.invitation(german, "https://link.example").subject()).isEqualTo(inGerman);
        assertThat(ends.toOwner(german, 1).orElseThrow().subject())
                .isEqualTo("Access for " + ada.username() + " ends soon");
        var english = grantOf("lena@halden.example");
        assertThat(letters.invitation(english, "https://link.example").subject())
                .isEqualTo("Mia Berg shared a report with you");
    }

    @Test
    void what_an_account_has_taken_is_written_about_to_the_accounts_own_address() {
        share(false, List.of("ada@private.example"));
        received.keep(mine().getFirst().id(), ada);
        var hers = grantOf(ada.username());
        assertThat(hers.email()).isEqualTo("ada@private.example");
        assertThat(List.of(
                        letters.invitation(hers, "https://link.example"),
                        letters.ending(hers),
                        ends.toRecipient(hers, "https://link.example", 1),
                        ends.decision(hers, "https://link.example")))
                .extracting(Mail::to)
                .containsOnly(ada.email());
    }

    @Test
    void what_is_offered_by_username_waits_in_their_tasks_and_nobody_else_can_take_it() {
        share(true, List.of(), ada.username());
        var offered = mine().getFirst().id();
        assertThat(offers.addressee(offered)).contains(ada.id().value());
        assertThat(received.count(ada)).isZero();

        var accepts = Map.of("decision", AcceptShare.Decision.ACCEPT);
        assertThatThrownBy(() -> task.answer(offered.value(), mia, accepts))
                .isInstanceOf(TaskException.Overtaken.class);
        assertThatThrownBy(() -> offers.accept(offered, mia)).isInstanceOf(SharingException.NotOffered.class);
        assertThat(mine().getFirst().standing()).isEqualTo(LinkRow.Standing.PENDING);

        task.answer(offered.value(), ada, accepts);
        assertThat(open.byId(offered).orElseThrow().account()).isEqualTo(ada.id());
        assertThat(received.count(ada)).isEqualTo(1);
    }

    @Test
    void a_username_and_the_same_accounts_address_are_one_recipient() {
        share(false, List.of("lena@halden.example", ada.email().toUpperCase(Locale.ROOT)), ada.username());
        assertThat(mine())
                .extracting(LinkRow::recipient)
                .containsExactlyInAnyOrder("lena@halden.example", ada.username());
    }

    @Test
    void who_is_unknown_or_switched_off_is_named_and_nothing_is_shared() {
        jdbc.sql("UPDATE account SET active = FALSE WHERE id = ?")
                .param(ada.id().value())
                .update();
        assertThatThrownBy(() ->
                        share(false, List.of("lena@halden.example"), ada.username(), "nobody.at.all", mia.username()))
                .isInstanceOfSatisfying(
                        SharingException.UnknownUsernames.class,
                        unknown -> assertThat(unknown.usernames()).containsExactly(ada.username(), "nobody.at.all"));
        assertThat(mine()).isEmpty();
    }

    @Test
    void an_account_without_an_address_that_can_be_mailed_is_nobody() {
        jdbc.sql("UPDATE account SET email = CONCAT(username, '@localhost') WHERE id = ?")
                .param(ada.id().value())
                .update();
        assertThat(recipients.named(List.of(ada.username()))).isEmpty();
    }

    @Test
    void five_hundred_of_them_are_looked_up_in_one_query() {
        var names = Stream.concat(
                        Stream.of(ada.username(), mia.username()),
                        IntStream.range(0, 498).mapToObj(n -> "somebody" + n))
                .toList();
        assertThat(recipients.named(names)).containsOnlyKeys(ada.username(), mia.username());
        assertThat(StatementsOfThisThread.of(() -> recipients.named(names)))
                .filteredOn(statement -> statement.startsWith("SELECT"))
                .hasSize(1);
    }

    @Test
    void whom_the_policy_lets_in_by_a_code_only_is_refused_by_username_and_not_by_address() {
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | null | [\"CODE\"]");
        assertThatThrownBy(() -> share(false, List.of(), ada.username()))
                .isInstanceOfSatisfying(
                        SharingException.RecipientsRefused.class,
                        refused -> assertThat(refused.reasons())
                                .containsExactly(
                                        Map.entry(new EmailAddress(ada.email()), PolicyDecision.Reason.PROOF)));
        share(false, List.of(ada.email()));
        assertThat(verification()).isEqualTo("CODE");
    }

    @Test
    void whom_the_policy_lets_in_by_signing_in_only_is_refused_by_address_and_not_by_username() {
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | null | [\"ACCOUNT\"]");
        assertThatThrownBy(() -> share(false, List.of(ada.email()), mia.username()))
                .isInstanceOf(SharingException.RecipientsRefused.class);
        share(false, List.of(), ada.username());
        assertThat(verification()).isEqualTo("ACCOUNT");
    }

    @Test
    void the_policy_goes_by_the_accounts_address() {
        PolicyOnFile.says(
                "- | \"averra.example\" | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []",
                "- | - | \"ALLOWED\" | null | null | [\"CODE\",\"ACCOUNT\"]");
        assertThatThrownBy(() -> share(false, List.of(), ada.username()))
                .isInstanceOf(SharingException.RecipientsRefused.class);
    }

    @Test
    void what_an_account_accepts_where_the_policy_lets_no_account_in_goes_on_by_the_mailbox() {
        share(true, List.of(ada.email()));
        var offered = mine().getFirst().id();
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | null | [\"CODE\"]");
        offers.accept(offered, ada);
        assertThat(open.byId(offered).orElseThrow().account()).isNull();
    }

    @Test
    void what_opens_for_an_account_only_is_not_accepted_without_one_and_the_task_says_so() {
        var offered = offerToAccount();
        assertThatThrownBy(() -> task.answer(offered, null, ACCEPTS))
                .isInstanceOfSatisfying(
                        TaskException.Refused.class,
                        refused -> assertThat(refused.words()).isEqualTo("sharing.refused.account"));
        assertThat(mine().getFirst().standing()).isEqualTo(LinkRow.Standing.PENDING);
        task.answer(offered, ada, ACCEPTS);
        assertThat(open.byId(offered).orElseThrow().account()).isEqualTo(ada.id());
    }

    @Test
    void an_account_whose_own_address_the_policy_refuses_takes_nothing_and_the_task_says_so() {
        var offered = offerToAccount();
        PolicyOnFile.says(
                "- | \"averra.example\" | \"REFUSED\" | \"DOMAIN_BLOCKED\" | null | []",
                "- | - | \"ALLOWED\" | null | null | [\"CODE\",\"ACCOUNT\"]");
        assertThatThrownBy(() -> task.answer(offered, ada, ACCEPTS))
                .isInstanceOfSatisfying(
                        TaskException.Refused.class,
                        refused -> assertThat(refused.words()).isEqualTo("sharing.refused.account-policy"));
        PolicyOnFile.says("- | - | \"ALLOWED\" | null | null | [\"CODE\"]");
        assertThatThrownBy(() -> task.answer(offered, ada, ACCEPTS))
                .isInstanceOfSatisfying(
                        TaskException.Refused.class,
                        refused -> assertThat(refused.words()).isEqualTo("sharing.refused.account-policy"));
        assertThat(mine().getFirst().standing()).isEqualTo(LinkRow.Standing.PENDING);
    }

    private GrantId offerToAccount() {
        var lena = List.of(new EmailAddress("lena@halden.example"));
        sharing.share(mia, new ShareOrder(report, Scope.ALL, lena, null, "").provenBy(Verification.ACCOUNT));
        return mine().getFirst().id();
    }

    @Test
    void the_owner_finds_it_by_the_username() {
        share(false, List.of("lena@halden.example"), ada.username());
        assertThat(links.page(mia, LinkFilter.search(ada.username().substring(2)), Links.Order.NEWEST, 0, 10))
                .extracting(LinkRow::recipient)
                .containsExactly(ada.username());
    }

    private void share(boolean acceptFirst, List<String> addresses, String... usernames) {
        var mailboxes = addresses.stream().map(EmailAddress::new).toList();
        sharing.share(mia, new ShareOrder(report, Scope.ALL, mailboxes, null, "", acceptFirst).and(List.of(usernames)));
    }

    private List<LinkRow> mine() {
        return links.page(mia, LinkFilter.ALL, Links.Order.NEWEST, 0, 100);
    }

    private Grant grantOf(String recipient) {
        return mine().stream()
                .filter(row -> row.recipient().equals(recipient))
                .findFirst()
                .flatMap(row -> grants.findById(row.id().value()))
                .orElseThrow();
    }

    private String verification() {
        return jdbc.sql("SELECT verification FROM access_grant WHERE owner = ?")
                .param(mia.id().value())
                .query(String.class)
                .single();
    }
}
