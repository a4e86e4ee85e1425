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

/// Each campaign as of a date. Of several rows of one id, the newest that started by then holds, else the first. A
/// campaign that has no row is one that sells any product, with the settings' attribution days.
///
/// Source: definitions, section 9.
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

    /// The campaign; absent if no row says anything of it.
    public @Nullable Campaign campaign(String campaignId) {
        return byId.get(campaignId);
    }

    /// What it is to sell; absent = any product.
    public @Nullable ProductId product(String campaignId) {
        Campaign campaign = byId.get(campaignId);
        return campaign == null || campaign.product() == null ? null : counting.named(campaign.product());
    }

    /// For how many days after being targeted an adoption is its own.
    public int attributionDays(String campaignId) {
        Campaign campaign = byId.get(campaignId);
        return campaign == null || campaign.attributionDays() == null ? defaultDays : campaign.attributionDays();
    }
}
