package crosssell.local.portfolio;

import crosssell.files.row.RowResult;
import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.store.ownership.RowKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Stream;

/// The rows of some files in memory, under the rules of the ownership table: of two rows with one identity the later
/// one counts.
public final class Portfolio {

    private final Map<CustomerId, List<Row>> customers = new HashMap<>();
    private final Map<Sku, CatalogueEntry> catalogue = new HashMap<>();
    private final List<Row> effort = new ArrayList<>();
    private final Map<String, Long> reasons = new HashMap<>();
    private long rows;
    private long rejected;

    /// Adds a row, later than all before it.
    public void add(Row row) {
        rows++;
        switch (row) {
            case Row.HoldingRow r -> rowsOf(r.customer()).add(row);
            case Row.CustomerRow r -> rowsOf(r.customer()).add(row);
            case Row.ProductRow r -> catalogue.put(r.entry().sku(), r.entry());
            case Row.TargetRow r -> rowsOf(r.customer()).add(row);
            case Row.TouchRow r -> rowsOf(r.customer()).add(row);
            case Row.CampaignRow r -> effort.add(r);
            case Row.CostRow r -> effort.add(r);
            case Row.SettingsRow r -> throw new IllegalArgumentException("settings are not a row of a portfolio");
        }
    }

    /// Counts a row that could not be read.
    public void reject(RowResult.Rejected row) {
        rejected++;
        reasons.merge(row.rejection().kind(), 1L, Long::sum);
    }

    private List<Row> rowsOf(CustomerId customer) {
        return customers.computeIfAbsent(customer, absent -> new ArrayList<>(2));
    }

    /// Rows added, replaced ones included.
    public long rows() {
        return rows;
    }

    public int customers() {
        return customers.size();
    }

    /// The input of a computation as of a date.
    public Calculation calculation(Settings settings, LocalDate asOf) {
        return new Calculation(settings, Catalogue.of(catalogue.values()), sellingEffort(), asOf);
    }

    /// All customers.
    public List<CustomerFacts> facts() {
        return stream().toList();
    }

    /// The figures over all customers, computed on every processor.
    public Figures figures(Calculation calculation) {
        Tally tally = stream().parallel().collect(Collector.of(calculation::tally, Tally::add, Portfolio::merged));
        tally.reject(rejected, reasons);
        return tally.figures();
    }

    private Stream<CustomerFacts> stream() {
        return customers.entrySet().stream().map(customer -> facts(customer.getKey(), customer.getValue()));
    }

    private static Tally merged(Tally one, Tally other) {
        one.merge(other);
        return one;
    }

    private static CustomerFacts facts(CustomerId customer, List<Row> rows) {
        return CustomerFacts.of(customer, inForce(rows));
    }

    private static Collection<Row> inForce(List<Row> rows) {
        Map<RowKey, Row> inForce = HashMap.newHashMap(rows.size());
        rows.forEach(row -> inForce.put(RowKey.of(row), row));
        return inForce.values();
    }

    private SellingEffort sellingEffort() {
        List<Campaign> campaigns = new ArrayList<>();
        List<Cost> costs = new ArrayList<>();
        for (Row row : inForce(effort)) {
            if (row instanceof Row.CampaignRow r) {
                campaigns.add(r.campaign());
            } else if (row instanceof Row.CostRow r) {
                costs.add(r.cost());
            }
        }
        return new SellingEffort(campaigns, costs);
    }
}
