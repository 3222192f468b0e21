package dev.latchkey.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class OperateTest {

    @Test
    void an_instance_is_found_by_its_key() {
        assertThat(new Operate("http://localhost:28088/operate/").instance(4711L))
                .contains(URI.create("http://localhost:28088/operate/processes/4711"));
    }

    @Test
    void nothing_leads_to_what_is_not_there() {
        assertThat(new Operate("").instance(4711L)).isEmpty();
        assertThat(new Operate(" ").isKnown()).isFalse();
        assertThat(new Operate("https://operate.example").instance(null)).isEmpty();
    }

    @Test
    void an_address_that_is_none_stops_the_start() {
        assertThatThrownBy(() -> new Operate("javascript:alert(1)"))
                .hasMessageContaining("latchkey.operations.operate-url");
    }
}
