package dev.latchkey.sharing;

import static java.util.stream.Collectors.toMap;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.forms.AcceptShare;
import dev.latchkey.inbox.DutiesChanged;
import dev.latchkey.inbox.Duty;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.inbox.TaskKind;
import dev.latchkey.inbox.TasksOver;
import dev.latchkey.words.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The task "Accept the share", in the inbox of who has an account and on the link's page of who has none. */
@Component
public class AcceptTask implements TaskKind {

    private final Offers offers;
    private final OpenGrants grants;
    private final ShareWords words;
    private final ApplicationEventPublisher events;

    AcceptTask(Offers offers, OpenGrants grants, ShareWords words, ApplicationEventPublisher events) {
        this.offers = offers;
        this.grants = grants;
        this.words = words;
        this.events = events;
    }

    @Override
    public String form() {
        return AcceptShare.ID;
    }

    /** The invitation tells them. */
    @Override
    public boolean isTold() {
        return false;
    }

    @Override
    public void hold(UUID subject) {
        grants.hold(new GrantId(subject));
    }

    @Override
    public Optional<Duty> duty(UUID subject) {
        var id = new GrantId(subject);
        return offers.find(id).map(offer -> new Duty(offers.addressee(id).orElse(null), offer.until()));
    }

    @Override
    public Map<UUID, String> senders(Collection<UUID> subjects) {
        return offers.among(subjects).stream()
                .collect(toMap(offer -> offer.id().value(), offer -> offer.owner() + ", " + offer.organisation()));
    }

    @Override
    public Optional<Map<String, String>> facts(UUID subject, Reader reader) {
        return offers.find(new GrantId(subject)).map(offer -> facts(offer, reader));
    }

    private Map<String, String> facts(OfferCard offer, Reader reader) {
        return Map.of(
                "item", offer.title(),
                "sharedBy", offer.owner() + ", " + offer.organisation(),
                "permission", words.permission(reader),
                "scope", words.scope(offer.scope(), reader),
                "until", words.until(offer.expiresAt(), reader),
                "note", offer.note());
    }

    @Override
    public void answer(UUID subject, SignedIn by, Map<String, String> answer) {
        var grant = new GrantId(subject);
        if (!offers.addressee(grant).equals(Optional.of(by.id().value()))) {
            throw new TaskException.Overtaken();
        }
        answer(grant, by, answer);
    }

    /**
     * The answer of somebody who has proven that the offer is theirs.
     *
     * @param by their account; null where they have proven the mailbox only
     * @throws TaskException saying what to correct, or that it was answered before
     */
    public void answer(GrantId grant, @Nullable SignedIn by, Map<String, String> answer) {
        var reason = answer.getOrDefault("reason", "");
        try {
            switch (answer.getOrDefault("decision", "")) {
                case AcceptShare.Decision.ACCEPT -> offers.accept(grant, by);
                case AcceptShare.Decision.DECLINE -> offers.decline(grant, by, reason);
                default -> throw new TaskException.NotAllowed("decision");
            }
        } catch (SharingException.NoteTooLong e) {
            throw new TaskException.NotAllowed("reason");
        } catch (SharingException.AccountNeeded e) {
            throw new TaskException.Refused("sharing.refused.account");
        } catch (SharingException.AccountRefused e) {
            throw new TaskException.Refused("sharing.refused.account-policy");
        } catch (SharingException.NotOffered e) {
            throw new TaskException.Overtaken();
        }
    }

    /** It waits for the account that has the new address, if there is one. */
    @EventListener
    void on(AddressChanged event) {
        events.publishEvent(new DutiesChanged(form(), List.of(event.grant().value())));
    }

    /** Answered here or there, withdrawn or lapsed: nothing is left to do. */
    @EventListener
    void on(GrantsChanged event) {
        var over = offers.over(event.versions().keySet());
        if (!over.isEmpty()) {
            events.publishEvent(new TasksOver(form(), over));
        }
    }
}
