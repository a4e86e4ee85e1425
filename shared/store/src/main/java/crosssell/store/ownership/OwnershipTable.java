package crosssell.store.ownership;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Row;
import java.util.Optional;
import java.util.function.Consumer;

/// The table of every row that is in force: what customers hold, what is known of them, the catalogue and the
/// settings.
///
/// A write carries the [RowVersion] of the upload it comes from and takes effect only if the row is absent or
/// older, so redelivered, retried, late and parallel uploads all end in the same table.
public interface OwnershipTable {

    /// Writes `row` unless the table has the same or a newer version of it.
    Written put(Row row, RowVersion version);

    /// The catalogue in force; [Catalogue#NONE] if no products were uploaded.
    Catalogue catalogue();

    /// The settings document in force, as uploaded; empty if none was.
    Optional<String> settings();

    /// Streams the customers of one segment of the table, each whole and once. All segments together hold every
    /// customer; memory does not grow with their number.
    ///
    /// @param segment 0 to `segments - 1`
    /// @throws IndexOutOfBoundsException if there is no such segment
    void scan(int segment, int segments, Consumer<CustomerFacts> each);
}
