package crosssell.metrics.effort;

import crosssell.metrics.history.Counting;
import crosssell.metrics.model.Attribution;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Each campaign as of a date. Of several rows of one id, the newest that started by then is in force, else the first.
/// A campaign without a row sells any product, with the attribution days of the settings.
///
/// Source: docs/definitions.md, "Campaigns".
public final class CampaignsInForce {

    private final Map<String, Campaign> byId = new HashMap<>();
    private final Counting counting;
    private final int defaultDays;

    public CampaignsInForce(List<Campaign> rows, Counting counting, Attribution settings, LocalDate asOf) {
        this.counting = counting;
        this.defaultDays = settings.campaignDays();
        rows.stream()
                .sorted(Comparator.comparing(Campaign::startsOn))
                .forEach(row -> byId.merge(
                        row.campaignId(), row, (held, later) -> later.startsOn().isAfter(asOf) ? held : later));
    }

    /// The campaign; null without a row.
    public @Nullable Campaign campaign(String campaignId) {
        return byId.get(campaignId);
    }

    /// The product it sells; null = any product.
    public @Nullable ProductId product(String campaignId) {
        Campaign campaign = byId.get(campaignId);
        return campaign == null || campaign.product() == null ? null : counting.named(campaign.product());
    }

    /// The number of days after being targeted within which an adoption counts for the campaign.
    public int attributionDays(String campaignId) {
        Campaign campaign = byId.get(campaignId);
        return campaign == null || campaign.attributionDays() == null ? defaultDays : campaign.attributionDays();
    }
}
