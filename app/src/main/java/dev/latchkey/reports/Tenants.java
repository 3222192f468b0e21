package dev.latchkey.reports;

import dev.latchkey.accounts.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Whose data an organisation's reports keep apart, all reports together. */
@Service
public class Tenants {

    private final Reports reports;
    private final Datasets datasets;
    private final DataSources sources;

    Tenants(Reports reports, Datasets datasets, DataSources sources) {
        this.reports = reports;
        this.datasets = datasets;
        this.sources = sources;
    }

    /** The first ones whose name contains what was typed, for the owner to pick from. */
    public List<String> find(OrganisationId organisation, String search, int limit) {
        return new DimensionValues(Scope.TENANT, Scope.ALL, sources)
                .find(datasets.shownBy(organisation.value()), search, limit);
    }

    /** Those of the reports that can be cut to one tenant, if only in a part. */
    public Set<ReportId> keptApartIn(Collection<ReportId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var found = reports.findByIdIn(ids.stream().map(ReportId::value).toList());
        var byTenant = byTenant(found);
        return found.stream()
                .filter(report -> report.tiles().datasets().stream().anyMatch(id -> cuts(byTenant, id, report)))
                .map(Report::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<DatasetId, Dataset> byTenant(List<Report> found) {
        var shown = found.stream()
                .flatMap(report -> report.tiles().datasets().stream())
                .map(DatasetId::value)
                .collect(Collectors.<UUID>toSet());
        return datasets.findAllById(shown).stream()
                .filter(dataset -> dataset.columns().hasDimension(Scope.TENANT))
                .collect(Collectors.toMap(Dataset::id, Function.identity()));
    }

    private static boolean cuts(Map<DatasetId, Dataset> byTenant, DatasetId id, Report report) {
        var dataset = byTenant.get(id);
        return dataset != null && dataset.belongsTo(report.organisation());
    }
}
