package dev.latchkey.reports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All reports, the deleted ones too. */
interface Reports extends Repository<Report, UUID> {

    Report save(Report report);

    Optional<Report> findByIdAndDeletedAtIsNull(UUID id);

    Optional<Report> findByIdAndOrganisationAndDeletedAtIsNull(UUID id, UUID organisation);

    List<Report> findByIdIn(Collection<UUID> ids);

    @Query("""
            SELECT * FROM report
            WHERE organisation = :organisation AND deleted_at IS NULL
              AND (LOCATE(:search, title) > 0 OR LOCATE(:search, description) > 0)
            ORDER BY title, id
            LIMIT :limit OFFSET :offset
            """)
    List<Report> search(UUID organisation, String search, int offset, int limit);

    @Query("""
            SELECT COUNT(*) FROM report
            WHERE organisation = :organisation AND deleted_at IS NULL
              AND (LOCATE(:search, title) > 0 OR LOCATE(:search, description) > 0)
            """)
    int countMatching(UUID organisation, String search);
}
