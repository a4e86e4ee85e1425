package crosssell.metrics.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// All rows of one customer: the input of a fold. The order of the lists does not matter.
///
/// @param holdings its ownership rows, counted or not
/// @param records its customers rows, at most one per `effectiveOn`
/// @param targets its targets in campaigns
/// @param touches its touches by teams
public record CustomerFacts(
        CustomerId customer,
        List<Holding> holdings,
        List<CustomerRecord> records,
        List<Target> targets,
        List<Touch> touches) {

    public CustomerFacts {
        holdings = List.copyOf(holdings);
        records = List.copyOf(records);
        targets = List.copyOf(targets);
        touches = List.copyOf(touches);
    }

    /// A customer without selling effort.
    public CustomerFacts(CustomerId customer, List<Holding> holdings, List<CustomerRecord> records) {
        this(customer, holdings, records, List.of(), List.of());
    }

    /// The facts of the customer with these rows, no row twice.
    ///
    /// @throws IllegalArgumentException if a row is not a customer's
    public static CustomerFacts of(CustomerId customer, Collection<Row> rows) {
        List<Holding> holdings = new ArrayList<>(rows.size());
        List<CustomerRecord> records = new ArrayList<>(1);
        List<Target> targets = new ArrayList<>();
        List<Touch> touches = new ArrayList<>();
        for (Row row : rows) {
            switch (row) {
                case Row.HoldingRow r -> holdings.add(r.holding());
                case Row.CustomerRow r -> records.add(r.record());
                case Row.TargetRow r -> targets.add(r.target());
                case Row.TouchRow r -> touches.add(r.touch());
                case Row.ProductRow r -> throw stranger(r);
                case Row.CampaignRow r -> throw stranger(r);
                case Row.CostRow r -> throw stranger(r);
                case Row.SettingsRow r -> throw stranger(r);
            }
        }
        return new CustomerFacts(customer, holdings, records, targets, touches);
    }

    private static IllegalArgumentException stranger(Row row) {
        return new IllegalArgumentException("not a row of a customer: " + row);
    }

    /// The number of rows.
    public int rows() {
        return holdings.size() + records.size() + targets.size() + touches.size();
    }
}
