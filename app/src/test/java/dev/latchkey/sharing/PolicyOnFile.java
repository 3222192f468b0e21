package dev.latchkey.sharing;

import dev.latchkey.accounts.NewAccount;
import dev.latchkey.accounts.NewOrganisation;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.local.demo.DemoReports;
import dev.latchkey.reports.ReportLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A sharing policy in a file, which tests write as an administrator would. */
public final class PolicyOnFile implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FILE =
            Path.of("target", "policy-" + ProcessHandle.current().pid() + ".dmn");
    private static final AtomicLong WRITTEN = new AtomicLong();
    private static final String[] INPUTS = {"recipient", "domain"};
    private static final String[] OUTPUTS = {"decision", "reason", "longestDays", "verification"};

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        allowsEverything();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context, property(), "latchkey.sharing.approvers=rita.roth,sven.sand");
    }

    /** What an application is started with that is to read it. */
    public static String property() {
        return "latchkey.sharing.policy-file=" + FILE;
    }

    /** Who is asked first; of one organisation with a report and with the second, whoever of its people shares. */
    public static SignedIn approver(People people, ReportLibrary reports) {
        return people.called("rita.roth").orElseGet(() -> {
            var averra = people.found(new NewOrganisation("Averra Approved", "averra.example", "Hamngatan 12"));
            var rita = somebody(people, averra, "Rita Roth");
            somebody(people, averra, "Sven Sand");
            new DemoReports(reports).seed(averra, rita.id());
            return rita;
        });
    }

    public static SignedIn somebody(People people, OrganisationId organisation, String name) {
        var username = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        var id = people.register(new NewAccount(
                organisation,
                username,
                username + "@averra.example",
                name,
                "correct horse",
                Locale.ENGLISH,
                ZoneId.of("Europe/Stockholm")));
        return people.find(id).orElseThrow();
    }

    public static void allowsEverything() {
        says("- | - | \"ALLOWED\" | null | null | [\"CODE\",\"PASSWORD\",\"LINK\",\"ACCOUNT\"]");
    }

    /** @param rules recipient, domain, decision, reason, longest days, verification */
    public static void says(String... rules) {
        var table = new StringBuilder("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="x">
                <decision id="sharing-policy" name="p"><decisionTable id="t" hitPolicy="FIRST">
                """);
        for (var input : INPUTS) {
            table.append(
                    "<input id=\"i_%1$s\"><inputExpression id=\"e_%1$s\"><text>%1$s</text></inputExpression></input>"
                            .formatted(input));
        }
        for (var output : OUTPUTS) {
            table.append("<output id=\"o_%1$s\" name=\"%1$s\"/>".formatted(output));
        }
        for (int r = 0; r < rules.length; r++) {
            table.append("<rule id=\"r%d\">".formatted(r));
            var cells = rules[r].split("\\|");
            for (int c = 0; c < cells.length; c++) {
                var kind = c < INPUTS.length ? "inputEntry" : "outputEntry";
                table.append(
                        "<%1$s id=\"c%2$d_%3$d\"><text>%4$s</text></%1$s>".formatted(kind, r, c, cells[c].strip()));
            }
            table.append("</rule>");
        }
        table.append("</decisionTable></decision></definitions>");
        try {
            Files.writeString(FILE, table);
            Files.setLastModifiedTime(FILE, FileTime.fromMillis(WRITTEN.addAndGet(1_000)));
            FILE.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
