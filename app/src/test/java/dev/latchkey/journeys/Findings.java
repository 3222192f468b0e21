package dev.latchkey.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What axe finds on the pages of a story, and what does not fit there; all of it is told at the end, so that one run shows everything. */
final class Findings implements AutoCloseable {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final List<Look> looks;
    private final List<String> grave = new ArrayList<>();

    /** @param looks the one that the pages have; several, and pages are looked at in each of them in turn */
    Findings(Look... looks) {
        this.looks = List.of(looks);
    }

    void look(Page page, String name) {
        look(page, name, AxeBuilder::new);
    }

    /** Looks only at what lies on top; what it covers has colours that nobody sees. */
    void lookAtTop(Page page, String name, String selector) {
        look(page, name, there -> new AxeBuilder(there).include(selector));
    }

    private void look(Page page, String name, Function<Page, AxeBuilder> axe) {
        for (var look : looks) {
            if (looks.size() > 1) {
                look.resize(page);
            }
            look(page, look, name, axe);
        }
        if (looks.size() > 1) {
            looks.getFirst().resize(page);
        }
    }

    private void look(Page page, Look look, String name, Function<Page, AxeBuilder> axe) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Chromium.settle(page);
            var shown = name + "-" + scheme.name().toLowerCase(Locale.ROOT);
            Chromium.picture(page, "axe-" + look.name().toLowerCase(Locale.ROOT) + "-" + shown);
            if (scheme == ColorScheme.DARK) {
                Fit.misses(page).forEach(miss -> grave.add(look + " " + name + ": " + miss));
            }
            if (scheme == ColorScheme.DARK && look == Look.PHONE) {
                // the colours of the desk
                continue;
            }
            ask(axe.apply(page), scheme).analyze().getViolations().stream()
                    .filter(rule -> GRAVE.contains(rule.getImpact()))
                    .map(rule -> look + " " + shown + ": " + told(rule))
                    .forEach(grave::add);
        }
    }

    private static AxeBuilder ask(AxeBuilder axe, ColorScheme scheme) {
        // no page of ours has frames: axe needs no empty page beside it to gather their results
        axe.setLegacyMode(true);
        // of what is right it would describe each place, which takes longer than to look
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        axe.options(options);
        // the only rule that the scheme makes a difference to
        return scheme == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe;
    }

    private static String told(Rule rule) {
        return rule.getId()
                + rule.getNodes().stream()
                        .map(node ->
                                "\n    " + node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining());
    }

    @Override
    public void close() {
        assertThat(grave).as("what axe finds serious, and what does not fit").isEmpty();
    }
}
