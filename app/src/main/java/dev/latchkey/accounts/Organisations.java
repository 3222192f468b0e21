package dev.latchkey.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All organisations. */
interface Organisations extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(UUID id);

    Optional<Organisation> findByName(String name);
}
