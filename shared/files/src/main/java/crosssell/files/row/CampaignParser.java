package crosssell.files.row;

import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Row;
import crosssell.uploads.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Rows of `campaigns/`.
final class CampaignParser implements RowParser {

    private static final long MAX_ATTRIBUTION_DAYS = 3_650;

    @Override
    public @Nullable Row parse(Cells cells) {
        String campaignId = cells.requiredId(Column.CAMPAIGN_ID);
        LocalDate startsOn = cells.requiredDate(Column.STARTS_ON);
        String name = cells.text(Column.NAME);
        String product = cells.id(Column.PRODUCT);
        LocalDate endsOn = cells.dateNotBefore(Column.STARTS_ON, startsOn, Column.ENDS_ON);
        Long attributionDays = cells.whole(Column.ATTRIBUTION_DAYS, 1, MAX_ATTRIBUTION_DAYS);
        Money cost = cells.money(Column.COST, Cells.Sign.NOT_NEGATIVE);
        if (cells.isFaulty()) {
            return null;
        }
        return new Row.CampaignRow(new Campaign(
                campaignId,
                startsOn,
                name,
                product == null ? null : new ProductId(product),
                endsOn,
                attributionDays == null ? null : attributionDays.intValue(),
                cost));
    }
}
