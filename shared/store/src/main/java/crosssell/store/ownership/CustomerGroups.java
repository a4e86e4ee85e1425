package crosssell.store.ownership;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Groups rows that arrive customer by customer, and passes on each customer when it is whole, so that only one is in
/// memory.
final class CustomerGroups {

    private final Consumer<CustomerRows> each;
    private final List<StoredRow> rows = new ArrayList<>();
    private @Nullable CustomerId customer;

    CustomerGroups(Consumer<CustomerRows> each) {
        this.each = each;
    }

    /// Takes the next row. Rows without a customer are passed over.
    void add(StoredRow stored) {
        switch (stored.row()) {
            case Row.HoldingRow row -> add(row.customer(), stored);
            case Row.CustomerRow row -> add(row.customer(), stored);
            case Row.TargetRow row -> add(row.customer(), stored);
            case Row.TouchRow row -> add(row.customer(), stored);
            case Row.CampaignRow campaign -> {}
            case Row.CostRow cost -> {}
            case Row.ProductRow product -> {}
            case Row.SettingsRow settings -> {}
        }
    }

    private void add(CustomerId next, StoredRow stored) {
        if (!next.equals(customer)) {
            end();
            customer = next;
        }
        rows.add(stored);
    }

    /// Passes on the customer begun last.
    void end() {
        if (customer != null) {
            each.accept(new CustomerRows(customer, rows));
            rows.clear();
            customer = null;
        }
    }
}
