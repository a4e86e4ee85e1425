package crosssell.store.ownership;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some customers, whole.
///
/// @param next the last row of the last customer, which the next page comes after; absent if there is none
public record CustomerPage(
        List<CustomerRows> customers, @Nullable RowKey next) {

    /// The first `limit` of the customers whose rows come one after the other; reads as far as it must.
    static CustomerPage of(Iterator<StoredRow> rows, int limit) {
        List<CustomerRows> page = new ArrayList<>();
        CustomerGroups customers = new CustomerGroups(page::add);
        while (rows.hasNext()) {
            customers.add(rows.next());
            if (page.size() == limit) {
                return new CustomerPage(page, page.getLast().rows().getLast().key());
            }
        }
        customers.end();
        return new CustomerPage(page, null);
    }
}
