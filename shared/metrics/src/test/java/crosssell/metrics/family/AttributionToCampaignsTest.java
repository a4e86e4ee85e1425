package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Calculation;
import crosssell.metrics.Facts;
import crosssell.metrics.figure.CreditShares.ByModel;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Attribution by campaign, of December 2024: Mobile cross-sold on the 31st for 11 a month, which is 132 a year.
/// Expected values by hand.
class AttributionToCampaignsTest {

    @Test
    void aHoldingsOwnCampaignHasAllItsCredit() {
        assertThat(campaigns(customer("c")
                        .has("Core", "2024-01-01")
                        .sold("k1", "Mobile", "2024-12-31", "11")
                        .sold("later", "Mobile", "2025-01-05", "1")
                        .targeted("k2", "2024-12-30", null)))
                .isEqualTo("k1 1 132; without 0 0");
        assertThat(campaigns(customer("c")
                        .has("Core", "2024-01-01")
                        .sold("k2", "Mobile", "2024-12-31", "8")
                        .sold("k1", "Mobile", "2024-12-31", "3")))
                .isEqualTo("k1 0.5 66, k2 0.5 66; without 0 0");
    }

    @Test
    void otherwiseCampaignsThatTargetedTheCustomerShareLikeTeams() {
        SellingEffort effort = effort(
                campaign("wide", null, null), campaign("short", "Mobile", 10), campaign("vaults", "Vault", null));
        Facts buyer = buyer().targeted("wide", "2024-10-02", null)
                .targeted("wide", "2024-10-01", null)
                .targeted("short", "2024-12-21", null)
                .targeted("short", "2024-12-20", null)
                .targeted("vaults", "2024-12-01", null)
                .targeted("unknown", "2024-12-31", null)
                .heldOut("wide", "2024-12-31");

        assertThat(campaigns(Model.LINEAR, effort, buyer))
                .isEqualTo("short 0.333333333333 44, unknown 0.333333333333 44, wide 0.333333333334 44; without 0 0");
        assertThat(campaigns(Model.LAST, effort, buyer)).isEqualTo("unknown 1 132; without 0 0");
    }

    @Test
    void crossSellsWithoutACampaignAreReported() {
        assertThat(campaigns(buyer().heldOut("k1", "2024-12-30").touched("CS", "2024-12-30", null)))
                .isEqualTo("; without 1 132");
    }

    /// Has had Core for a long time and buys Mobile.
    private static Facts buyer() {
        return customer("c").pays("Core", "2024-01-01", null, "1").pays("Mobile", "2024-12-31", null, "11");
    }

    private static String campaigns(Facts customer) {
        return campaigns(Model.DECAY, SellingEffort.NONE, customer);
    }

    private static String campaigns(Model model, SellingEffort effort, Facts customer) {
        Calculation calculation = new Calculation(Settings.DEFAULT, Catalogue.NONE, effort, LocalDate.of(2024, 12, 31));
        ByModel month = figures(calculation, customer).attribution().month().by(model);
        return String.join(
                        ", ",
                        month.byCampaign().stream()
                                .map(row -> row.campaign() + " " + row.crossSells() + " " + row.revenue())
                                .toList())
                + "; without " + month.withoutCampaign().crossSells() + " "
                + month.withoutCampaign().revenue();
    }

    private static SellingEffort effort(Campaign... campaigns) {
        return new SellingEffort(List.of(campaigns), List.of());
    }

    private static Campaign campaign(String id, @Nullable String product, @Nullable Integer days) {
        return new Campaign(
                id, LocalDate.of(2024, 1, 1), null, product == null ? null : new ProductId(product), null, days, null);
    }
}
