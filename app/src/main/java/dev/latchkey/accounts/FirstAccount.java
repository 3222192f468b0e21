package dev.latchkey.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the first organisation and account of a new installation, as its settings say. Later they say nothing. */
@Component
@EnableConfigurationProperties(FirstAccountSettings.class)
class FirstAccount implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private final FirstAccountSettings settings;
    private final Accounts accounts;
    private final People people;
    private final TransactionOperations transaction;

    FirstAccount(FirstAccountSettings settings, Accounts accounts, People people, TransactionOperations transaction) {
        this.settings = settings;
        this.accounts = accounts;
        this.people = people;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.given()) {
            return;
        }
        if (accounts.count() > 0) {
            log.info("There are accounts already: latchkey.first-account is not used any more, empty its password");
            return;
        }
        if (!settings.missing().isEmpty()) {
            throw new InvalidAccount("The first account needs " + String.join(", ", settings.missing()) + ", too.");
        }
        try {
            transaction.executeWithoutResult(begun -> make());
            log.info("The first account is there: sign in, then empty latchkey.first-account.password");
        } catch (DuplicateKeyException e) {
            if (accounts.count() == 0) {
                throw e;
            }
            log.debug("The first account was made by another node", e);
        }
    }

    private void make() {
        var organisation = people.found(
                new NewOrganisation(settings.organisation(), settings.homepage(), settings.postalAddress()));
        people.register(new NewAccount(
                        organisation,
                        settings.username(),
                        settings.email(),
                        settings.name(),
                        settings.password(),
                        settings.locale(),
                        settings.timeZone())
                .asProcessAdmin());
    }
}
