package crosssell.files;

import crosssell.metrics.model.Row;
import java.util.List;

/// What became of one row of a file.
///
/// Source: files, what ingest promises.
public sealed interface RowResult {

    /// The physical line on which the row starts; the file's first line is 1.
    long line();

    /// A row that can be written to the table.
    record Accepted(long line, Row row) implements RowResult {}

    /// A row that somebody has to mend.
    ///
    /// @param column the column at fault, as the file's header writes it; empty if it is the row as a whole
    /// @param value what the file has there
    /// @param reason what is wrong with it and what is allowed
    /// @param cells the whole row as it is in the file, for the [RejectsFile]
    record Rejected(long line, String column, String value, String reason, List<String> cells) implements RowResult {

        public Rejected {
            cells = List.copyOf(cells);
        }

        /// One sentence for a report, with a long value cut: `line 58: mrr '1,200' is no plain number: ...`.
        public String sentence() {
            return "line " + line + ": "
                    + (column.isEmpty() ? "the row " : Shown.of(column) + " '" + Shown.of(value) + "' ") + reason;
        }
    }
}
