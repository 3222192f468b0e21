package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.shell.Icons;
import java.util.Arrays;

/** What can happen to a link, as its owner is told of it. */
enum LinkAct {
    SHARED("share.requested", Icons.SHARE, By.OWNER),
    APPROVER_ASKED("share.approver-asked", Icons.HOURGLASS, By.ITSELF),
    APPROVED("share.approved", Icons.CHECK_CIRCLE, By.ITSELF),
    REFUSED("share.refused", Icons.BAN, By.ITSELF),
    REFUSAL_TOLD("share.owner-told", Icons.MAIL, By.ITSELF),
    MAILED("grant.mailed", Icons.MAIL, By.ITSELF),
    MAIL_REFUSED("grant.mail-refused", Icons.ALERT, By.ITSELF, When.TROUBLE),
    MAIL_ASKED("grant.mail-asked", Icons.SEND, By.OWNER),
    LINK_RENEWED("grant.link-renewed", Icons.LINK, By.OWNER),
    REMINDED("grant.reminded", Icons.MAIL, By.ITSELF),
    ACCEPTED("grant.accepted", Icons.HANDSHAKE, By.RECIPIENT),
    KEPT("grant.kept", Icons.USER, By.RECIPIENT),
    DECLINED("grant.declined", Icons.BAN, By.RECIPIENT, When.END),
    LAPSED("grant.lapsed", Icons.CLOCK, By.ITSELF, When.END),
    OWNER_TOLD("grant.owner-told", Icons.MAIL, By.ITSELF),
    END_MOVED("grant.end-moved", Icons.CALENDAR_CLOCK, By.OWNER),
    END_REMOVED("grant.end-removed", Icons.CALENDAR_CLOCK, By.OWNER),
    END_REMINDED("grant.end-reminded", Icons.MAIL, By.ITSELF),
    OWNER_END_REMINDED("grant.owner-end-reminded", Icons.MAIL, By.ITSELF),
    MORE_TIME_ASKED("grant.more-time-asked", Icons.HOURGLASS, By.RECIPIENT),
    MORE_TIME_REFUSED("grant.more-time-refused", Icons.BAN, By.OWNER),
    MORE_TIME_TOLD("grant.more-time-told", Icons.MAIL, By.ITSELF),
    ADDRESS_CHANGED("grant.address-changed", Icons.USER, By.OWNER),
    RECIPIENT_DESCRIBED("grant.recipient-described", Icons.USER, By.OWNER),
    SCOPE_CHANGED("grant.scope-changed", Icons.FILTER, By.OWNER),
    PROOF_CHANGED("grant.proof-changed", Icons.SHIELD, By.OWNER),
    REVOKED("grant.revoked", Icons.BAN, By.OWNER, When.END),
    /** The same act, on what was not accepted yet. */
    WITHDRAWN("grant.revoked", Icons.BAN, By.OWNER, When.END),
    ENDED_BY_POLICY("grant.ended-by-policy", Icons.SHIELD, By.ITSELF, When.END),
    SHORTENED_BY_POLICY("grant.shortened-by-policy", Icons.SHIELD, By.ITSELF),
    EXPIRED("grant.expired", Icons.CLOCK, By.ITSELF, When.END),
    TOLD("grant.recipient-told", Icons.MAIL, By.ITSELF),
    WITHDRAWAL_TOLD("grant.recipient-told", Icons.MAIL, By.ITSELF),
    UNLOCKED("grant.unlocked", Icons.UNLOCK, By.OWNER),
    SIGNED_IN("sign-in.proven", Icons.SHIELD, By.RECIPIENT),
    SIGNED_IN_BY_PASSWORD("sign-in.by-password", Icons.LOCK, By.RECIPIENT),
    SIGNED_IN_BY_ACCOUNT("sign-in.by-account", Icons.USER, By.RECIPIENT),
    WRONG_CODE("sign-in.wrong-code", Icons.X_CIRCLE, By.RECIPIENT, When.TROUBLE),
    OPENED_BY_LINK("sign-in.by-link", Icons.LINK, By.RECIPIENT),
    WRONG_PASSWORD("sign-in.wrong-password", Icons.X_CIRCLE, By.RECIPIENT, When.TROUBLE),
    PASSWORD_CHOSEN("sign-in.password-chosen", Icons.LOCK, By.RECIPIENT),
    PASSWORD_RENEWED("sign-in.password-renewed", Icons.LOCK, By.RECIPIENT),
    ENDED_ELSEWHERE("sign-in.ended-elsewhere", Icons.LOG_OUT, By.RECIPIENT),
    OPENED("report.opened", Icons.EYE, By.RECIPIENT),
    /** With an open link, so that it may have been anybody. */
    OPENED_BY_ANYONE("report.opened-by-anyone", Icons.EYE, By.RECIPIENT),
    /** Kept by a newer Latchkey than this one: better said so than with a name of ours. */
    SOMETHING("", Icons.ACTIVITY, By.ITSELF);

    final String act;
    final Icons icon;
    final When when;
    private final By by;

    LinkAct(String act, Icons icon, By by) {
        this(act, icon, by, When.DONE);
    }

    LinkAct(String act, Icons icon, By by, When when) {
        this.act = act;
        this.icon = icon;
        this.by = by;
        this.when = when;
    }

    static LinkAct of(String act) {
        return Arrays.stream(values())
                .filter(each -> each.act.equals(act))
                .findFirst()
                .orElse(SOMETHING);
    }

    /** What was taken back before it was accepted was no access. */
    static LinkAct of(String act, LinkRow.Standing standing) {
        var found = of(act);
        if (standing != LinkRow.Standing.WITHDRAWN) {
            return found;
        }
        return switch (found) {
            case REVOKED -> WITHDRAWN;
            case TOLD -> WITHDRAWAL_TOLD;
            default -> found;
        };
    }

    /**
     * @param own whether whoever reads this did it
     */
    String sentence(Component page, boolean own, String owner, String recipient) {
        var key = "sharing.life.act." + name();
        return page.getTranslation(own && by == By.OWNER ? key + ".own" : key, owner, recipient);
    }

    private enum By {
        OWNER,
        RECIPIENT,
        ITSELF
    }

    /** How a line of it is coloured. */
    enum When {
        DONE,
        TROUBLE,
        END
    }
}
