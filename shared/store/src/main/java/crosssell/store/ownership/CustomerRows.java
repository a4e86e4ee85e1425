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
        List<Row> applied = new ArrayList<>(rows.size());
        List<CustomerRecord> records = new ArrayList<>(1);
        RowVersion newest = null;
        for (StoredRow stored : rows) {
            if (stored.row() instanceof Row.HoldingRow row) {
                Holding holding = extracts.applied(customer, row.holding(), stored.version());
                applied.add(new Row.HoldingRow(customer, holding, row.nth()));
            } else if (stored.row() instanceof Row.CustomerRow row) {
                records.add(row.record());
                newest = newer(newest, stored.version());
            } else {
                applied.add(stored.row());
            }
        }
        extracts.applied(customer, records, newest)
                .forEach(record -> applied.add(new Row.CustomerRow(customer, record)));
        return CustomerFacts.of(customer, applied);
    }

    private static RowVersion newer(@Nullable RowVersion one, RowVersion other) {
        return one == null || one.compareTo(other) < 0 ? other : one;
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
