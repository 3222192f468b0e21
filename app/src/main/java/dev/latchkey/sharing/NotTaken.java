package dev.latchkey.sharing;

import dev.latchkey.processes.AccessExpiry;
import dev.latchkey.processes.PendingAcceptance;
import dev.latchkey.processes.ShareRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What of the models a grant cannot have passed, where more than one way leads on from a wait. Nobody hears why a wait
 * ended; but the row says what happened, and each ended wait is one more look at what comes next. Where there were more
 * looks than what happened accounts for, something was changed.
 */
class NotTaken {

    private final List<Step> steps;
    private final Set<Spot> spots = new HashSet<>();

    private NotTaken(List<Step> steps) {
        this.steps = steps;
    }

    static Set<Spot> of(LinkDetails details, List<Step> steps) {
        var notTaken = new NotTaken(steps);
        notTaken.offered(details);
        notTaken.open(details);
        return notTaken.spots;
    }

    /** The same of the way to its approval. */
    static Set<Spot> before(AskedApproval approval, List<Step> asked) {
        var notTaken = new NotTaken(asked);
        notTaken.asked(approval);
        return notTaken.spots;
    }

    /** After the second approver was asked there is a look as well, and no wait before it. */
    private void asked(AskedApproval approval) {
        var look = request("Task_FindDecision");
        int waits = looks(look) + looks(look, request("Task_AskApprover"));
        unless(approval.decided(), request("Flow_ApproveShare_Look"));
        unless(waits > (approval.decided() ? 1 : 0), request("Event_ShareChanged"));
    }

    private void offered(LinkDetails details) {
        boolean answered = details.answeredAt() != null;
        int times = times(offer("Task_RemindRecipient")) + times(offer("Task_CloseLapsed"));
        int looks = looks(offer("Task_WorkOutAcceptance"));
        unless(answered, offer("Flow_AcceptShare_LookAgain"));
        unless(times > 0, offer("Event_TimeIsUp"));
        unless(looks > times + (answered ? 1 : 0), offer("Event_OfferChanged"));
    }

    private void open(LinkDetails details) {
        var moreTime = details.moreTime();
        boolean awaited = moreTime != null && moreTime.isAwaited();
        boolean decided = moreTime != null && !awaited;
        int decisions = Math.max(times(watch("Task_TellDecision")), decided ? 1 : 0);
        boolean overtaken = awaited && details.link().standing() == LinkRow.Standing.REVOKED;
        int reminders = times(watch("Task_RemindOfEnd"));
        int ends = times(watch("Task_CloseExpired"));
        int looks = looks(watch("Task_WorkOutNext"));
        boolean changed = looks > reminders + ends + decisions + (overtaken ? 1 : 0);
        unless(moreTime != null, Place.MORE_TIME_ASKED.spot());
        unless(decisions > 0, watch("Flow_DecideExtension_Decided"));
        unless(awaited && ends > 0, watch("Event_DecisionTimeUp"));
        unless(overtaken, watch("Event_DecisionOvertaken"));
        unless(reminders > 0 || ends > 0 && !awaited, watch("Event_TimeIsUp"));
        unless(changed, watch("Event_AccessChanged"));
        if (details.link().expiresAt() != null) {
            spots.add(Place.OPEN_WITHOUT_END.spot());
            return;
        }
        boolean endRemoved = endMovedWhileOpen(details);
        unless(endRemoved, Place.OPEN_UNTIL.spot());
        // that the end was taken away was the first change
        unless(changed && !(endRemoved && looks == 1), watch("Flow_OpenAccessChanged_LookAgain"));
    }

    /** What was moved before the offer was accepted, no open access has seen. */
    private static boolean endMovedWhileOpen(LinkDetails details) {
        var moved = details.endSetAt();
        var opened = details.answeredAt();
        return moved != null && (opened == null ? details.offer() == null : moved.isAfter(opened));
    }

    private void unless(boolean possible, Spot spot) {
        if (!possible) {
            spots.add(spot);
        }
    }

    private int times(Spot spot) {
        return steps.stream()
                .filter(step -> step.spot().equals(spot))
                .mapToInt(Step::times)
                .sum();
    }

    /** How often a wait has ended: nothing was done since the look before. */
    private int looks(Spot look) {
        return looks(look, look);
    }

    private int looks(Spot look, Spot after) {
        return steps.stream()
                .filter(step -> step.spot().equals(look) && Objects.equals(step.after(), after))
                .mapToInt(Step::times)
                .sum();
    }

    private static Spot request(String element) {
        return new Spot(ShareRequest.ID, element);
    }

    private static Spot offer(String element) {
        return new Spot(PendingAcceptance.ID, element);
    }

    private static Spot watch(String element) {
        return new Spot(AccessExpiry.ID, element);
    }
}
