package dev.latchkey.reports;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All datasets. */
interface Datasets extends Repository<Dataset, UUID> {

    Dataset save(Dataset dataset);

    List<Dataset> findAllById(Iterable<UUID> ids);

    /** Those that a report of the organisation shows. */
    @Query("""
            SELECT * FROM dataset
            WHERE organisation = :organisation
              AND id IN (
                SELECT tile.dataset
                FROM report,
                  JSON_TABLE(report.tiles, '$.all[*]' COLUMNS (dataset CHAR(36) PATH '$.dataset.value')) tile
                WHERE report.organisation = :organisation AND report.deleted_at IS NULL)
            """)
    List<Dataset> shownBy(UUID organisation);
}
