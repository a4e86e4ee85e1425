package crosssell.store.ownership;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of whole customers.
///
/// @param next the last row of the last customer, which the next page comes after; absent if there is none
public record CustomerPage(
        List<CustomerRows> customers, @Nullable RowKey next) {

    /// No page reads on once it has this many rows, so that a few customers of many rows each fit in memory.
    static final int MOST_ROWS = 50_000;

    /// The first `limit` of the customers whose rows come one after the other, or fewer that have [#MOST_ROWS]; reads
    /// as
    /// far as it must.
    static CustomerPage of(Iterator<StoredRow> rows, int limit) {
        List<CustomerRows> page = new ArrayList<>();
        CustomerGroups customers = new CustomerGroups(page::add);
        for (int read = 1; rows.hasNext(); read++) {
            customers.add(rows.next());
            if (page.size() == limit || (read > MOST_ROWS && !page.isEmpty())) {
                return new CustomerPage(page, page.getLast().rows().getLast().key());
            }
        }
        customers.end();
        return new CustomerPage(page, null);
    }
}
