package crosssell.files.row;

import crosssell.metrics.model.Cost;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.uploads.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Rows of `costs/`.
final class CostParser implements RowParser {

    @Override
    public @Nullable Row parse(Cells cells) {
        LocalDate incurredOn = cells.requiredDate(Column.INCURRED_ON);
        Money amount = cells.requiredMoney(Column.AMOUNT, Cells.Sign.ANY);
        String team = cells.id(Column.TEAM);
        String campaignId = cells.id(Column.CAMPAIGN_ID);
        String note = cells.text(Column.NOTE);
        return cells.isFaulty() ? null : new Row.CostRow(new Cost(incurredOn, amount, team, campaignId, note));
    }
}
