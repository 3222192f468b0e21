package dev.latchkey.sharing;

import dev.latchkey.processes.AccessExpiry;
import dev.latchkey.processes.GrantLife;
import dev.latchkey.processes.Revocation;

/** Where in its models a grant is at this moment, by its row alone. */
public enum Place {
    /** Nothing has begun. */
    APPROVAL(GrantLife.ID, "Event_GrantStarted"),
    INVITATION(GrantLife.ID, "Task_SendInvitation"),
    LINK_AGAIN(AccessExpiry.ID, "Task_SendLinkAgain"),
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
        var link = details.link();
        if (link.standing() == LinkRow.Standing.AWAITS_APPROVAL) {
            return APPROVAL;
        }
        if (link.open()) {
            return ofOpen(details);
        }
        if (link.closedAt() == null) {
            return CLOSING;
        }
        return details.invitedAt() != null && details.toldAt() == null ? TELLING : CLOSED;
    }

    private static Place ofOpen(LinkDetails details) {
        if (details.link().mail() == LinkRow.Mail.UNDER_WAY) {
            return details.mails() == 0 ? INVITATION : LINK_AGAIN;
        }
        return details.link().expiresAt() == null ? OPEN_WITHOUT_END : OPEN_UNTIL;
    }

    public Spot spot() {
        return spot;
    }
}
