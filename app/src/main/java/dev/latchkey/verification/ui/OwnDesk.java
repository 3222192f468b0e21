package dev.latchkey.verification.ui;

import dev.latchkey.reports.Access;
import dev.latchkey.reports.Choice;
import dev.latchkey.reports.KeptChoices;
import dev.latchkey.reports.ui.ChoiceKeeper;
import dev.latchkey.sharing.AccessClosed;
import dev.latchkey.sharing.AddressChanged;
import dev.latchkey.sharing.OpenGrant;
import dev.latchkey.sharing.OpenGrants;
import dev.latchkey.verification.Door;
import dev.latchkey.verification.SignIns;
import dev.latchkey.words.Reader;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is a recipient's own on the page that was shared with them. */
@Component
class OwnDesk {

    private final OpenGrants grants;
    private final KeptChoices kept;
    private final SignIns signIns;

    OwnDesk(OpenGrants grants, KeptChoices kept, SignIns signIns) {
        this.grants = grants;
        this.kept = kept;
        this.signIns = signIns;
    }

    /** Their filters stay with the grant; where it opens for anyone, there is nobody whose they would be. */
    ChoiceKeeper filters(OpenGrant grant, Access access) {
        if (grant.isForAnyone()) {
            return ChoiceKeeper.NOWHERE;
        }
        var reader = grant.id().value();
        var report = grant.report();
        return new ChoiceKeeper() {
            @Override
            public Choice last() {
                return kept.of(reader, report);
            }

            @Override
            public void keep(Choice choice) {
                kept.keep(reader, report, choice, () -> {
                    // it becomes nobody else's before this is written
                    grants.hold(grant.id());
                    return access.now().isPresent();
                });
            }
        };
    }

    /** Nobody comes back to an ended access. */
    @EventListener
    void on(AccessClosed event) {
        kept.forget(event.grant().value());
    }

    /** Whoever has it now begins with filters of their own. */
    @EventListener
    void on(AddressChanged event) {
        kept.forget(event.grant().value());
    }

    SignInsDialog signIns(Door.Open door, Reader reader) {
        return new SignInsDialog(signIns, door, reader);
    }
}
