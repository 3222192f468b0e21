package dev.latchkey.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Makes people for tests; each run has names of its own. */
public final class SomePeople {

    public static final String PASSWORD = "correct horse";

    private SomePeople() {}

    public static SignedIn somebody(People people, String name) {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        var organisation = people.found(new NewOrganisation("Averra " + unique, "averra.example", "Hamngatan 12"));
        var username = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + unique;
        var id = people.register(new NewAccount(
                organisation,
                username,
                username + "@averra.example",
                name,
                PASSWORD,
                Locale.ENGLISH,
                ZoneId.of("Europe/Stockholm")));
        return people.find(id).orElseThrow();
    }
}
