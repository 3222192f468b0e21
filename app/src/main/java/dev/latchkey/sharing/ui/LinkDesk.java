package dev.latchkey.sharing.ui;

import com.vaadin.flow.component.Component;
import dev.latchkey.reports.Scope;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.LinkDetails;
import dev.latchkey.sharing.LinkFilter;
import dev.latchkey.sharing.LinkRow;
import dev.latchkey.sharing.Links;
import dev.latchkey.sharing.Links.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the list and the panel ask of their page. */
interface LinkDesk {

    /** The database's time, by which rows are told. */
    Instant now();

    /** What the owner has shared with anybody. */
    List<Links.SharedItem> items();

    List<LinkRow> page(LinkFilter filter, Order order, int offset, int limit);

    int count(LinkFilter filter);

    Optional<LinkDetails> read(GrantId id);

    String link(GrantId id);

    /** Opens the side panel. */
    void details(GrantId id);

    void copy(LinkRow row, Component from);

    void sendAgain(LinkRow row, Component from);

    void newLink(LinkRow row, Component from);

    void revoke(LinkRow row, Component from);

    /** Every setting that can be set anew. */
    void edit(LinkRow row, Component from);

    void moveEnd(LinkRow row, Component from);

    void unlock(LinkRow row, Component from);

    /** What part of the data a link shows, in words. */
    default String tenants(LinkRow row, Component page) {
        return tenants(row.scope(), page);
    }

    /** A part of a report's data, in words. */
    static String tenants(Scope part, Component page) {
        return part.limit(Scope.TENANT)
                .map(tenants -> String.join(", ", tenants))
                .orElseGet(() -> page.getTranslation("sharing.tenants.all-chip"));
    }
}
