package dev.latchkey.sharing;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.accounts.People;
import dev.latchkey.accounts.SignedIn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may approve a share: those whom an administrator named, of the owner's organisation, and never the owner. */
@Component
class Approvers {

    private final People people;
    private final List<String> named;

    Approvers(People people, SharingSettings settings) {
        this.people = people;
        this.named = settings.approvers();
    }

    /** Who is asked first and who after that, who may be the same; empty where nobody may. */
    Optional<Pair> of(OrganisationId organisation, AccountId owner) {
        var able = named.stream()
                .map(people::called)
                .flatMap(Optional::stream)
                .filter(person -> person.organisation().equals(organisation))
                .filter(person -> !person.id().equals(owner))
                .toList();
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(able.getFirst(), able.get(able.size() > 1 ? 1 : 0)));
    }

    record Pair(SignedIn first, SignedIn second) {

        SignedIn next(ShareApproval approval) {
            return approval.escalated() ? second : first;
        }
    }
}
