package dev.latchkey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.local.JourneyEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing secret or personal is in the engine: everything that the broker stored is searched for it. */
class EngineSecretsJourney {

    private static final String ADDRESS = "quagga.okapi@zebra.example";

    @Test
    void the_engine_stores_no_address_no_name_no_code_and_no_link() throws IOException {
        try (var latchkey = JourneyEnvironment.open("secrets")) {
            var averra = Averra.foundedAt(latchkey);
            averra.shareAndInvite(Duration.ofDays(30), ADDRESS);
            var visitor = Visitor.signedIn(latchkey, latchkey.node(), ADDRESS);
            var code = latchkey.mail().messagesTo(ADDRESS).stream()
                    .flatMap(mail -> mail.code().stream())
                    .findFirst()
                    .orElseThrow();
            var grant = averra.grant(ADDRESS).value().toString();
            averra.sendAgain(ADDRESS);
            averra.awaitMails(ADDRESS, "shared a report", 2);
            averra.revoke(ADDRESS);
            averra.awaitMails(ADDRESS, "has ended", 1);
            latchkey.broker().stop();

            var found = occurrences(
                    latchkey,
                    Map.of(
                            "control", grant,
                            "address", "quagga",
                            "domain", "zebra.example",
                            "owner", "Mia Berg",
                            "owner's address", "averra.example",
                            "report", "Cloud cost",
                            "tenant", "Halden",
                            "note", "half-year",
                            "code", code,
                            "link", visitor.token()));

            // the id is there, so the search reaches what was stored
            assertThat(found).containsOnlyKeys("control");
        }
    }

    /** Which of the texts occur anywhere in the broker's files. */
    private static Map<String, String> occurrences(JourneyEnvironment latchkey, Map<String, String> texts)
            throws IOException {
        try (var files = Files.walk(latchkey.broker().data())) {
            // bytes as characters, one to one
            var everything = files.filter(Files::isRegularFile)
                    .map(EngineSecretsJourney::content)
                    .toList();
            return texts.entrySet().stream()
                    .filter(text -> everything.stream().anyMatch(file -> file.contains(text.getValue())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
