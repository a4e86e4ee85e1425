package crosssell.files.row;

import crosssell.metrics.model.Row;
import org.jspecify.annotations.Nullable;

/// Makes a row of its cells.
interface RowParser {

    /// The row; absent if one of the cells is wrong, and then [Cells#fault] says which.
    @Nullable
    Row parse(Cells cells);
}
