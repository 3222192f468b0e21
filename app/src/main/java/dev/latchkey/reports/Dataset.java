package dev.latchkey.reports;

import com.fasterxml.uuid.Generators;
import dev.latchkey.accounts.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A named query over a data source. Its SELECT is what an admin wrote; nobody reads it but through {@link TileQuery},
 * which cuts it to a scope. What the SELECT adds up by itself (a window over all tenants) it adds up before that cut.
 */
@Table("dataset")
class Dataset {

    @Id
    private final UUID id;

    private final UUID organisation;
    private final String name;
    private final String dataSource;
    private final String query;
    private final Columns columns;

    @Version
    private final @Nullable Integer version;

    @PersistenceCreator
    Dataset(
            UUID id,
            UUID organisation,
            String name,
            String dataSource,
            String query,
            Columns columns,
            @Nullable Integer version) {
        this.id = id;
        this.organisation = organisation;
        this.name = name;
        this.dataSource = dataSource;
        this.query = query;
        this.columns = columns;
        this.version = version;
    }

    static Dataset create(
            OrganisationId organisation, String name, String dataSource, String query, List<Column> columns) {
        return new Dataset(
                Generators.timeBasedEpochGenerator().generate(),
                organisation.value(),
                name,
                dataSource,
                SingleSelect.of(query).text(),
                new Columns(columns),
                null);
    }

    DatasetId id() {
        return new DatasetId(id);
    }

    boolean belongsTo(OrganisationId other) {
        return organisation.equals(other.value());
    }

    String name() {
        return name;
    }

    String dataSource() {
        return dataSource;
    }

    String query() {
        return query;
    }

    Columns columns() {
        return columns;
    }

    /** Whether rows of this dataset can be limited by everything that the scope limits. */
    boolean obeys(Scope scope) {
        return scope.allowed().keySet().stream().allMatch(columns::hasDimension);
    }
}
