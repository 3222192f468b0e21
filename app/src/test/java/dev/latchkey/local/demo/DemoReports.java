package dev.latchkey.local.demo;

import dev.latchkey.accounts.AccountId;
import dev.latchkey.accounts.OrganisationId;
import dev.latchkey.reports.Column;
import dev.latchkey.reports.DatasetId;
import dev.latchkey.reports.Grain;
import dev.latchkey.reports.Measure;
import dev.latchkey.reports.Measure.Better;
import dev.latchkey.reports.Period;
import dev.latchkey.reports.ReportLibrary;
import dev.latchkey.reports.Tile;
import dev.latchkey.reports.Tile.Form;
import dev.latchkey.reports.Tile.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports that a cloud reseller would want to show its tenants, made as anybody would make them. */
public final class DemoReports {

    /** The data source that they read: {@code latchkey.data-sources.demo}. */
    public static final String SOURCE = "demo";

    private static final Measure COST = Measure.sum("Cost", "amount", "€", 0, Better.LOWER);
    private static final Measure BUDGET = Measure.sum("Budget", "budget", "€", 0, Better.NEITHER);
    private static final Measure REQUESTS = Measure.sum("Requests", "requests", "", 0, Better.HIGHER);
    private static final Measure UNIT_COST =
            Measure.ratio("Cost per 1,000 requests", "amount", "requests", 1000, "€", 3, Better.LOWER);
    private static final Measure COVERED =
            Measure.ratio("Covered", "committed", "eligible", 100, "%", 1, Better.HIGHER);
    private static final Measure ELIGIBLE = Measure.sum("Could be covered", "eligible", "€", 0, Better.NEITHER);
    private static final Measure COMMITTED = Measure.sum("Covered by commitments", "committed", "€", 0, Better.HIGHER);

    private final ReportLibrary library;

    public DemoReports(ReportLibrary library) {
        this.library = library;
    }

    /** Makes the reports, unless the organisation has some already. */
    public void seed(OrganisationId organisation, AccountId creator) {
        if (library.count(organisation, "") > 0) {
            return;
        }
        var cost = cost(organisation);
        var budget = budget(organisation);
        library.create(
                organisation,
                creator,
                "Cloud cost by service",
                "What each service costs, month by month, and how that compares with the budget.",
                Period.LAST_6_MONTHS,
                costByService(cost, budget));
        library.create(
                organisation,
                creator,
                "Unit cost and efficiency",
                "What a thousand requests cost, and whether growth gets cheaper.",
                Period.LAST_12_MONTHS,
                efficiency(cost));
        library.create(
                organisation,
                creator,
                "Committed use",
                "How much of the cost that commitments could cover they do cover, and what is left at list price.",
                Period.LAST_6_MONTHS,
                commitments(cost));
        library.create(
                organisation,
                creator,
                "Where the money goes",
                "Cost by region, environment and service, down to every tenant.",
                Period.LAST_3_MONTHS,
                places(cost));
    }

    private DatasetId cost(OrganisationId organisation) {
        return library.addDataset(
                organisation,
                "Cloud cost",
                SOURCE,
                """
                SELECT tenant, service, region, environment, day, amount, eligible, committed, requests
                FROM cloud_cost
                """,
                List.of(
                        Column.dimension("tenant", "Tenant"),
                        Column.dimension("service", "Service"),
                        Column.dimension("region", "Region"),
                        Column.dimension("environment", "Environment"),
                        Column.day("day", "Day"),
                        Column.measure("amount", "Cost", "€"),
                        Column.measure("eligible", "Could be covered", "€"),
                        Column.measure("committed", "Covered by commitments", "€"),
                        Column.measure("requests", "Requests", "")));
    }

    private DatasetId budget(OrganisationId organisation) {
        return library.addDataset(
                organisation,
                "Cost and budget",
                SOURCE,
                """
                SELECT tenant, day, amount, NULL AS budget FROM cloud_cost
                UNION ALL
                SELECT tenant, day, NULL, amount FROM tenant_budget
                """,
                List.of(
                        Column.dimension("tenant", "Tenant"),
                        Column.day("day", "Day"),
                        Column.measure("amount", "Cost", "€"),
                        Column.measure("budget", "Budget", "€")));
    }

    private static List<Tile> costByService(DatasetId cost, DatasetId budget) {
        return List.of(
                figure("Total cost", cost, COST, Span.PERIOD),
                figure("Cost in {month}", cost, COST, Span.LAST_MONTH),
                figure("Cost per 1,000 requests", cost, UNIT_COST, Span.LAST_MONTH),
                figure("Committed use covered", cost, COVERED, Span.LAST_MONTH),
                chart("Cost by service and month", 7, cost, Form.STACKED_BAR, "service", List.of(COST), Grain.MONTH),
                new Tile.Chart(
                        "Cost per month against budget", 5, budget, Form.LINE, null, List.of(COST, BUDGET), null, true),
                new Tile.Table(
                        "Services in {month}",
                        12,
                        cost,
                        List.of("service"),
                        List.of(COST, COVERED),
                        Span.LAST_MONTH,
                        true,
                        true));
    }

    private static List<Tile> efficiency(DatasetId cost) {
        return List.of(
                figure("Cost per 1,000 requests", cost, UNIT_COST, Span.PERIOD),
                figure("Requests", cost, REQUESTS, Span.PERIOD),
                figure("Requests in {month}", cost, REQUESTS, Span.LAST_MONTH),
                figure("Total cost", cost, COST, Span.PERIOD),
                new Tile.Chart(
                        "Cost per 1,000 requests", 6, cost, Form.LINE, null, List.of(UNIT_COST), Grain.MONTH, true),
                chart("Requests by month", 6, cost, Form.BAR, null, List.of(REQUESTS), Grain.MONTH),
                new Tile.Table(
                        "Tenants",
                        12,
                        cost,
                        List.of("tenant"),
                        List.of(COST, REQUESTS, UNIT_COST),
                        Span.PERIOD,
                        true,
                        true));
    }

    private static List<Tile> commitments(DatasetId cost) {
        return List.of(
                figure("Covered", cost, COVERED, Span.PERIOD),
                figure("Covered in {month}", cost, COVERED, Span.LAST_MONTH),
                figure("Could be covered", cost, ELIGIBLE, Span.PERIOD),
                figure("Covered by commitments", cost, COMMITTED, Span.PERIOD),
                new Tile.Chart("Covered part by month", 5, cost, Form.LINE, null, List.of(COVERED), Grain.MONTH, true),
                chart("Covered by service", 7, cost, Form.STACKED_BAR, "service", List.of(COMMITTED), Grain.MONTH),
                new Tile.Table(
                        "Services and environments",
                        12,
                        cost,
                        List.of("service", "environment"),
                        List.of(ELIGIBLE, COMMITTED, COVERED),
                        Span.PERIOD,
                        false,
                        true),
                new Tile.Text("How to read this", 12, """
                        Compute, databases, containers and analytics can be bought ahead for one or three years. What is \
                        not bought ahead is paid at list price.

                        Around 80% is a good place to be: more leaves no room to shrink."""));
    }

    private static List<Tile> places(DatasetId cost) {
        return List.of(
                figure("Total cost", cost, COST, Span.PERIOD),
                figure("Cost in {month}", cost, COST, Span.LAST_MONTH),
                figure("Could be covered", cost, ELIGIBLE, Span.PERIOD),
                figure("Cost per 1,000 requests", cost, UNIT_COST, Span.PERIOD),
                chart("Cost by region", 7, cost, Form.STACKED_BAR, "region", List.of(COST), Grain.WEEK),
                chart("Cost by environment", 5, cost, Form.PIE, "environment", List.of(COST), Grain.MONTH),
                new Tile.Table(
                        "Every tenant and service",
                        12,
                        cost,
                        List.of("tenant", "service", "region"),
                        List.of(COST, ELIGIBLE),
                        Span.PERIOD,
                        true,
                        true));
    }

    private static Tile figure(String title, DatasetId dataset, Measure measure, Span span) {
        return new Tile.Figure(title, 3, dataset, measure, span);
    }

    private static Tile chart(
            String title,
            int width,
            DatasetId dataset,
            Form form,
            @Nullable String series,
            List<Measure> measures,
            Grain grain) {
        return new Tile.Chart(title, width, dataset, form, series, measures, grain, false);
    }
}
