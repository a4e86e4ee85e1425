package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The revenue won by cross-selling compared with its cost, in the month and in the trailing 12 months.
///
/// Source: docs/definitions.md, "Efficiency".
public record Efficiency(Period month, Period trailing12Months) {

    /// Revenue and cost after `from` up to `to`. The revenue of the teams adds up to `revenue` exactly, and so does
    /// that of the products; their costs add up to `cost`. There are rows with revenue but no cost, and rows with cost
    /// but no revenue.
    ///
    /// @param revenue `recurring` + `oneTime`
    /// @param recurring 12 x the cross-sell movement of [Revenue.Bridge]
    /// @param oneTime one-time amounts of cross-sold products in the period
    /// @param cost cost of cross-selling in the period
    /// @param efficiency revenue / cost; null if cost is 0
    /// @param byTeam revenue under the attribution model of the settings, and cost, by team
    /// @param byProduct revenue, and cost of the campaigns that sell the product, by product
    public record Period(
            LocalDate from,
            LocalDate to,
            Money revenue,
            Money recurring,
            Money oneTime,
            Money cost,
            @Nullable Double efficiency,
            List<OfTeam> byTeam,
            List<OfProduct> byProduct) {}

    /// The revenue and cost of one team.
    ///
    /// @param team name of the team; null = unattributed revenue, and cost without a team
    /// @param revenue its share of the revenue
    /// @param cost costs that name it
    /// @param efficiency revenue / cost; null if cost is 0
    public record OfTeam(
            @Nullable String team,
            Money revenue,
            Money cost,
            @Nullable Double efficiency) {}

    /// The revenue and cost of one product.
    ///
    /// @param product the product; null = cost without a product
    /// @param revenue revenue won by cross-selling it
    /// @param cost cost of the campaigns that sell it
    /// @param efficiency revenue / cost; null if cost is 0
    public record OfProduct(
            @Nullable ProductId product,
            Money revenue,
            Money cost,
            @Nullable Double efficiency) {}
}
