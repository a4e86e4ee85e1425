package crosssell.files.row;

import crosssell.metrics.model.Row;
import org.jspecify.annotations.Nullable;

/// The parser of one kind of row.
interface RowParser {

    /// The row; absent if one of the cells is wrong, and then [Cells#fault] says which.
    @Nullable
    Row parse(Cells cells);
}
