package dev.latchkey.sharing;

import static java.util.stream.Collectors.joining;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.forms.ApproveShare;
import dev.latchkey.inbox.Duty;
import dev.latchkey.inbox.TaskException;
import dev.latchkey.inbox.TaskKind;
import dev.latchkey.words.Reader;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The task "Approve the share", in the inbox of whoever's turn it is. */
@Component
class ApproveTask implements TaskKind {

    /** Of those whom the policy refuses by now; the rest is counted. */
    private static final int NAMED = 3;

    private final Approvals approvals;
    private final ShareWords words;

    ApproveTask(Approvals approvals, ShareWords words) {
        this.approvals = approvals;
        this.words = words;
    }

    @Override
    public String form() {
        return ApproveShare.ID;
    }

    /** The process asks them itself, and the second approver after the first. */
    @Override
    public boolean isTold() {
        return false;
    }

    @Override
    public void hold(UUID subject) {
        approvals.hold(new ShareId(subject));
    }

    @Override
    public Optional<Duty> duty(UUID subject) {
        return approvals
                .turn(new ShareId(subject))
                .map(turn -> new Duty(
                        turn.approver() == null ? null : turn.approver().id().value(), turn.until()));
    }

    @Override
    public Map<UUID, String> senders(Collection<UUID> subjects) {
        return approvals.owners(subjects);
    }

    @Override
    public Optional<Map<String, String>> facts(UUID subject, Reader reader) {
        return approvals.find(new ShareId(subject)).map(card -> facts(card, reader));
    }

    private Map<String, String> facts(ApprovalCard card, Reader reader) {
        var named = String.join("\n", card.recipients());
        return Map.of(
                "item", card.title(),
                "sharedBy", card.owner(),
                "recipients", card.more() == 0 ? named : named + "\n" + words.more(card.more(), reader),
                "permission", words.permission(card.verification(), reader),
                "scope", words.scope(card.scope(), reader),
                "until", words.until(card.expiresAt(), reader),
                "note", card.note());
    }

    @Override
    public void answer(UUID subject, SignedIn by, Map<String, String> answer) {
        var share = new ShareId(subject);
        try {
            switch (answer.getOrDefault("decision", "")) {
                case ApproveShare.Decision.APPROVE -> approvals.approve(share, by);
                case ApproveShare.Decision.REFUSE -> approvals.refuse(share, by, answer.getOrDefault("reason", ""));
                default -> throw new TaskException.NotAllowed("decision");
            }
        } catch (SharingException.NoteTooLong e) {
            throw new TaskException.NotAllowed("reason");
        } catch (SharingException.RecipientsRefused e) {
            var refused = e.reasons().keySet();
            var named = refused.stream()
                    .map(EmailAddress::value)
                    .sorted()
                    .limit(NAMED)
                    .collect(joining(", "));
            throw new TaskException.Refused("sharing.approval.policy", named, Math.max(0, refused.size() - NAMED));
        } catch (SharingException.NotOffered e) {
            throw new TaskException.Overtaken();
        }
    }
}
