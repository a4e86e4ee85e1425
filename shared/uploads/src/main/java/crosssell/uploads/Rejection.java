package crosssell.uploads;

import crosssell.text.ShownText;

/// Why a row was rejected.
///
/// @param line the physical line on which the row starts
/// @param column the column at fault, as the file's header writes it; empty if it is the row as a whole
/// @param value what the file has there
public record Rejection(long line, String column, String value, Fault fault) {

    /// One sentence with a long value cut: `line 58: mrr '1,200' is not a plain number: ...`.
    public String sentence() {
        return "line " + line + ": "
                + (column.isEmpty() ? "the row " : ShownText.of(column) + " '" + ShownText.of(value) + "' ")
                + fault.text();
    }

    /// The column and the reason, without the row's own value, such as `mrr is not a plain number`: what rows of many
    /// files are counted by.
    public String kind() {
        return (column.isEmpty() ? "the row" : ShownText.of(column)) + " "
                + fault.reason().words();
    }
}
