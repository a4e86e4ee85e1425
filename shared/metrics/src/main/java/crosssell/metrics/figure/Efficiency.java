package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What cross-selling won for what it cost, in the month and in the trailing 12 months.
///
/// Source: definitions, section 9, efficiency.
public record Efficiency(Period month, Period trailing12Months) {

    /// After `from` up to `to`. The revenue of the teams adds up to `revenue`, that of the products too, and so do
    /// the costs to `cost`, exactly. A row is there for revenue without cost and for cost without revenue.
    ///
    /// @param revenue `recurring` + `oneTime`
    /// @param recurring 12 x the cross-sell movement of [Revenue.Bridge]
    /// @param oneTime one-time amounts of cross-sold products, as there
    /// @param cost of cross-selling in the period
    /// @param efficiency revenue / cost; absent at zero cost
    /// @param byTeam revenue by the settings' attribution model; by name
    /// @param byProduct a cost is that of the product that its campaign sells; by name
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

    /// One team's.
    ///
    /// @param team absent = revenue that is no team's, and cost that is none's
    /// @param revenue its part, by its shares in the cross-sells
    /// @param cost what it cost
    /// @param efficiency revenue / cost; absent at zero cost
    public record OfTeam(
            @Nullable String team,
            Money revenue,
            Money cost,
            @Nullable Double efficiency) {}

    /// One product's.
    ///
    /// @param product absent = cost that is no product's
    /// @param revenue what its cross-sells won
    /// @param cost of the campaigns that sell it
    /// @param efficiency revenue / cost; absent at zero cost
    public record OfProduct(
            @Nullable ProductId product,
            Money revenue,
            Money cost,
            @Nullable Double efficiency) {}
}
