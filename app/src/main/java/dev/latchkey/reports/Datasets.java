package dev.latchkey.reports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All datasets. */
interface Datasets extends Repository<Dataset, UUID> {

    Dataset save(Dataset dataset);

    Optional<Dataset> findById(UUID id);

    List<Dataset> findAllById(Iterable<UUID> ids);

    Optional<Dataset> findByOrganisationAndName(UUID organisation, String name);
}
