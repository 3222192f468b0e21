package dev.latchkey.reports;

import com.fasterxml.uuid.Generators;
import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A titled page of tiles. What somebody filters is theirs and never stands here. */
@Table("report")
class Report {

    @Id
    private final UUID id;

    private final UUID organisation;
    private final UUID creator;
    private final String title;
    private final String description;
    private final Tiles tiles;
    private final Period defaultPeriod;
    private final Instant createdAt;
    private @Nullable Instant deletedAt;

    @Version
    private final @Nullable Integer version;

    @PersistenceCreator
    Report(
            UUID id,
            UUID organisation,
            UUID creator,
            String title,
            String description,
            Tiles tiles,
            Period defaultPeriod,
            Instant createdAt,
            @Nullable Instant deletedAt,
            @Nullable Integer version) {
        this.id = id;
        this.organisation = organisation;
        this.creator = creator;
        this.title = title;
        this.description = description;
        this.tiles = tiles;
        this.defaultPeriod = defaultPeriod;
        this.createdAt = createdAt;
        this.deletedAt = deletedAt;
        this.version = version;
    }

    static Report create(
            OrganisationId organisation,
            AccountId creator,
            String title,
            String description,
            Period defaultPeriod,
            List<Tile> tiles,
            Instant now) {
        if (title.isBlank() || title.length() > 200 || description.length() > 1000) {
            throw new InvalidReport("A report has a title of at most 200 letters and a description of at most 1,000.");
        }
        var id = Generators.timeBasedEpochGenerator().generate();
        return new Report(
                id,
                organisation.value(),
                creator.value(),
                title.strip(),
                description.strip(),
                new Tiles(tiles),
                defaultPeriod,
                now,
                null,
                null);
    }

    void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    ReportId id() {
        return new ReportId(id);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    ReportSummary summary() {
        return new ReportSummary(id(), organisation(), title, description, new AccountId(creator), createdAt);
    }

    Tiles tiles() {
        return tiles;
    }

    Period defaultPeriod() {
        return defaultPeriod;
    }

    Instant createdAt() {
        return createdAt;
    }
}
