package dev.latchkey.shell;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The icons of the product, drawn from {@code theme/icons.svg}; words always stand beside them or in a label. */
public enum Icons {
    ACTIVITY,
    ALERT,
    ARROW_DOWN,
    ARROW_RIGHT,
    ARROW_UP,
    BAN,
    BUILDING,
    CALENDAR,
    CALENDAR_CLOCK,
    CHART,
    CHECK,
    CHECK_CIRCLE,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    CLOCK,
    CLOUD_OFF,
    COMPASS,
    COPY,
    DASHBOARD,
    DOWNLOAD,
    EXTERNAL,
    EYE,
    FILE,
    FILTER,
    GLOBE,
    HANDSHAKE,
    HOURGLASS,
    INBOX,
    INFO,
    KEY,
    LINE_CHART,
    LINK,
    LOCK,
    LOG_OUT,
    MAIL,
    MENU,
    MINUS,
    MONITOR,
    MOON,
    MORE,
    PENCIL,
    PLUS,
    REFRESH,
    SEARCH,
    SEND,
    SETTINGS,
    SHARE,
    SHIELD,
    SUN,
    TABLE,
    TIMER,
    TRASH,
    UNDO,
    UNLOCK,
    USER,
    USERS,
    X,
    X_CIRCLE;

    static final String SPRITE = "theme/icons.svg";

    /** The icon, as decoration: screen readers pass it over. */
    public SvgIcon create() {
        var icon = new SvgIcon(SPRITE, symbol());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
