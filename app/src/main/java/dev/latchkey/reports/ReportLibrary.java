package dev.latchkey.reports;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.reports.Column.Kind;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All reports: finding, reading, making and deleting them. An account reaches the reports of its organisation; a
 * recipient reaches the one that was shared, cut to a scope, after somebody else has checked that they may.
 */
@Service
public class ReportLibrary {

    private final Reports reports;
    private final Datasets datasets;
    private final DataSources sources;
    private final Clock clock = Clock.systemUTC();

    ReportLibrary(Reports reports, Datasets datasets, DataSources sources) {
        this.reports = reports;
        this.datasets = datasets;
        this.sources = sources;
    }

    /** One page of an organisation's reports by title; an empty search finds all. */
    public List<ReportSummary> list(OrganisationId organisation, String search, int offset, int limit) {
        return reports.search(organisation.value(), search, offset, limit).stream()
                .map(Report::summary)
                .toList();
    }

    public int count(OrganisationId organisation, String search) {
        return reports.countMatching(organisation.value(), search);
    }

    public Optional<ReportSummary> find(OrganisationId organisation, ReportId id) {
        return owned(organisation, id).map(Report::summary);
    }

    /** What is known of these reports, the deleted ones too, whoever they belong to. */
    public Map<ReportId, ReportSummary> find(Collection<ReportId> ids) {
        return reports.findByIdIn(ids.stream().map(ReportId::value).toList()).stream()
                .map(Report::summary)
                .collect(Collectors.toMap(ReportSummary::id, Function.identity()));
    }

    /** How a report is laid out; the caller has checked that the reader may see it. */
    public Optional<ReportPage> page(ReportId id) {
        return reports.findByIdAndDeletedAtIsNull(id.value())
                .map(report -> new ReportPage(
                        report.summary(), report.defaultPeriod(), report.tiles().all()));
    }

    /** Reads a report's data within a scope; the caller has checked that the reader has that scope. */
    public Optional<Reading> read(ReportId id, Scope scope, DateRange range) {
        return read(id, Access.to(scope), range, Filter.NONE);
    }

    /**
     * Reads what the reader wants to see of a report's data. Their access may end while they look; it is asked for before
     * each query.
     */
    public Optional<Reading> read(ReportId id, Access access, DateRange range, Filter filter) {
        return reports.findByIdAndDeletedAtIsNull(id.value())
                .map(report -> new Reading(range, reader(report, access, filter)));
    }

    /** What the report's figures can be told apart by, in the order of its tiles. */
    public List<Dimension> dimensions(ReportId id) {
        return reports.findByIdAndDeletedAtIsNull(id.value()).stream()
                .flatMap(report -> inOrder(report).stream())
                .flatMap(dataset -> dataset.columns().all().stream())
                .filter(column -> column.kind() == Kind.DIMENSION)
                .collect(Collectors.toMap(Column::name, Column::label, (first, second) -> first, LinkedHashMap::new))
                .entrySet()
                .stream()
                .map(named -> new Dimension(named.getKey(), named.getValue()))
                .toList();
    }

    private List<Dataset> inOrder(Report report) {
        var known = datasetsOf(report);
        return report.tiles().all().stream()
                .filter(Tile.OfData.class::isInstance)
                .map(tile -> known.get(((Tile.OfData) tile).dataset()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The first values of a dimension that contain the searched text, for the owner to pick from. */
    public List<String> values(OrganisationId organisation, ReportId id, String dimension, String search, int limit) {
        return owned(organisation, id)
                .map(report -> reader(report, Access.to(Scope.ALL), Filter.NONE).values(dimension, search, limit))
                .orElse(List.of());
    }

    /** Whether every tile of the report obeys the scope. */
    public Shareability checkShareable(OrganisationId organisation, ReportId id, Scope scope) {
        var report = owned(organisation, id);
        if (report.isEmpty()) {
            return new Shareability.Gone();
        }
        var known = datasetsOf(report.get());
        var uncuttable = report.get().tiles().all().stream()
                .filter(tile -> tile instanceof Tile.OfData data && !obeys(known, data, scope))
                .map(Tile::title)
                .toList();
        return uncuttable.isEmpty()
                ? new Shareability.Shareable()
                : new Shareability.Uncuttable(
                        uncuttable, List.copyOf(scope.allowed().keySet()));
    }

    @Transactional
    public void delete(OrganisationId organisation, ReportId id) {
        owned(organisation, id).ifPresent(report -> {
            report.delete(clock.instant());
            reports.save(report);
        });
    }

    /** Keeps a query as a dataset that reports can show. */
    @Transactional
    public DatasetId addDataset(
            OrganisationId organisation, String name, String dataSource, String query, List<Column> columns) {
        if (!sources.has(dataSource)) {
            throw new InvalidReport("There is no data source " + dataSource + ".");
        }
        return datasets.save(Dataset.create(organisation, name, dataSource, query, columns))
                .id();
    }

    @Transactional
    public ReportId create(
            OrganisationId organisation,
            AccountId creator,
            String title,
            String description,
            Period defaultPeriod,
            List<Tile> tiles) {
        var report = Report.create(organisation, creator, title, description, defaultPeriod, tiles, clock.instant());
        var known = datasetsOf(report);
        report.tiles().check(id -> columns(known, id));
        return reports.save(report).id();
    }

    private Optional<Report> owned(OrganisationId organisation, ReportId id) {
        return reports.findByIdAndOrganisationAndDeletedAtIsNull(id.value(), organisation.value());
    }

    private Map<DatasetId, Dataset> datasetsOf(Report report) {
        var ids = report.tiles().datasets().stream().map(DatasetId::value).toList();
        return datasets.findAllById(ids).stream()
                .filter(dataset -> dataset.belongsTo(report.organisation()))
                .collect(Collectors.toMap(Dataset::id, Function.identity()));
    }

    private DatasetReader reader(Report report, Access access, Filter filter) {
        return new DatasetReader(report.id(), access, filter, datasetsOf(report), sources);
    }

    private static boolean obeys(Map<DatasetId, Dataset> known, Tile.OfData tile, Scope scope) {
        var dataset = known.get(tile.dataset());
        return dataset != null && dataset.obeys(scope);
    }

    private static Columns columns(Map<DatasetId, Dataset> known, DatasetId id) {
        var dataset = known.get(id);
        if (dataset == null) {
            throw new InvalidReport("A tile shows a dataset that is not there.");
        }
        return dataset.columns();
    }
}
