package dev.latchkey.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientNetworkTest {

    @Test
    void addresses_of_one_household_are_one_network() {
        assertThat(ClientNetwork.of("203.0.113.7")).isEqualTo(ClientNetwork.of("203.0.113.250"));
        assertThat(ClientNetwork.of("2001:db8:0:1234::1")).isEqualTo(ClientNetwork.of("2001:db8:0:12ff:a:b:c:d"));
        assertThat(ClientNetwork.of("fe80::1%eth0")).isEqualTo(ClientNetwork.of("fe80::2"));
    }

    @Test
    void neighbours_are_not() {
        assertThat(ClientNetwork.of("203.0.113.7")).isNotEqualTo(ClientNetwork.of("203.0.114.7"));
        assertThat(ClientNetwork.of("2001:db8:0:1234::1")).isNotEqualTo(ClientNetwork.of("2001:db8:0:1300::1"));
    }

    @Test
    void an_address_in_both_families_is_the_same() {
        assertThat(ClientNetwork.of("::ffff:203.0.113.7")).isEqualTo(ClientNetwork.of("203.0.113.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "example.com", "999.1.1.1", "::::", "aaaaaaaaa"})
    void what_is_no_address_is_never_looked_up(String text) {
        assertThat(ClientNetwork.of(text)).isEqualTo(new ClientNetwork("unknown"));
    }

    @Test
    void a_header_that_anybody_can_write_counts_for_nothing() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.7");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        assertThat(ClientNetwork.of(request)).isEqualTo(new ClientNetwork("203.0.113.0/24"));
    }
}
