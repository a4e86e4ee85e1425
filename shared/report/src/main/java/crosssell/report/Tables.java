package crosssell.report;

import static crosssell.metrics.figure.Topic.ATTRIBUTION;
import static crosssell.metrics.figure.Topic.CAMPAIGNS;
import static crosssell.metrics.figure.Topic.COHORTS;
import static crosssell.metrics.figure.Topic.EFFICIENCY;
import static crosssell.metrics.figure.Topic.FORECAST;
import static crosssell.metrics.figure.Topic.MATRIX;
import static crosssell.metrics.figure.Topic.MIX;
import static crosssell.metrics.figure.Topic.OPPORTUNITIES;
import static crosssell.metrics.figure.Topic.PAIRS;
import static crosssell.metrics.figure.Topic.PATHS;
import static crosssell.metrics.figure.Topic.PRODUCTS;
import static crosssell.metrics.figure.Topic.QUALITY;
import static crosssell.metrics.figure.Topic.READINESS;
import static crosssell.metrics.figure.Topic.RETENTION;
import static crosssell.metrics.figure.Topic.REVENUE;
import static crosssell.metrics.figure.Topic.SCENARIO;
import static crosssell.metrics.figure.Topic.SEGMENTS;
import static crosssell.metrics.figure.Topic.SENSITIVITY;
import static crosssell.metrics.figure.Topic.SUMMARY;
import static crosssell.metrics.figure.Topic.TREND;
import static crosssell.metrics.figure.Topic.VELOCITY;
import static crosssell.metrics.figure.Topic.WHITESPACE;
import static crosssell.metrics.figure.Topic.WITHIN;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The figures as tables: each is a CSV file and a sheet of the workbook.
final class Tables {

    /// The most characters of a sheet's name.
    private static final int LONGEST_NAME = 31;

    /// @param name of the file and of the sheet
    /// @param says what it is
    /// @param shares whether every number is a share, whatever its column's name
    record Named(String name, String says, Table table, boolean shares) {

        Named(String name, String says, Table table) {
            this(name, says, table, false);
        }

        /// The unit of the number in a cell. Where figures are listed below one another, the first cell of a row names
        /// the figure.
        Unit unit(int row, int column) {
            if (shares) {
                return Unit.SHARE;
            }
            List<Table.Cell> cells = table.rows().get(row);
            return table.columns().equals(FigureRows.LISTED)
                    ? Unit.of(cells.getFirst().text(), table::listed)
                    : Unit.of(table.columns().get(column), name -> table.cell(row, name));
        }
    }

    private final List<Named> tables = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Tables() {}

    /// The tables of the figures, in the order of the views.
    static List<Named> of(JsonNode figures) {
        Tables tables = new Tables();
        tables.headline(figures);
        tables.products(figures);
        tables.time(figures);
        tables.money(figures);
        tables.selling(figures);
        return List.copyOf(tables.tables);
    }

    private void headline(JsonNode figures) {
        add(
                "summary",
                "The headline, who is left out and why, changes",
                FigureRows.listed(figures.path(SUMMARY.title())));
        add(
                "trend",
                "The headline at each month's end",
                FigureRows.of(figures.path(TREND.title())).table());
        figures.path(SEGMENTS.title())
                .forEachEntry((dimension, values) -> add(
                        "segments-" + dimension,
                        "The headline per " + dimension.replace('_', ' '),
                        FigureRows.of(values).table()));
    }

    private void products(JsonNode figures) {
        add(
                "products",
                "Owners and MRR of each product",
                FigureRows.of(figures.path(PRODUCTS.title())).table());
        add(
                "matrix",
                "Attach rates: of the owners of the row's product, who own the column's",
                matrix(figures.path(MATRIX.title())),
                true);
        add(
                "pairs",
                "Each pair of products, in both orders",
                FigureRows.of(figures.path(PAIRS.title())).table());
    }

    private void time(JsonNode figures) {
        for (String grain : List.of("year", "quarter", "month")) {
            FigureRows cohorts = FigureRows.of(figures.path(COHORTS.title()).path(grain));
            add(
                    "cohorts-" + grain,
                    "Adopted and retained by " + grain + " of the start",
                    cohorts.unfold("adopted").table());
        }
        JsonNode velocity = figures.path(VELOCITY.title());
        FigureRows times = FigureRows.one(velocity.path("overall"), "dimension", "logRankP", "value")
                .and(FigureRows.named(velocity.path("by"), "dimension").unfold("values"));
        add(
                "velocity",
                "Time to the second product, overall and per value of each dimension",
                times.without("curve").table());
        add(
                "velocity-curves",
                "Its curves: not yet adopted (waiting) with limits, at risk, incidence",
                times.only("dimension", "value", "curve").unfold("curve").table());
        add(
                "within",
                "Customers with a second product within N months",
                FigureRows.of(figures.path(WITHIN.title())).table());
        JsonNode paths = figures.path(PATHS.title());
        add(
                "paths",
                "In which order products came",
                FigureRows.of(paths.path("paths")).table());
        add(
                "paths-transitions",
                "What came after what",
                FigureRows.of(paths.path("transitions")).table());
        add(
                "paths-step-up",
                "Who went on to the next product",
                FigureRows.of(paths.path("stepUp")).table());
    }

    private void money(JsonNode figures) {
        add(
                "revenue",
                "MRR bridge: start + movements = end",
                FigureRows.named(figures.path(REVENUE.title()), "period").table());
        add("retention", "Who stayed over 12 months", FigureRows.listed(figures.path(RETENTION.title())));
        FigureRows mix = FigureRows.named(figures.path(MIX.title()), "since").unfold("dimensions", "dimension");
        add(
                "mix",
                "The change of the rate: rates within segments, and the mix of segments",
                mix.unfold("values").table());
    }

    private void selling(JsonNode figures) {
        FigureRows efficiency = FigureRows.named(figures.path(EFFICIENCY.title()), "period");
        add(
                "efficiency",
                "Revenue won by cross-selling, and its cost",
                efficiency.without("byTeam", "byProduct").table());
        split(
                "efficiency",
                "The same by ",
                efficiency,
                List.of("period", "from", "to"),
                List.of("byTeam", "byProduct"));
        add(
                "campaigns",
                "What came of each campaign",
                FigureRows.of(figures.path(CAMPAIGNS.title())).table());
        FigureRows models =
                FigureRows.named(figures.path(ATTRIBUTION.title()), "period").unfold("models");
        List<String> lists = List.of("byTeam", "byProduct", "byCampaign");
        add(
                "attribution",
                "Whose the cross-sells are, by each model",
                models.without(lists.toArray(String[]::new)).table());
        split("attribution", "Credit by ", models, List.of("period", "from", "to", "model"), lists);
        add(
                "opportunities",
                "What to offer whom next, best first",
                FigureRows.of(figures.path(OPPORTUNITIES.title())).table());
        add(
                "whitespace",
                "Per product: who owns it, tries it, had it, lacks it",
                FigureRows.of(figures.path(WHITESPACE.title()).path("totals")).table());
        add(
                "readiness",
                "Customers that pass each rule of the playbook",
                FigureRows.of(figures.path(READINESS.title()).path("rules")).table());
        add(
                "forecast",
                "Customers expected to add a second product",
                FigureRows.of(figures.path(FORECAST.title()).path("horizons")).table());
        add(
                "scenario",
                "What a change of the rate is worth, with every assumption",
                FigureRows.listed(figures.path(SCENARIO.title())));
        add(
                "sensitivity",
                "The headline under each combination of choices",
                FigureRows.of(figures.path(SENSITIVITY.title()).path("variants"))
                        .table());
        add("quality", "What is odd about the rows", FigureRows.listed(figures.path(QUALITY.title())));
    }

    private void split(String name, String says, FigureRows rows, List<String> keys, List<String> lists) {
        for (String list : lists) {
            String by = list.substring("by".length()).toLowerCase(Locale.ROOT);
            List<String> kept = new ArrayList<>(keys);
            kept.add(list);
            add(
                    name + "-" + by,
                    says + by,
                    rows.only(kept.toArray(String[]::new)).unfold(list).table());
        }
    }

    private static Table matrix(JsonNode matrix) {
        List<String> products =
                matrix.path("products").valueStream().map(JsonNode::asText).toList();
        List<String> columns = new ArrayList<>(List.of("base"));
        columns.addAll(products);
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            List<Table.Cell> row = new ArrayList<>(List.of(new Table.Cell(products.get(i), false)));
            matrix.path("attachRate")
                    .path(i)
                    .forEach(rate -> row.add(rate.isNull() ? Table.Cell.EMPTY : new Table.Cell(rate.asText(), true)));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private void add(String name, String says, Table table) {
        add(name, says, table, false);
    }

    private void add(String name, String says, Table table, boolean shares) {
        String plain = name.replaceAll("[^A-Za-z0-9_-]+", "_");
        String free = cut(plain, "");
        for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = cut(plain, "-" + i);
        }
        tables.add(new Named(free, says, table, shares));
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
    }
}
