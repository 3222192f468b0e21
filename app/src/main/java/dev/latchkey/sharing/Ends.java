package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When accesses end: moved by their owners, asked for by recipients. */
@Service
public class Ends {

    /** Longest reason for wanting more time, in characters. */
    public static final int LONGEST_NOTE = 500;

    private final Grants grants;
    private final Sharing sharing;
    private final ShareRules rules;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final GrantChanges changes;

    Ends(Grants grants, Sharing sharing, ShareRules rules, JdbcClient jdbc, InstantSource clock, GrantChanges changes) {
        this.grants = grants;
        this.sharing = sharing;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Has an access end at another time.
     *
     * @param end null for no end
     * @throws SharingException saying what to correct
     */
    @Transactional
    public void move(SignedIn owner, GrantId id, long seenVersion, @Nullable Instant end) {
        var now = clock.instant();
        sharing.change(owner, id, seenVersion, end == null ? "grant.end-removed" : "grant.end-moved", grant -> {
            rules.checkMovedEnd(grant, end, now);
            grant.moveEnd(end, now);
        });
    }

    /**
     * A recipient, who has proven who they are, would like more time.
     *
     * @param note why; may be empty
     * @throws SharingException where it was asked for already, or there is nothing to ask for
     */
    @Transactional
    public void askMore(GrantId id, String note) {
        var clean = Note.clean(note);
        if (clean.length() > LONGEST_NOTE) {
            throw new SharingException.NoteTooLong();
        }
        var grant = grants.findLockedById(id.value())
                .filter(found -> found.approval() == null && grants.reachable(id.value()))
                .orElseThrow(SharingException.NothingToAsk::new);
        grant.askMoreTime(clean, clock.instant());
        changes.save(grant, Actor.recipient(id.value()), "grant.more-time-asked");
    }

    /** The owner gives so much more time: from the present end on. */
    @Transactional
    void give(SignedIn owner, GrantId id, Duration more) {
        var grant = awaited(id);
        var now = clock.instant();
        var end = grant.expiresAt() == null ? null : grant.expiresAt().plus(more);
        rules.checkMovedEnd(grant, end, now);
        grant.moveEnd(end, now);
        changes.save(grant, Actor.account(owner.id().value()), "grant.end-moved");
    }

    @Transactional
    void refuse(SignedIn owner, GrantId id) {
        var grant = awaited(id);
        grant.refuseMoreTime(clock.instant());
        changes.save(grant, Actor.account(owner.id().value()), "grant.more-time-refused");
    }

    /** What is asked for; those that were decided, or are over, are missing. */
    @Transactional(readOnly = true)
    public List<MoreTimeCard> asked(List<UUID> ids) {
        return jdbc.sql("""
                        SELECT g.id, g.owner, COALESCE(u.username, g.email) AS recipient, r.title, g.expires_at, g.more_time_note
                        FROM grant_access g JOIN report r ON r.id = g.report LEFT JOIN account u ON u.id = g.account
                        WHERE g.id IN (:ids) AND g.open AND g.expires_at IS NOT NULL
                          AND g.more_time_asked_at IS NOT NULL AND g.more_time_decided_at IS NULL
                        """)
                .param("ids", ids)
                .query((row, n) -> new MoreTimeCard(
                        new GrantId(row.getObject("id", UUID.class)),
                        row.getObject("owner", UUID.class),
                        row.getString("recipient"),
                        row.getString("title"),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getString("more_time_note") == null ? "" : row.getString("more_time_note")))
                .list();
    }

    /** Those of them about which more time was asked once. */
    List<UUID> everAsked(List<UUID> ids) {
        return jdbc.sql("SELECT id FROM access_grant WHERE id IN (:ids) AND more_time_asked_at IS NOT NULL")
                .param("ids", ids)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private Grant awaited(GrantId id) {
        return grants.findLockedById(id.value())
                .filter(grant -> !asked(List.of(id.value())).isEmpty())
                .orElseThrow(SharingException.NothingToAsk::new);
    }
}
