package dev.latchkey.verification;

import com.fasterxml.uuid.NoArgGenerator;
import dev.latchkey.sharing.GrantId;
import dev.latchkey.sharing.OpenGrant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recipients' browsers and what each has proven. The browser holds a secret of 256 bits, the row its SHA-256. */
@Component
class Visits {

    static final int HOURS = 12;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final NoArgGenerator ids;

    Visits(JdbcClient jdbc, NoArgGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A browser that we know, or a new one. */
    Visit recognise(@Nullable String secret) {
        return find(secret).orElseGet(this::begin);
    }

    Optional<Visit> find(@Nullable String secret) {
        if (secret == null || secret.isBlank() || secret.length() > 64) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT id FROM visit WHERE secret_digest = :digest AND ends_at > NOW(6)")
                .param("digest", digest(secret))
                .query(UUID.class)
                .optional()
                .map(id -> new Visit(id, secret));
    }

    /** A new one. */
    Visit begin() {
        var visit = new Visit(ids.generate(), secret());
        jdbc.sql("""
                        INSERT INTO visit (id, secret_digest, created_at, ends_at)
                        VALUES (:id, :digest, NOW(6), NOW(6) + INTERVAL :hours HOUR)
                        """)
                .param("id", visit.id())
                .param("digest", digest(visit.secret()))
                .param("hours", HOURS)
                .update();
        return visit;
    }

    /** The browser has proven that it may open the grant. It gets a new secret, so that one known before is useless. */
    Visit prove(UUID visit, OpenGrant grant) {
        var account = grant.account();
        var renewed = new Visit(visit, secret());
        jdbc.sql("""
                        UPDATE visit SET secret_digest = :digest, ends_at = NOW(6) + INTERVAL :hours HOUR WHERE id = :id
                        """)
                .param("digest", digest(renewed.secret()))
                .param("hours", HOURS)
                .param("id", visit)
                .update();
        jdbc.sql("""
                        REPLACE INTO visit_grant (visit, grant_id, link_version, account, proven_at, ends_at)
                        VALUES (:visit, :grant, :link, :account, NOW(6), NOW(6) + INTERVAL :hours HOUR)
                        """)
                .param("visit", visit)
                .param("grant", grant.id().value())
                .param("link", grant.linkVersion())
                .param("account", account == null ? null : account.value())
                .param("hours", HOURS)
                .update();
        return renewed;
    }

    /** As {@link #prove}, by a code from the grant's mailbox. */
    Visit proveMailbox(UUID visit, OpenGrant grant) {
        var renewed = prove(visit, grant);
        jdbc.sql("UPDATE visit_grant SET mailbox = TRUE WHERE visit = :visit AND grant_id = :grant")
                .param("visit", visit)
                .param("grant", grant.id().value())
                .update();
        return renewed;
    }

    /** Whether the browser has read a code in the grant's mailbox, and that holds still. */
    boolean hasProvenMailbox(UUID visit, OpenGrant grant) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM visit_grant
                                       WHERE visit = :visit AND grant_id = :grant AND link_version = :link
                                         AND mailbox AND ends_at > NOW(6))
                        """)
                .param("visit", visit)
                .param("grant", grant.id().value())
                .param("link", grant.linkVersion())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Until when the browser may open the grant without proving itself again. */
    Optional<Instant> provenUntil(UUID visit, OpenGrant grant) {
        return jdbc.sql("""
                        SELECT ends_at FROM visit_grant
                        WHERE visit = :visit AND grant_id = :grant AND link_version = :link AND ends_at > NOW(6)
                        """)
                .param("visit", visit)
                .param("grant", grant.id().value())
                .param("link", grant.linkVersion())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Which of these visits to a grant still hold. */
    Set<Proof> holding(Collection<Proof> proofs) {
        if (proofs.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                        SELECT visit, grant_id FROM visit_grant
                        WHERE visit IN (:visits) AND grant_id IN (:grants) AND ends_at > NOW(6)
                        """)
                .param("visits", proofs.stream().map(Proof::visit).collect(Collectors.toSet()))
                .param(
                        "grants",
                        proofs.stream().map(proof -> proof.grant().value()).collect(Collectors.toSet()))
                .query((row, n) -> new Proof(row.getObject(1, UUID.class), new GrantId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The visits to a grant that still hold, each with when it was proven last. */
    Map<UUID, Instant> holding(OpenGrant grant) {
        var holding = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        SELECT visit, proven_at FROM visit_grant
                        WHERE grant_id = :grant AND link_version = :link AND ends_at > NOW(6)
                        """)
                .param("grant", grant.id().value())
                .param("link", grant.linkVersion())
                .query(row -> {
                    holding.put(
                            row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
                });
        return holding;
    }

    /**
     * Ends every visit to a grant but this browser's.
     *
     * @return how many held until now
     */
    int endOthers(Proof proof) {
        return jdbc.sql("DELETE FROM visit_grant WHERE grant_id = :grant AND visit <> :visit AND ends_at > NOW(6)")
                .param("grant", proof.grant().value())
                .param("visit", proof.visit())
                .update();
    }

    /** Ends what this browser has proven by having signed in to an account. */
    void endAllOfAccounts(Visit visit) {
        jdbc.sql("DELETE FROM visit_grant WHERE visit = :visit AND account IS NOT NULL")
                .param("visit", visit.id())
                .update();
    }

    /** Ends every visit to a grant. */
    void endAllTo(GrantId grant) {
        jdbc.sql("DELETE FROM visit_grant WHERE grant_id = :grant")
                .param("grant", grant.value())
                .update();
    }

    /** Ends one browser's visit to a grant. */
    void end(Proof proof) {
        jdbc.sql("DELETE FROM visit_grant WHERE visit = :visit AND grant_id = :grant")
                .param("visit", proof.visit())
                .param("grant", proof.grant().value())
                .update();
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A browser and the secret that its cookie holds. */
    record Visit(UUID id, String secret) {}
}
