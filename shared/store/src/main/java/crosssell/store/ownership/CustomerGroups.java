package crosssell.store.ownership;

import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Puts rows that arrive customer by customer together and passes on each customer when it is whole, so that no
/// more than one is in memory.
final class CustomerGroups {

    private final Consumer<CustomerFacts> each;
    private final List<Holding> holdings = new ArrayList<>();
    private final List<CustomerRecord> records = new ArrayList<>();
    private @Nullable CustomerId customer;

    CustomerGroups(Consumer<CustomerFacts> each) {
        this.each = each;
    }

    /// Takes the next row. What is no customer's, or in no figure yet, is passed over.
    void add(Row row) {
        switch (row) {
            case Row.HoldingRow holding -> {
                begin(holding.customer());
                holdings.add(holding.holding());
            }
            case Row.CustomerRow record -> {
                begin(record.customer());
                records.add(record.record());
            }
            case Row.TargetRow target -> {}
            case Row.TouchRow touch -> {}
            case Row.CampaignRow campaign -> {}
            case Row.CostRow cost -> {}
            case Row.ProductRow product -> {}
            case Row.SettingsRow settings -> {}
        }
    }

    private void begin(CustomerId next) {
        if (!next.equals(customer)) {
            end();
            customer = next;
        }
    }

    /// Passes on the customer begun last.
    void end() {
        if (customer != null) {
            each.accept(new CustomerFacts(customer, holdings, records));
            holdings.clear();
            records.clear();
            customer = null;
        }
    }
}
