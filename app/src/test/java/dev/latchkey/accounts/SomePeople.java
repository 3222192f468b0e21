package dev.latchkey.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes people for tests; each run has names of its own. */
public final class SomePeople {

    public static final String PASSWORD = "correct horse";

    private SomePeople() {}

    /** Somebody who made their account to receive. */
    public static SignedIn guest(People people, String name) {
        var username = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "."
                + UUID.randomUUID().toString().substring(0, 8);
        var id = people.register(new NewAccount(
                OrganisationId.GUESTS,
                username,
                username + "@halden.example",
                name,
                PASSWORD,
                Locale.ENGLISH,
                ZoneId.of("Europe/Stockholm")));
        return people.find(id).orElseThrow();
    }

    /** Has signed in, as far as this thread is concerned. */
    public static void signsIn(SignedIn account) {
        SecurityContextHolder.getContext().setAuthentication(SignInNow.authentication(account));
    }

    public static SignedIn somebody(People people, String name) {
        return registered(people, account(people, name));
    }

    public static SignedIn processAdmin(People people, String name) {
        return registered(people, account(people, name).asProcessAdmin());
    }

    private static SignedIn registered(People people, NewAccount account) {
        return people.find(people.register(account)).orElseThrow();
    }

    private static NewAccount account(People people, String name) {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        var organisation = people.found(new NewOrganisation("Averra " + unique, "averra.example", "Hamngatan 12"));
        var username = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + unique;
        return new NewAccount(
                organisation,
                username,
                username + "@averra.example",
                name,
                PASSWORD,
                Locale.ENGLISH,
                ZoneId.of("Europe/Stockholm"));
    }
}
