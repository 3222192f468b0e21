package dev.latchkey;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void features_meet_at_their_borders_only_and_in_no_circle() {
        ApplicationModules.of(Latchkey.class).verify();
    }
}
