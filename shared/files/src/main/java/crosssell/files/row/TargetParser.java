package crosssell.files.row;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Target;
import crosssell.uploads.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Rows of `targets/`.
final class TargetParser implements RowParser {

    private final EnumWords<TruthWord> truths = new EnumWords<>(TruthWord.class);

    @Override
    public @Nullable Row parse(Cells cells) {
        String campaignId = cells.requiredId(Column.CAMPAIGN_ID);
        String customer = cells.requiredId(Column.CUSTOMER_ID);
        LocalDate targetedOn = cells.requiredDate(Column.TARGETED_ON);
        LocalDate trialledOn = cells.dateNotBefore(Column.TARGETED_ON, targetedOn, Column.TRIALLED_ON);
        TruthWord holdout = cells.word(Column.HOLDOUT, truths);
        if (cells.isFaulty()) {
            return null;
        }
        return new Row.TargetRow(
                new CustomerId(customer),
                new Target(campaignId, targetedOn, trialledOn, holdout != null && holdout.isTrue()));
    }
}
