package dev.latchkey.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface Grants extends Repository<Grant, UUID> {

    Grant save(Grant grant);

    Optional<Grant> findById(UUID id);

    /** Locked until the transaction ends: what is decided on the row as it is can be written without fail. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Grant> findLockedById(UUID id);

    /** Locked until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<Grant> findAllByIdIn(Collection<UUID> ids);

    /** Those that need not wait for an approval, or no longer. */
    @Query(
            "SELECT id FROM access_grant WHERE share = :share AND (approval_asked_at IS NULL OR approval_given_at IS NOT NULL)")
    List<UUID> idsOf(UUID share);

    @Query("SELECT id FROM access_grant WHERE share = :share AND approval_given_at IS NOT NULL")
    List<UUID> approvedOf(UUID share);

    /** Whether the grant's link leads anywhere at this moment, by the database's clock. */
    @Query("SELECT EXISTS (SELECT 1 FROM grant_access WHERE id = :id AND (open OR offered))")
    boolean reachable(UUID id);

    /** Whether another link of the same share is for this address, and has not ended. */
    @Query("""
            SELECT EXISTS (SELECT 1 FROM grant_access
                           WHERE share = :share AND email_key = :emailKey AND id <> :id
                             AND (open OR offered OR awaits_approval))
            """)
    boolean anotherFor(String emailKey, UUID share, UUID id);

    /** Whether it can be accepted or declined at this moment, by the database's clock. */
    @Query("SELECT EXISTS (SELECT 1 FROM grant_access WHERE id = :id AND offered)")
    boolean offered(UUID id);
}
