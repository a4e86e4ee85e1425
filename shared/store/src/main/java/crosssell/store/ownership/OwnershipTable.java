package crosssell.store.ownership;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.SellingEffort;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The table of every row that is in force: what customers hold, what is known of them, the catalogue, selling
/// effort and the settings; and which full extracts were loaded.
///
/// A write carries the [RowVersion] of the upload it comes from and takes effect only if the row is absent or
/// older, so redelivered, retried, late and parallel uploads all end in the same table.
public interface OwnershipTable {

    /// Writes `row` unless the table has the same or a newer version of it.
    WriteOutcome put(Row row, RowVersion version);

    /// Removes the row, unless another version has taken its place.
    void remove(StoredRow stored);

    /// The catalogue in force; [Catalogue#NONE] if no products were uploaded.
    Catalogue catalogue();

    /// The campaigns and costs in force.
    SellingEffort effort();

    /// The settings document in force, as uploaded; empty if none was.
    Optional<String> settings();

    /// Notes that a full extract is loaded.
    void put(Extract extract);

    /// Forgets the full extract that came with this upload, if one did.
    void removeExtract(String uploadId);

    /// The full extracts that are loaded.
    List<Extract> extracts();

    /// Streams the rows of one segment of the table, each once, as uploads wrote them. All segments together hold
    /// every row; rows of one customer are in one segment, one after the other; memory does not grow with their
    /// number.
    ///
    /// @param segment 0 to `segments - 1`
    /// @throws IndexOutOfBoundsException if there is no such segment
    void rows(int segment, int segments, Consumer<StoredRow> each);

    /// One customer's rows, as uploads wrote them; empty if no upload names it.
    Optional<CustomerRows> customer(CustomerId customer);

    /// The next customers, each whole, as uploads wrote them, in an order of the table's own.
    ///
    /// @param after where the page before ended; absent = from the beginning
    /// @param limit how many at most; fewer, if they have very many rows
    CustomerPage customers(@Nullable RowKey after, int limit);

    /// Streams the customers of one segment, each whole and once, as uploads wrote them.
    default void customers(int segment, int segments, Consumer<CustomerRows> each) {
        CustomerGroups customers = new CustomerGroups(each);
        rows(segment, segments, customers::add);
        customers.end();
    }

    /// Streams the customers of one segment, each whole and once, as they stand once full extracts have ended what
    /// they lack.
    ///
    /// @param extracts as they were when the first segment was begun: one that is noted meanwhile would apply to the
    ///     customers of some segments only
    default void scan(int segment, int segments, Extracts extracts, Consumer<CustomerFacts> each) {
        customers(segment, segments, customer -> each.accept(customer.facts(extracts)));
    }
}
