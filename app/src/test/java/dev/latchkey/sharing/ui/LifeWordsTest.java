package dev.latchkey.sharing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.sharing.LifeModels;
import dev.latchkey.sharing.LifeModels.Kind;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Place;
import dev.latchkey.sharing.Spot;
import dev.latchkey.words.Languages;
import dev.latchkey.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Everything that a link's life is told with has words, and none of them is ours. */
class LifeWordsTest {

    /** What the code keeps about a share, a link, a recipient's signing in, and what they opened. */
    private static final Pattern ACT = Pattern.compile("\"((?:share|grant|sign-in|report)\\.[a-z-]+)\"");

    private static final Pattern JARGON = Pattern.compile(
            "(?i)\\b(grant|correlat|incident|process|instance|engine|job|token|gateway|BPMN|Prozess|Instanz|Vorfall)");

    private static final List<LifeModels> MODELS = List.of(LifeModels.APPROVAL, LifeModels.GRANT);

    private final Words words = new Words();

    @Test
    void every_act_that_the_code_keeps_has_a_sentence() throws IOException {
        var known = Arrays.stream(LinkAct.values())
                .filter(act -> act != LinkAct.SOMETHING)
                .map(act -> act.act)
                .collect(Collectors.toSet());
        assertThat(written()).isNotEmpty().isEqualTo(new TreeSet<>(known));
        for (var act : LinkAct.values()) {
            said("sharing.life.act." + act);
        }
    }

    @Test
    void an_act_that_is_not_known_is_not_shown_raw() {
        assertThat(LinkAct.of("grant.conjured")).isEqualTo(LinkAct.SOMETHING);
    }

    @Test
    void every_place_and_every_sign_of_the_picture_has_words() {
        for (var place : Place.values()) {
            said("sharing.life.place." + place);
            said(LifeDrawing.key(place.spot()));
        }
        for (var models : MODELS) {
            models.processes().forEach(process -> said("sharing.life.map." + process));
            models.all()
                    .filter(node -> node.named() || node.kind() != Kind.GATEWAY)
                    .forEach(node -> said(LifeDrawing.key(node.spot())));
        }
    }

    @Test
    void every_word_of_the_picture_and_what_never_opened_has_words() {
        for (var place : List.of(Place.TELLING, Place.CLOSED)) {
            said("sharing.life.place." + place + ".offer");
        }
        for (var models : MODELS) {
            for (var process : models.processes()) {
                named(models, process).forEach(element -> said(LifeDrawing.key(new Spot(process, element))));
            }
        }
    }

    @Test
    void what_was_taken_back_before_it_was_accepted_was_not_revoked() {
        assertThat(LinkAct.of("grant.revoked", LinkRow.Standing.WITHDRAWN)).isEqualTo(LinkAct.WITHDRAWN);
        assertThat(LinkAct.of("grant.revoked", LinkRow.Standing.REVOKED)).isEqualTo(LinkAct.REVOKED);
        assertThat(LinkAct.of("grant.recipient-told", LinkRow.Standing.WITHDRAWN))
                .isEqualTo(LinkAct.WITHDRAWAL_TOLD);
        assertThat(LinkAct.of("grant.mailed", LinkRow.Standing.WITHDRAWN)).isEqualTo(LinkAct.MAILED);
    }

    @Test
    void an_owner_reads_nothing_that_only_we_understand() {
        for (var language : Languages.ALL) {
            words.all(language).forEach((key, text) -> {
                if (key.startsWith("sharing.life.")) {
                    assertThat(JARGON.matcher(text).find()).as(key + "=" + text).isFalse();
                }
            });
        }
    }

    private void said(String key) {
        for (var language : Languages.ALL) {
            assertThat(words.has(language, key)).as(key + " " + language).isTrue();
        }
    }

    /** Everything that is drawn with words beside it, lines too. */
    private static List<String> named(LifeModels models, String process) {
        var elements = models.drawing(process).getElementsByTagNameNS("*", "*");
        return IntStream.range(0, elements.getLength())
                .mapToObj(n -> (Element) elements.item(n))
                .filter(element -> element.hasAttribute("name")
                        && "process".equals(element.getParentNode().getLocalName()))
                .map(element -> element.getAttribute("id"))
                .toList();
    }

    private static Set<String> written() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.endsWith("LinkAct.java"))
                    .toList()) {
                ACT.matcher(Files.readString(file)).results().forEach(hit -> acts.add(hit.group(1)));
            }
        }
        return acts;
    }
}
