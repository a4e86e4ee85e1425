package crosssell.ingest;

import crosssell.store.ownership.CustomerRows;
import crosssell.store.ownership.Extract;
import crosssell.store.ownership.Extracts;
import crosssell.store.ownership.OwnershipTable;
import java.util.concurrent.atomic.LongAdder;

/// The number of rows that a full extract would end, counted before it changes anything.
///
/// @param open holdings, or customers, that are open on the extract's date
/// @param ended those of them that the extract would end
record ExtractGuard(long open, long ended) {

    /// Counts over the whole table.
    ///
    /// @param without the extracts that are loaded
    static ExtractGuard of(OwnershipTable table, Extracts without, Extract extract, ExtractRows rows) {
        Extracts with = without.with(extract);
        LongAdder open = new LongAdder();
        LongAdder ended = new LongAdder();
        Segments.each(segment -> table.customers(segment, Segments.COUNT, customer -> {
            open.add(customer.open(extract.of(), extract.date(), without, stored -> true));
            ended.add(lacking(customer, extract, rows, without) - lacking(customer, extract, rows, with));
        }));
        return new ExtractGuard(open.sum(), ended.sum());
    }

    private static long lacking(CustomerRows customer, Extract extract, ExtractRows rows, Extracts extracts) {
        return customer.open(extract.of(), extract.date(), extracts, rows::lacks);
    }

    /// Whether it would end more than `percent` allows.
    boolean exceeds(double percent) {
        return ended * 100.0 > percent * open;
    }
}
