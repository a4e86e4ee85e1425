package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How MRR moved in the month and in the trailing 12 months.
///
/// Source: definitions, section 8.
public record Revenue(Bridge month, Bridge trailing12Months) {

    /// From MRR at `from` to MRR at `to`: `start` + the sum of the movements = `end`, exactly.
    ///
    /// @param start MRR at the end of `from`
    /// @param end MRR at the end of `to`
    /// @param crossSellShareOfExpansion cross-sell / (cross-sell + upsell + product reactivation); absent when
    ///     that is 0
    /// @param expansionShareOfMrr those three / `end`; absent when that is 0
    /// @param oneTimeCrossSold one-time amounts of cross-sold products in the period, beside the bridge
    public record Bridge(
            LocalDate from,
            LocalDate to,
            Money start,
            Movements movements,
            Money end,
            @Nullable Double crossSellShareOfExpansion,
            @Nullable Double expansionShareOfMrr,
            Money oneTimeCrossSold) {}

    /// What moved, per customer and product; contraction, product churn and churn are negative.
    ///
    /// @param newCustomers `new` in JSON: not active at the start, never before, active at the end
    /// @param reactivation not active at the start, but once before, active at the end
    /// @param crossSell active at both; the product had no MRR, has some, and was first acquired in the period
    /// @param productReactivation active at both; the product was held before, not at the start, is held at the
    ///     end
    /// @param upsell the product is held at both and brings in more
    /// @param contraction the product is held at both and brings in less
    /// @param productChurn active at both; the product was held at the start, not at the end
    /// @param churn active at the start, not at the end
    public record Movements(
            Money newCustomers,
            Money reactivation,
            Money crossSell,
            Money productReactivation,
            Money upsell,
            Money contraction,
            Money productChurn,
            Money churn) {}
}
