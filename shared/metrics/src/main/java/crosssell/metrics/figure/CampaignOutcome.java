package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.statistics.Independence.Method;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What came of one campaign. A customer counts once, however often it was targeted. `targeted` to `roiNetOfCost` are
/// over those targeted at least once, whether held out before or not; `holdout` and `lift` go by each customer's first
/// row in the campaign.
///
/// Source: definitions, section 9, campaigns.
///
/// @param campaign its id
/// @param name absent, as `startsOn`, where no campaigns row says anything of it
/// @param product what it offers; absent = any product
/// @param attributionDays for how many days after being targeted an adoption is the campaign's
/// @param targeted customers targeted at least once; those only held out left aside
/// @param open of these, who may still adopt in time
/// @param trialled those who tried it, of those targeted
/// @param adoptedOfTrialled those who adopted, of those who tried it and had not adopted before that
/// @param net those who adopted, of those targeted
/// @param revenue what the adopters' new products bring in within a year
/// @param cost of the campaign itself, and costs that name it
/// @param roi revenue / cost; absent when the cost is 0
/// @param roiNetOfCost (revenue - cost) / cost; absent when the cost is 0
/// @param holdout those who adopted in the window from their first row, of those whom that row held out on purpose
/// @param crossedOver those held out first and targeted later: in the funnel, and in the group held out
/// @param ownersBefore those who had the product before their first row: they cannot adopt it, so that they are in
///     neither group of `lift`
/// @param lift what the campaign did: the group targeted compared with the group held out
/// @param ownRevenue the part of `revenue` that would not have come anyway: revenue x lift / rate of the group
///     targeted, to the ten-thousandth; absent where either is undefined or that rate is 0
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

    /// By how much more of those targeted first adopted than of those held out first, each in the window from their
    /// first row; absent where either group is empty.
    ///
    /// @param targeted those who adopted, of those targeted first whose window has ended
    /// @param holdout those who adopted, of those held out first whose window has ended
    /// @param value the difference of the two rates
    /// @param low its Newcombe interval's lower end
    /// @param high its upper end
    /// @param pValue chance of groups as different as these if the campaign did nothing; absent too where the
    ///     chi-square test has no value
    /// @param test that gave the p-value
    public record Lift(
            Rate targeted,
            Rate holdout,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double pValue,
            @Nullable Method test) {}
}
