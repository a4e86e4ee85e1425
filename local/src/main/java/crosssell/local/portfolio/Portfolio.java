package crosssell.local.portfolio;

import crosssell.files.RejectedReason;
import crosssell.files.RowResult;
import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.store.ownership.RowKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/// The rows of some files in memory, under the rules of the ownership table: of two rows with one identity the
/// later holds.
public final class Portfolio {

    private final Map<CustomerId, List<Row>> customers = new HashMap<>();
    private final Map<Sku, CatalogueEntry> catalogue = new HashMap<>();
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
            // In no figure yet.
            case Row.CampaignRow r -> {}
            case Row.TargetRow r -> {}
            case Row.TouchRow r -> {}
            case Row.CostRow r -> {}
            case Row.SettingsRow r -> throw misplaced(r);
        }
    }

    /// Counts a row that could not be read.
    public void reject(RowResult.Rejected row) {
        rejected++;
        RejectedReason.in(row.sentence()).ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
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

    /// The figures over all customers, computed on every processor.
    public Figures figures(Settings settings, LocalDate asOf) {
        Calculation calculation = new Calculation(settings, Catalogue.of(catalogue.values()), asOf);
        Tally tally = customers.entrySet().parallelStream()
                .map(customer -> facts(customer.getKey(), customer.getValue()))
                .collect(Collector.of(calculation::tally, Tally::add, Portfolio::merged));
        tally.reject(rejected, reasons);
        return tally.figures();
    }

    private static Tally merged(Tally one, Tally other) {
        one.merge(other);
        return one;
    }

    private static CustomerFacts facts(CustomerId customer, List<Row> rows) {
        Map<RowKey, Row> inForce = HashMap.newHashMap(rows.size());
        rows.forEach(row -> inForce.put(RowKey.of(row), row));
        List<Holding> holdings = new ArrayList<>(rows.size());
        List<CustomerRecord> records = new ArrayList<>(1);
        for (Row row : inForce.values()) {
            switch (row) {
                case Row.HoldingRow r -> holdings.add(r.holding());
                case Row.CustomerRow r -> records.add(r.record());
                case Row.ProductRow r -> throw misplaced(r);
                case Row.CampaignRow r -> throw misplaced(r);
                case Row.TargetRow r -> throw misplaced(r);
                case Row.TouchRow r -> throw misplaced(r);
                case Row.CostRow r -> throw misplaced(r);
                case Row.SettingsRow r -> throw misplaced(r);
            }
        }
        return new CustomerFacts(customer, holdings, records);
    }

    private static IllegalArgumentException misplaced(Row row) {
        return new IllegalArgumentException("no row of a portfolio's customer: " + row);
    }
}
