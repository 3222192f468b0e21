package dev.latchkey.sharing;

import dev.latchkey.processes.AccessExpiry;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.PendingAcceptance;
import dev.latchkey.processes.Revocation;
import dev.latchkey.processes.ShareRequest;

/**
 * Where in its models a grant is at this moment, by its row alone. A reminder that is due is no place of its own: when
 * it is, the settings say and not the row.
 */
public enum Place {
    ASKING_APPROVER(ShareRequest.ID, "Task_AskApprover"),
    APPROVAL(ShareRequest.ID, "Task_ApproveShare"),
    TELLING_REFUSAL(ShareRequest.ID, "Task_TellOwner"),
    NOT_APPROVED(ShareRequest.ID, "Event_ShareRefused"),
    /** It was over before anybody approved it. */
    NEVER_BEGUN(ShareRequest.ID, "Event_NothingLeft"),
    INVITATION(GrantLife.ID, "Task_SendInvitation"),
    OFFERED(PendingAcceptance.ID, "Task_AcceptShare"),
    OFFERED_AGAIN(PendingAcceptance.ID, "Task_SendLinkAgain"),
    LAPSING(PendingAcceptance.ID, "Task_CloseLapsed"),
    TELLING_OWNER(PendingAcceptance.ID, "Task_TellOwner"),
    LINK_AGAIN(AccessExpiry.ID, "Task_SendLinkAgain"),
    MORE_TIME_ASKED(AccessExpiry.ID, "Task_DecideExtension"),
    TELLING_DECISION(AccessExpiry.ID, "Task_TellDecision"),
    OPEN_UNTIL(AccessExpiry.ID, "Gateway_WhatComesFirst"),
    OPEN_WITHOUT_END(AccessExpiry.ID, "Event_OpenAccessChanged"),
    CLOSING(AccessExpiry.ID, "Task_CloseExpired"),
    TELLING(Revocation.ID, "Task_TellRecipient"),
    CLOSED(GrantLife.ID, "Event_AccessClosed");

    private final Spot spot;

    Place(String process, String element) {
        spot = new Spot(process, element);
    }

    static Place of(LinkDetails details) {
        if (details.owesOwnerAnAnswer()) {
            return TELLING_OWNER;
        }
        var link = details.link();
        var approval = details.approval();
        if (approval != null && !approval.given()) {
            return ofUnapproved(link, approval);
        }
        if (link.closedAt() != null) {
            return ofClosed(details);
        }
        if (!link.open()) {
            return details.neverOpened() ? LAPSING : CLOSING;
        }
        boolean owesMail = link.mail() == LinkRow.Mail.UNDER_WAY;
        if (owesMail && details.mails() == 0) {
            return INVITATION;
        }
        if (link.standing() == LinkRow.Standing.PENDING) {
            return owesMail ? OFFERED_AGAIN : OFFERED;
        }
        return owesMail ? LINK_AGAIN : ofOpen(details);
    }

    private static Place ofUnapproved(LinkRow link, AskedApproval approval) {
        if (link.standing() == LinkRow.Standing.REFUSED) {
            return approval.ownerTold() ? NOT_APPROVED : TELLING_REFUSAL;
        }
        if (link.closedAt() != null) {
            return NEVER_BEGUN;
        }
        return approval.asks() == 0 ? ASKING_APPROVER : APPROVAL;
    }

    private static Place ofOpen(LinkDetails details) {
        var moreTime = details.moreTime();
        if (moreTime != null && moreTime.owesAnswer()) {
            return TELLING_DECISION;
        }
        if (details.link().expiresAt() == null) {
            return OPEN_WITHOUT_END;
        }
        return moreTime != null && moreTime.isAwaited() ? MORE_TIME_ASKED : OPEN_UNTIL;
    }

    private static Place ofClosed(LinkDetails details) {
        boolean told = switch (details.link().standing()) {
            case DECLINED, LAPSED -> true;
            default -> details.invitedAt() == null || details.toldAt() != null;
        };
        return told ? CLOSED : TELLING;
    }

    /** Whether it lies before the grant's own life. */
    public boolean isBefore() {
        return spot.process().equals(ShareRequest.ID);
    }

    public Spot spot() {
        return spot;
    }
}
