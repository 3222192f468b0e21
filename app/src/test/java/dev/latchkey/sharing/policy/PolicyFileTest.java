package dev.latchkey.sharing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.local.LocalHome;
import dev.latchkey.local.demo.DemoPolicy;
import dev.latchkey.processes.SharingPolicy;
import dev.latchkey.sharing.PolicyDecision;
import dev.latchkey.sharing.PolicyDecision.Outcome;
import dev.latchkey.sharing.PolicyDecision.Reason;
import dev.latchkey.sharing.PolicyFacts;
import dev.latchkey.sharing.PolicyFacts.DomainList;
import dev.latchkey.sharing.PolicyFacts.Kind;
import dev.latchkey.sharing.PolicyFacts.Recipient;
import dev.latchkey.sharing.PolicyFacts.Role;
import dev.latchkey.sharing.Verification;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyFileTest {

    private static final String NO_LIMIT = "_longestDays\"><text>null";

    @TempDir
    Path folder;

    private static final PolicyDecision FREELY =
            new PolicyDecision(Outcome.ALLOWED, null, null, Set.of(Verification.values()));

    @ParameterizedTest
    @EnumSource
    void nothing_goes_to_a_blocked_domain(Recipient recipient) {
        assertThat(builtIn(recipient, DomainList.BLOCKED)).isEqualTo(PolicyDecision.refused(Reason.DOMAIN_BLOCKED));
    }

    @Test
    void what_is_not_listed_is_refused_to_everybody_but_our_own_people() {
        var refused = PolicyDecision.refused(Reason.DOMAIN_NOT_ALLOWED);
        assertThat(builtIn(Recipient.OUTSIDE, DomainList.NOT_LISTED)).isEqualTo(refused);
        assertThat(builtIn(Recipient.PARTNER, DomainList.NOT_LISTED)).isEqualTo(refused);
        assertThat(builtIn(Recipient.INTERNAL, DomainList.NOT_LISTED)).isEqualTo(FREELY);
    }

    @ParameterizedTest
    @EnumSource
    void everybody_else_may_be_shared_with(Recipient recipient) {
        assertThat(builtIn(recipient, DomainList.FREE)).isEqualTo(FREELY);
    }

    @Test
    void in_the_local_run_private_mailboxes_wait_for_approval_and_the_file_is_theirs_who_run_it() throws IOException {
        var file = DemoPolicy.in(LocalHome.at(folder));
        assertThat(new PolicyFile(file).now().decide(facts("freemail.example", Recipient.OUTSIDE, DomainList.FREE)))
                .isEqualTo(new PolicyDecision(
                        Outcome.APPROVAL,
                        null,
                        30,
                        Set.of(Verification.CODE, Verification.PASSWORD, Verification.ACCOUNT)));
        assertThat(new PolicyFile(file).now().decide(facts("halden.example", Recipient.OUTSIDE, DomainList.FREE)))
                .isEqualTo(FREELY);
        Files.writeString(file, "their own");
        assertThat(DemoPolicy.in(LocalHome.at(folder)))
                .isEqualTo(file)
                .content()
                .isEqualTo("their own");
    }

    @Test
    void all_that_the_table_can_name_is_known_here() {
        same(SharingPolicy.Role.class, Role.class);
        same(SharingPolicy.Kind.class, Kind.class);
        same(SharingPolicy.Recipient.class, Recipient.class);
        same(SharingPolicy.DomainList.class, DomainList.class);
        same(SharingPolicy.Decision.class, Outcome.class);
        same(SharingPolicy.Verification.class, Verification.class);
        assertThat(names(Reason.class))
                .containsAll(names(SharingPolicy.Reason.class).toList());
    }

    @Test
    void a_file_takes_the_place_of_the_table_and_is_read_again_when_it_changes() throws IOException {
        var file = write(with("\"ALLOWED\"", "\"APPROVAL\"").replace(NO_LIMIT, NO_LIMIT.replace("null", "90")), 1);
        var policy = new PolicyFile(file);
        assertThat(policy.now().decide(facts("halden.example", Recipient.OUTSIDE, DomainList.FREE)))
                .isEqualTo(new PolicyDecision(Outcome.APPROVAL, null, 90, Set.of(Verification.values())));
        write(with("\"ALLOWED\"", "\"REFUSED\""), 2);
        assertThat(policy.now().decide(facts("halden.example", Recipient.OUTSIDE, DomainList.FREE)))
                .isEqualTo(PolicyDecision.refused(Reason.NOT_ALLOWED));
    }

    @Test
    void a_rule_can_go_by_the_domain() throws IOException {
        var outside = "<inputEntry id=\"Rule_Outside_domain\"><text>-</text>";
        var file = write(with(outside, outside.replace(">-<", ">ends with(?, \".example\")<")), 1);
        var policy = new PolicyFile(file);
        assertThat(policy.now().decide(facts("halden.example", Recipient.OUTSIDE, DomainList.FREE)))
                .isEqualTo(FREELY);
        assertThat(policy.now().decide(facts("halden.org", Recipient.OUTSIDE, DomainList.FREE)))
                .as("no rule fits")
                .isEqualTo(PolicyDecision.refused(Reason.NOT_ALLOWED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "</decisionTable>|</decision>|parse",
                "\"ALLOWED\"|\"ALLOWED|parse",
                "\"ALLOWED\"|\"PERHAPS\"|PERHAPS",
                "\"DOMAIN_BLOCKED\"|\"TUESDAY\"|TUESDAY",
                "[\"CODE\",\"PASSWORD\",\"LINK\",\"ACCOUNT\"]|[\"SMELL\"]|SMELL",
                "[\"CODE\",\"PASSWORD\",\"LINK\",\"ACCOUNT\"]|[]|nobody could enter",
                "name=\"longestDays\"|name=\"days\"|must be",
                "<text>domainList</text>|<text>moon</text>|known are",
                "decision id=\"sharing-policy\"|decision id=\"other\"|sharing-policy",
                NO_LIMIT + "|_longestDays\"><text>-3|no number of days"
            })
    void a_file_that_cannot_be_taken_is_refused_with_its_reason_and_the_old_one_stays(
            String good, String bad, String reason) throws IOException {
        var file = write(with("\"ALLOWED\"", "\"APPROVAL\""), 1);
        var policy = new PolicyFile(file);
        var health = new PolicyHealth(policy);
        var meters = new SimpleMeterRegistry();
        health.bindTo(meters);
        assertThat(policy.refused()).isEmpty();
        write(with(good, bad), 2);
        assertThat(policy.now()
                        .decide(facts("halden.example", Recipient.OUTSIDE, DomainList.FREE))
                        .needsApproval())
                .isTrue();
        assertThat(policy.refused()).hasValueSatisfying(why -> assertThat(why).contains(reason));
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(meters.get("latchkey.policy.refused").gauge().value()).isEqualTo(1);
        write(with("\"ALLOWED\"", "\"REFUSED\""), 3);
        assertThat(policy.refused()).isEmpty();
        assertThat(policy.now()
                        .decide(facts("halden.example", Recipient.OUTSIDE, DomainList.FREE))
                        .isRefused())
                .isTrue();
    }

    @Test
    void a_file_that_vanishes_leaves_the_old_one() throws IOException {
        var file = write(with("\"ALLOWED\"", "\"APPROVAL\""), 1);
        var policy = new PolicyFile(file);
        Files.delete(file);
        assertThat(policy.refused()).isPresent();
        assertThat(policy.now()
                        .decide(facts("halden.example", Recipient.OUTSIDE, DomainList.FREE))
                        .needsApproval())
                .isTrue();
    }

    @Test
    void a_start_with_a_file_that_cannot_be_taken_stops() throws IOException {
        var file = write("no table", 1);
        assertThatThrownBy(() -> new PolicyFile(file))
                .isInstanceOf(RefusedPolicy.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> new PolicyFile(folder.resolve("nowhere.dmn")))
                .isInstanceOf(RefusedPolicy.class)
                .hasMessageContaining("policy-file");
    }

    private static PolicyDecision builtIn(Recipient recipient, DomainList domains) {
        return new PolicyFile(null).now().decide(facts("halden.example", recipient, domains));
    }

    private static PolicyFacts facts(String domain, Recipient recipient, DomainList domains) {
        return new PolicyFacts(Role.OWNER, Kind.REPORT, recipient, domain, domains);
    }

    private static String with(String good, String other) {
        // not among the values that a column lists
        var table =
                SharingPolicy.table().replaceAll(">\\s+<", "><").replaceAll("<(input|output)Values.*?</\\1Values>", "");
        assertThat(table).contains(good);
        return table.replace(good, other);
    }

    private Path write(String table, int when) throws IOException {
        var file = folder.resolve("policy.dmn");
        Files.writeString(file, table);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * when));
        return file;
    }

    private static void same(Class<? extends Enum<?>> ofTable, Class<? extends Enum<?>> ours) {
        assertThat(names(ours))
                .containsExactlyInAnyOrderElementsOf(names(ofTable).toList());
    }

    private static Stream<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name);
    }
}
