package dev.latchkey.sharing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Shares extends Repository<Share, UUID> {

    Share save(Share share);

    Optional<Share> findById(UUID id);
}
