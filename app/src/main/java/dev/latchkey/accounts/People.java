package dev.latchkey.accounts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.uuid.NoArgGenerator;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The accounts and organisations of this installation, for everybody who needs to know of them. */
@Service
public class People {

    private final Accounts accounts;
    private final Organisations organisations;
    private final Passwords passwords;
    private final NoArgGenerator ids;
    private final InstantSource clock;
    private final JsonMapper json;

    People(
            Accounts accounts,
            Organisations organisations,
            Passwords passwords,
            NoArgGenerator ids,
            InstantSource clock,
            JsonMapper json) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Somebody who may act; empty for an account that is unknown or switched off. */
    public Optional<SignedIn> find(AccountId id) {
        return accounts.findById(id.value()).filter(Account::mayEnter).map(Account::signedIn);
    }

    /** Somebody by username or email, in whatever case it was typed. */
    public Optional<SignedIn> called(String usernameOrEmail) {
        return accounts.findByNameOrEmail(SignInName.normalise(usernameOrEmail))
                .filter(Account::mayEnter)
                .map(Account::signedIn);
    }

    /**
     * Those with exactly these usernames, in one query; who is unknown or switched off is missing.
     *
     * @param usernames in whatever case they were typed
     */
    public Map<String, SignedIn> named(Collection<String> usernames) {
        var wanted = usernames.stream()
                .map(SignInName::normalise)
                .filter(NewAccount::isUsername)
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return accounts.findAllNamed(json.writeValueAsString(wanted)).stream()
                .filter(Account::mayEnter)
                .map(Account::signedIn)
                .collect(toUnmodifiableMap(SignedIn::username, Function.identity()));
    }

    /** Names and addresses of many, switched off or not, in one query. */
    public Map<AccountId, Person> all(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var wanted = ids.stream().map(AccountId::value).distinct().toList();
        return accounts.findAllByIdIn(wanted).stream()
                .map(Account::signedIn)
                .collect(toUnmodifiableMap(
                        SignedIn::id, person -> new Person(person.id(), person.name(), person.email())));
    }

    public Optional<OrganisationCard> organisation(OrganisationId id) {
        return organisations.findById(id.value()).map(Organisation::card);
    }

    public Optional<OrganisationCard> organisationCalled(String name) {
        return organisations.findByName(name).map(Organisation::card);
    }

    @Transactional
    public OrganisationId found(NewOrganisation facts) {
        var organisation = Organisation.founded(ids.generate(), facts, clock.instant());
        return organisations.save(organisation).id();
    }

    @Transactional
    public AccountId register(NewAccount facts) {
        var account = Account.registered(ids.generate(), facts, passwords.encode(facts.password()), clock.instant());
        return accounts.save(account).id();
    }
}
