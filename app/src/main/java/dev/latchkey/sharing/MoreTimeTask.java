package dev.latchkey.sharing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.forms.MoreTime.Decision;
import dev.latchkey.inbox.Duty;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.inbox.TaskKind;
import dev.latchkey.inbox.TasksOver;
import dev.latchkey.words.Reader;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The task "Decide about more time" of an owner. */
@Component
class MoreTimeTask implements TaskKind {

    private final Ends ends;
    private final OpenGrants grants;
    private final ApplicationEventPublisher events;

    MoreTimeTask(Ends ends, OpenGrants grants, ApplicationEventPublisher events) {
        this.ends = ends;
        this.grants = grants;
        this.events = events;
    }

    @Override
    public String form() {
        return dev.latchkey.forms.MoreTime.ID;
    }

    @Override
    public void hold(UUID subject) {
        grants.hold(new GrantId(subject));
    }

    @Override
    public Optional<Duty> duty(UUID subject) {
        return asked(subject).map(card -> new Duty(card.owner(), card.end()));
    }

    @Override
    public Map<UUID, String> senders(Collection<UUID> subjects) {
        return ends.asked(List.copyOf(subjects)).stream()
                .collect(toMap(card -> card.id().value(), MoreTimeCard::recipient));
    }

    @Override
    public Optional<Map<String, String>> facts(UUID subject, Reader reader) {
        return asked(subject)
                .map(card -> Map.of(
                        "recipient", card.recipient(),
                        "item", card.title(),
                        "until", reader.exact(card.end()),
                        "note", card.note()));
    }

    @Override
    public void answer(UUID subject, SignedIn by, Map<String, String> answer) {
        var card = asked(subject)
                .filter(one -> one.owner().equals(by.id().value()))
                .orElseThrow(TaskException.Overtaken::new);
        var decision = answer.getOrDefault("decision", "");
        try {
            if (decision.equals(Decision.REFUSE)) {
                ends.refuse(by, card.id());
            } else if (Decision.DAYS.contains(decision)) {
                ends.give(by, card.id(), Duration.ofDays(Long.parseLong(decision)));
            } else {
                throw new TaskException.NotAllowed("decision");
            }
        } catch (SharingException.EndsTooLate e) {
            throw new TaskException.Refused(
                    "sharing.more-time.too-late", e.longest().toDays());
        } catch (SharingException.ApprovedAsItIs e) {
            throw new TaskException.Refused("sharing.refused.approved-as-is");
        } catch (SharingException.RecipientsRefused e) {
            throw new TaskException.Refused("sharing.more-time.refused");
        } catch (SharingException.ChangedMeanwhile e) {
            throw new TaskException.Refused("sharing.refused.changed");
        } catch (SharingException e) {
            throw new TaskException.Overtaken();
        }
    }

    /** Decided here or there, or the access is over: nothing is left to do. */
    @EventListener
    void on(GrantsChanged event) {
        var ever = ends.everAsked(
                event.versions().keySet().stream().map(GrantId::value).toList());
        if (ever.isEmpty()) {
            return;
        }
        var open = ends.asked(ever).stream().map(card -> card.id().value()).collect(toSet());
        events.publishEvent(new TasksOver(
                form(), ever.stream().filter(id -> !open.contains(id)).toList()));
    }

    private Optional<MoreTimeCard> asked(UUID subject) {
        return ends.asked(List.of(subject)).stream().findFirst();
    }
}
