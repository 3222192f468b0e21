package dev.latchkey.accounts;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A user of this installation. */
class Account {

    @Id
    private final UUID id;

    private final UUID organisation;
    private final String username;
    private final String email;
    private final String name;
    private final String password;
    private final String locale;
    private final String timeZone;
    private final boolean active;
    private final boolean processAdmin;
    private final Instant createdAt;

    @Version
    private final long version;

    Account(
            UUID id,
            UUID organisation,
            String username,
            String email,
            String name,
            String password,
            String locale,
            String timeZone,
            boolean active,
            boolean processAdmin,
            Instant createdAt,
            long version) {
        this.id = id;
        this.organisation = organisation;
        this.username = username;
        this.email = email;
        this.name = name;
        this.password = password;
        this.locale = locale;
        this.timeZone = timeZone;
        this.active = active;
        this.processAdmin = processAdmin;
        this.createdAt = createdAt;
        this.version = version;
    }

    static Account registered(UUID id, NewAccount facts, String encodedPassword, Instant now) {
        return new Account(
                id,
                facts.organisation().value(),
                facts.username(),
                facts.email(),
                facts.name(),
                encodedPassword,
                facts.locale().toLanguageTag(),
                facts.timeZone().getId(),
                true,
                facts.processAdmin(),
                now,
                0);
    }

    AccountId id() {
        return new AccountId(id);
    }

    boolean mayEnter() {
        return active;
    }

    String encodedPassword() {
        return password;
    }

    SignedIn signedIn() {
        return new SignedIn(id(), new OrganisationId(organisation), username, name, email, processAdmin);
    }
}
