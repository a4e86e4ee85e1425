package crosssell.files.row;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import crosssell.uploads.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Rows of `ownership/`.
final class OwnershipParser implements RowParser {

    private final EnumWords<Kind> kinds = new EnumWords<>(Kind.class);

    @Override
    public @Nullable Row parse(Cells cells) {
        String customer = cells.requiredId(Column.CUSTOMER_ID);
        String sku = cells.requiredId(Column.PRODUCT);
        LocalDate startedOn = cells.date(Column.STARTED_ON);
        LocalDate endedOn = cells.dateNotBefore(Column.STARTED_ON, startedOn, Column.ENDED_ON);
        Kind kind = cells.word(Column.KIND, kinds);
        Money mrr = cells.money(Column.MRR, Cells.Sign.NOT_NEGATIVE);
        Money amount = cells.money(Column.AMOUNT, Cells.Sign.ANY);
        BigDecimal quantity = cells.decimal(Column.QUANTITY);
        String plan = cells.text(Column.PLAN);
        String bundleId = cells.id(Column.BUNDLE_ID);
        String replaces = cells.id(Column.REPLACES);
        String campaignId = cells.id(Column.CAMPAIGN_ID);
        String recordId = cells.id(Column.RECORD_ID);
        if (cells.isFaulty()) {
            return null;
        }
        Holding holding = new Holding(
                recordId,
                new Sku(sku),
                startedOn,
                endedOn,
                kind,
                mrr,
                amount,
                quantity,
                plan,
                bundleId,
                replaces == null ? null : new Sku(replaces),
                campaignId);
        return new Row.HoldingRow(new CustomerId(customer), holding, 1);
    }
}
