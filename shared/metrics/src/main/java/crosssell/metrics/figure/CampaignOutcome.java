package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.statistics.Independence.Method;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The result of one campaign. A customer counts once, however often it was targeted. `targeted` to `roiNetOfCost` are
/// over the customers targeted at least once, whether or not they were held out before. `holdout` and `lift` are
/// decided by each customer's first row in the campaign.
///
/// Source: docs/definitions.md, "Campaigns".
///
/// @param campaign id of the campaign
/// @param name name of the campaign; null, like `startsOn`, without a campaigns row
/// @param product the product offered; null = any product
/// @param attributionDays number of days after being targeted within which an adoption counts for the campaign
/// @param targeted customers targeted at least once; customers who were only held out are not included
/// @param open of those targeted, customers whose window has not ended
/// @param trialled customers who tried the product / targeted
/// @param adoptedOfTrialled customers who adopted / customers who tried the product and had not adopted before that
/// @param net customers who adopted / targeted
/// @param revenue first-year revenue of the adopters' new products: 12 x MRR on the day of acquisition + one-time
///     amounts
/// @param cost cost of the campaign itself plus the costs that name it
/// @param roi revenue / cost; null if cost is 0
/// @param roiNetOfCost (revenue - cost) / cost; null if cost is 0
/// @param holdout customers who adopted in the window from their first row / customers whose first row is a holdout
/// @param crossedOver customers held out first and targeted later: they count in `targeted` and in `holdout`
/// @param ownersBefore customers who had the product before their first row: they cannot adopt it, so they are in
///     neither group of `lift`
/// @param lift adoption rate of the targeted group less that of the holdout group
/// @param ownRevenue the part of `revenue` that would not have come anyway: revenue x lift / rate of the targeted
///     group, to 4 decimals; null if either is undefined or that rate is 0
public record CampaignOutcome(
        String campaign,
        @Nullable String name,
        @Nullable ProductId product,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int attributionDays,
        long targeted,
        long open,
        Rate trialled,
        Rate adoptedOfTrialled,
        Rate net,
        Money revenue,
        Money cost,
        @Nullable Double roi,
        @Nullable Double roiNetOfCost,
        Rate holdout,
        long crossedOver,
        long ownersBefore,
        Lift lift,
        @Nullable Money ownRevenue) {

    /// The adoption rate of customers targeted first less that of customers held out first, each in the window from
    /// their first row. `value`, `low`, `high`, `pValue` and `test` are null if either group is empty.
    ///
    /// @param targeted adopters / customers targeted first whose window has ended
    /// @param holdout adopters / customers held out first whose window has ended
    /// @param value targeted rate - holdout rate, a fraction -1..1
    /// @param low lower end of its 95 % interval (Newcombe)
    /// @param high upper end of its 95 % interval (Newcombe)
    /// @param pValue probability of a difference at least this large if the campaign had no effect; null also if the
    ///     chi-square test is undefined
    /// @param test test that gave the p-value; null with `pValue`
    public record Lift(
            Rate targeted,
            Rate holdout,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double pValue,
            @Nullable Method test) {}
}
