package dev.latchkey.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.latchkey.accounts.OrganisationId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the lists of domains mean where an administrator's own table says nothing of them. */
class PolicyListsTest {

    private final Insiders insiders = mock();

    @Test
    void a_table_that_does_not_know_the_lists_cannot_go_against_them() {
        var policy = policy(false);
        assertThat(policy.today("rival.example", true).reason()).isEqualTo(PolicyDecision.Reason.DOMAIN_BLOCKED);
        assertThat(policy.today("other.example", false).reason()).isEqualTo(PolicyDecision.Reason.DOMAIN_NOT_ALLOWED);
        assertThat(policy.today("other.example", true).isRefused())
                .as("our own people")
                .isFalse();
        assertThat(policy.today("halden.example", false).isRefused()).isFalse();
        when(insiders.among(any(), any())).thenReturn(Set.of());
        assertThat(policy.letsIn(new OrganisationId(UUID.randomUUID()), "eve@rival.example", Verification.CODE))
                .isFalse();
    }

    @Test
    void a_table_that_knows_them_decides() {
        assertThat(policy(true).today("rival.example", false).isRefused()).isFalse();
    }

    private Policy policy(boolean knowsLists) {
        var settings = new SharingSettings(
                URI.create("http://localhost"),
                Duration.ofDays(365),
                Duration.ofDays(30),
                List.of(),
                List.of(),
                List.of(),
                Duration.ofDays(1),
                List.of("halden.example"),
                List.of("rival.example"));
        return new Policy(() -> new AllowsAll(knowsLists), settings, insiders, mock());
    }

    private record AllowsAll(boolean knowsDomainLists) implements PolicyTable {

        @Override
        public PolicyDecision decide(PolicyFacts facts) {
            return new PolicyDecision(PolicyDecision.Outcome.ALLOWED, null, null, Set.of(Verification.values()));
        }
    }
}
