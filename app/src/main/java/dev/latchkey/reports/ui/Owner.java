package dev.latchkey.reports.ui;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import dev.latchkey.reports.Access;
import dev.latchkey.reports.Scope;
import java.util.Optional;

/**
 * Who looks at the reports of their organisation. Asked for anew before each reading, also by those who read beside the
 * page: an account that was switched off reads nothing more on a page that is still open.
 */
record Owner(People people, AccountId account) {

    Owner(People people, SignedIn account) {
        this(people, account.id());
    }

    /** The organisation whose reports are theirs now; none for who may not enter any more. */
    Optional<OrganisationId> organisation() {
        return people.find(account).map(SignedIn::organisation);
    }

    /** What they have picked of a report of this organisation, for as long as it is theirs. */
    Access access(OrganisationId organisation, Scope pick) {
        return () -> organisation().filter(organisation::equals).map(_ -> pick);
    }
}
