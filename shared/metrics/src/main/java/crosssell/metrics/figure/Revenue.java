package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How MRR moved in the month and in the trailing 12 months.
///
/// Source: docs/definitions.md, "Revenue bridge".
public record Revenue(Bridge month, Bridge trailing12Months) {

    /// From MRR at `from` to MRR at `to`: `start` + the sum of the movements = `end`, exactly.
    ///
    /// @param start MRR at the end of `from`
    /// @param end MRR at the end of `to`
    /// @param crossSellShareOfExpansion cross-sell / (cross-sell + upsell + product reactivation); null if that sum is
    ///     0
    /// @param expansionShareOfMrr (cross-sell + upsell + product reactivation) / `end`; null if `end` is 0
    /// @param oneTimeCrossSold one-time amounts of cross-sold products in the period; not part of the bridge
    public record Bridge(
            LocalDate from,
            LocalDate to,
            Money start,
            Movements movements,
            Money end,
            @Nullable Double crossSellShareOfExpansion,
            @Nullable Double expansionShareOfMrr,
            Money oneTimeCrossSold) {}

    /// The movements of MRR, per customer and product; contraction, product churn and churn are negative.
    ///
    /// @param newCustomers `new` in JSON: MRR of customers not active at the start of the period or before, active at
    ///     its end
    /// @param reactivation MRR of customers not active at the start but active before, active at the end
    /// @param crossSell customer active at both dates; the product had no MRR, has some, and was first acquired in the
    ///     period
    /// @param productReactivation customer active at both dates; the product was held before, not at the start, is held
    ///     at the end
    /// @param upsell increase of products held at both dates
    /// @param contraction decrease of products held at both dates
    /// @param productChurn customer active at both dates; the product was held at the start, not at the end
    /// @param churn MRR at the start of customers active at the start, not at the end
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
