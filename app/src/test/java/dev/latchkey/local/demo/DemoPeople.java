package dev.latchkey.local.demo;

import dev.latchkey.accounts.NewAccount;
import dev.latchkey.accounts.NewOrganisation;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.People;
import dev.latchkey.local.DemoAccounts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/** Two organisations and the people who can sign in to them; made once, through the same door as everybody. */
@Order(DemoPeople.FIRST)
public final class DemoPeople implements ApplicationRunner, DemoAccounts {

    /** Other demo data needs somebody to belong to. */
    public static final int FIRST = 10;

    public static final String AVERRA = "Averra Cloud";
    public static final String KESTREL = "Kestrel Analytics";

    /** Sees how the processes go. */
    public static final String PROCESS_ADMIN = "nora.lind";

    /** For the local run only: whoever reads the console may sign in. */
    public static final String PASSWORD = "latchkey";

    private final People people;

    public DemoPeople(People people) {
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var averra = organisation(AVERRA, "reports.averra.example", "Averra Cloud AB, Hamngatan 12, Stockholm");
        somebody(account(averra, "mia.berg", "Mia Berg", "averra.example", Locale.ENGLISH));
        somebody(account(averra, "jonas.falk", "Jonas Falk", "averra.example", Locale.GERMAN));
        somebody(account(averra, "ada.lindqvist", "Ada Lindqvist", "averra.example", Locale.ENGLISH));
        somebody(account(averra, PROCESS_ADMIN, "Nora Lind", "averra.example", Locale.ENGLISH)
                .asProcessAdmin());
        var kestrel = organisation(KESTREL, "kestrel.example", "Kestrel Analytics Ltd, 4 Mill Lane, Leeds");
        somebody(account(kestrel, "ines.moreau", "Ines Moreau", "kestrel.example", Locale.ENGLISH));
    }

    @Override
    public List<DemoAccount> all() {
        return List.of(
                new DemoAccount("mia.berg", PASSWORD, "at Averra Cloud"),
                new DemoAccount("jonas.falk", PASSWORD, "at Averra Cloud"),
                new DemoAccount("ada.lindqvist", PASSWORD, "at Averra Cloud"),
                new DemoAccount(PROCESS_ADMIN, PASSWORD, "approver and process admin, at Averra Cloud"),
                new DemoAccount("ines.moreau", PASSWORD, "at Kestrel Analytics"));
    }

    private OrganisationId organisation(String name, String homepage, String address) {
        return people.organisationCalled(name)
                .map(card -> card.id())
                .orElseGet(() -> people.found(new NewOrganisation(name, homepage, address)));
    }

    private void somebody(NewAccount account) {
        if (people.called(account.username()).isEmpty()) {
            people.register(account);
        }
    }

    private static NewAccount account(
            OrganisationId organisation, String username, String name, String domain, Locale locale) {
        return new NewAccount(
                organisation, username, username + "@" + domain, name, PASSWORD, locale, ZoneId.of("Europe/Stockholm"));
    }
}
