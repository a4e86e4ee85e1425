package crosssell.files.row;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Touch;
import crosssell.uploads.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Rows of `touches/`.
final class TouchParser implements RowParser {

    @Override
    public @Nullable Row parse(Cells cells) {
        String customer = cells.requiredId(Column.CUSTOMER_ID);
        String team = cells.requiredId(Column.TEAM);
        LocalDate touchedOn = cells.requiredDate(Column.TOUCHED_ON);
        String product = cells.id(Column.PRODUCT);
        if (cells.isFaulty()) {
            return null;
        }
        return new Row.TouchRow(
                new CustomerId(customer), new Touch(team, touchedOn, product == null ? null : new ProductId(product)));
    }
}
