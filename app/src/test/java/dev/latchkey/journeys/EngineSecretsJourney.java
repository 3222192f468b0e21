package dev.latchkey.journeys;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.latchkey.local.JourneyEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing secret or personal is in the engine: everything that the broker stored is searched for it. */
class EngineSecretsJourney {

    private static final String ADDRESS = "quagga.okapi@zebra.example";
    private static final String KNOWN = "eland@zebra.example";
    private static final String PASSWORD = "kelp-otter 42 harbour!";

    /** Whom somebody has to approve; everybody else outside is free. */
    private static final PolicyOnDisk POLICY = new PolicyOnDisk("secrets-policy");

    @Test
    void the_engine_stores_no_address_no_name_no_code_and_no_link() throws IOException {
        POLICY.says("if domain = \"kudu.example\" then \"APPROVAL\" else \"ALLOWED\"", "null", "null");
        try (var latchkey = JourneyEnvironment.open("secrets")) {
            latchkey.node(POLICY.setting(), "latchkey.sharing.approvers=ada.lindqvist");
            var averra = Averra.foundedAt(latchkey);
            var log = latchkey.log(latchkey.node());
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
            peopleAnswer(averra);
            somebodyRefuses(averra);
            var reset = knownPersonForgetsPassword(latchkey, averra);
            var secrets = Map.ofEntries(
                    entry("address", "quagga"),
                    entry("domain", "zebra.example"),
                    entry("other addresses", "tapir"),
                    entry("owner", "Mia Berg"),
                    entry("owner's address", "averra.example"),
                    entry("report", "Cloud cost"),
                    entry("tenant", "Halden"),
                    entry("note", "half-year"),
                    entry("reason", "too many stripes"),
                    entry("wish", "more grass"),
                    entry("approver", "Lindqvist"),
                    entry("why it was refused", "no antelopes"),
                    entry("name", "Elin Elander"),
                    entry("role", "herd keeper"),
                    entry("password", PASSWORD),
                    entry("link to a new password", reset),
                    entry("code", code),
                    entry("link", visitor.token()));
            latchkey.broker().stop();
            // the node notices, and says so in its log
            await().atMost(Averra.PATIENCE).until(() -> content(log).contains("does not answer"));

            // the id is there, so the search reaches what was stored
            assertThat(occurrences(List.of(latchkey.broker().data()), Map.of("control", grant)))
                    .containsKey("control");
            assertThat(occurrences(List.of(latchkey.broker().data(), log), secrets))
                    .isEmpty();
        }
    }

    /** Human tasks: what people write stays with us. */
    private static void peopleAnswer(Averra averra) {
        averra.offer("tapir@zebra.example");
        averra.decline("tapir@zebra.example", "too many stripes");
        averra.awaitMails("mia.berg@averra.example", "tapir@zebra.example has declined", 1);
        averra.shareAndInvite(Duration.ofDays(5), "gnu@zebra.example");
        averra.askMoreTime("gnu@zebra.example", "more grass");
        averra.answerOnlyTask(averra.owner(), Map.of("decision", "7"));
        averra.awaitMails("gnu@zebra.example", "Your access was extended", 1);
    }

    private static void somebodyRefuses(Averra averra) {
        var ada = averra.approver();
        averra.share(null, "kai@kudu.example");
        averra.answerOnlyTask(ada, Map.of("decision", "refuse", "reason", "no antelopes"));
        averra.awaitMails("mia.berg@averra.example", "has not approved", 1);
    }

    /** The secret in the link that the mail brings. */
    private static String knownPersonForgetsPassword(JourneyEnvironment latchkey, Averra averra) {
        averra.shareByPassword(KNOWN, "Elin Elander", "herd keeper");
        var elin = Visitor.signedIn(latchkey, latchkey.node(), KNOWN);
        elin.choosesPassword(PASSWORD);
        elin.forgetsPassword();
        var link = averra.awaitMails(KNOWN, "Choose a new password", 1)
                .getFirst()
                .links()
                .getFirst();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Which of the texts occur anywhere in the files. */
    private static Map<String, String> occurrences(List<Path> places, Map<String, String> texts) throws IOException {
        var everything = new ArrayList<String>();
        for (var place : places) {
            try (var files = Files.walk(place)) {
                // bytes as characters, one to one
                files.filter(Files::isRegularFile)
                        .map(EngineSecretsJourney::content)
                        .forEach(everything::add);
            }
        }
        return texts.entrySet().stream()
                .filter(text -> everything.stream().anyMatch(file -> file.contains(text.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
