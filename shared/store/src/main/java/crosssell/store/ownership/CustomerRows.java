package crosssell.store.ownership;

import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All rows of one customer, as uploads wrote them.
public record CustomerRows(CustomerId customer, List<StoredRow> rows) {

    public CustomerRows {
        rows = List.copyOf(rows);
    }

    /// The customer as it stands once `extracts` have ended what they lack.
    public CustomerFacts facts(Extracts extracts) {
        List<Holding> holdings = new ArrayList<>(rows.size());
        List<CustomerRecord> records = new ArrayList<>(1);
        RowVersion newest = null;
        for (StoredRow stored : rows) {
            switch (stored.row()) {
                case Row.HoldingRow row -> holdings.add(extracts.applied(customer, row.holding(), stored.version()));
                case Row.CustomerRow row -> {
                    records.add(row.record());
                    newest = newer(newest, stored.version());
                }
                // In no figure yet.
                case Row.TargetRow row -> {}
                case Row.TouchRow row -> {}
                case Row.CampaignRow row -> throw stranger(row);
                case Row.CostRow row -> throw stranger(row);
                case Row.ProductRow row -> throw stranger(row);
                case Row.SettingsRow row -> throw stranger(row);
            }
        }
        return new CustomerFacts(customer, holdings, extracts.applied(customer, records, newest));
    }

    private static RowVersion newer(@Nullable RowVersion one, RowVersion other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
    }

    private static IllegalArgumentException stranger(Row row) {
        return new IllegalArgumentException("no row of a customer: " + row);
    }

    /// How many things of this kind are open on the day: holdings, or the customer itself.
    ///
    /// @param counted which of the rows count; a customer counts if one of its records does
    public long open(Extract.Of of, LocalDate day, Extracts extracts, Predicate<StoredRow> counted) {
        return switch (of) {
            case HOLDINGS ->
                rows.stream()
                        .filter(stored -> stored.row() instanceof Row.HoldingRow row
                                && counted.test(stored)
                                && Extracts.isOpen(extracts.applied(customer, row.holding(), stored.version()), day))
                        .count();
            case CUSTOMERS -> {
                List<CustomerRecord> records = facts(extracts).records();
                boolean any = rows.stream()
                        .anyMatch(stored -> stored.row() instanceof Row.CustomerRow && counted.test(stored));
                yield any && Extracts.isOpen(records, day) ? 1 : 0;
            }
        };
    }
}
