package dev.latchkey.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.latchkey.local.LocalHome;
import dev.latchkey.processes.SharingPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sharing policy of the local run: the built-in one, and a rule by which there is something to approve. */
public final class DemoPolicy {

    private static final String RULE = "/demo/policy-rule.xml";
    private static final String EVERYBODY_ELSE = "      <rule id=\"Rule_Outside\">";

    private DemoPolicy() {}

    /** Its file, which belongs to whoever runs it: what they have changed in it stays. */
    public static Path in(LocalHome home) {
        var file = home.root().resolve("sharing-policy.dmn");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, SharingPolicy.table().replace(EVERYBODY_ELSE, rule() + EVERYBODY_ELSE));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rule() throws IOException {
        try (var rule = requireNonNull(DemoPolicy.class.getResourceAsStream(RULE))) {
            return new String(rule.readAllBytes(), UTF_8);
        }
    }
}
