package dev.latchkey.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Attempts extends Repository<Attempt, UUID> {

    Attempt save(Attempt attempt);

    Optional<Attempt> findById(UUID id);

    /** Held until the end of the transaction, so that two codes typed at once are counted one after the other. */
    @Query("SELECT * FROM attempt WHERE id = :id FOR UPDATE")
    Optional<Attempt> lock(UUID id);

    @Query("SELECT * FROM attempt WHERE grant_id = :grant AND state = 'OPEN' FOR UPDATE")
    List<Attempt> openAt(UUID grant);

    @Query("""
            SELECT * FROM attempt
            WHERE grant_id = :grant AND address_digest = :digest AND visit = :visit AND state = 'OPEN' AND purpose = :purpose
            FOR UPDATE
            """)
    List<Attempt> openOf(UUID grant, byte[] digest, UUID visit, Attempt.Purpose purpose);
}
