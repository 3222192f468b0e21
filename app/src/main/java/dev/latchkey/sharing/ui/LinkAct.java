package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.shell.Icons;
import java.util.Arrays;

/** What can happen to a link, as its owner is told of it. */
enum LinkAct {
    SHARED("share.requested", Icons.SHARE, By.OWNER),
    APPROVER_ASKED("share.approver-asked", Icons.HOURGLASS, By.ITSELF),
    APPROVED("share.approved", Icons.CHECK_CIRCLE, By.ITSELF),
    REFUSED("share.refused", Icons.BAN, By.ITSELF),
    OWNER_TOLD("share.owner-told", Icons.MAIL, By.ITSELF),
    MAILED("grant.mailed", Icons.MAIL, By.ITSELF),
    MAIL_REFUSED("grant.mail-refused", Icons.ALERT, By.ITSELF, When.TROUBLE),
    MAIL_ASKED("grant.mail-asked", Icons.SEND, By.OWNER),
    LINK_RENEWED("grant.link-renewed", Icons.LINK, By.OWNER),
    REVOKED("grant.revoked", Icons.BAN, By.OWNER, When.END),
    EXPIRED("grant.expired", Icons.CLOCK, By.ITSELF, When.END),
    TOLD("grant.recipient-told", Icons.MAIL, By.ITSELF),
    UNLOCKED("grant.unlocked", Icons.UNLOCK, By.OWNER),
    SIGNED_IN("sign-in.proven", Icons.SHIELD, By.RECIPIENT),
    WRONG_CODE("sign-in.wrong-code", Icons.X_CIRCLE, By.RECIPIENT, When.TROUBLE),
    OPENED("report.opened", Icons.EYE, By.RECIPIENT),
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
