package dev.latchkey.sharing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

interface Shares extends Repository<Share, UUID> {

    Share save(Share share);

    Optional<Share> findById(UUID id);

    /** Locked until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Share> findLockedById(UUID id);
}
