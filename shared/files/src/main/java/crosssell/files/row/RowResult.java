package crosssell.files.row;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Row;
import crosssell.uploads.Fault;
import crosssell.uploads.Rejection;
import java.util.List;

/// The outcome of one row of a file.
///
/// Source: docs/files.md, "Rejected rows".
public sealed interface RowResult {

    /// The physical line on which the row starts; the file's first line is 1.
    long line();

    /// A row that can be written to the table.
    record Accepted(long line, Row row) implements RowResult {}

    /// Whose row a rejected one is. A full extract must not end what a row that was rejected may have named.
    sealed interface Whose {

        /// It names this customer.
        record Customer(CustomerId id) implements Whose {}

        /// It names none: its cell is blank, or rows of its kind do not belong to a customer.
        record Nobody() implements Whose {}

        /// Unknown: the row has no cells, not as many as the header, or a bad id.
        record Untold() implements Whose {}
    }

    /// A row that has to be corrected.
    ///
    /// @param whose whose row it is, as far as its cells tell
    /// @param column the column at fault, as the file's header writes it; empty if it is the row as a whole
    /// @param value what the file has there
    /// @param cells the whole row as it is in the file, for the [RejectsFile]
    record Rejected(long line, Whose whose, String column, String value, Fault fault, List<String> cells)
            implements RowResult {

        public Rejected {
            cells = List.copyOf(cells);
        }

        /// Why it is rejected, without its cells.
        public Rejection rejection() {
            return new Rejection(line, column, value, fault);
        }
    }
}
