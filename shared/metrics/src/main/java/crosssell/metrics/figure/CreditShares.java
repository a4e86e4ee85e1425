package crosssell.metrics.figure;

import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The credit for the cross-sells of the month and of the trailing 12 months. Credit is not cause: a model is a rule
/// for sharing what came after touches, and does not show what the touches brought about.
///
/// Source: docs/definitions.md, "Attribution".
public record CreditShares(Period month, Period trailing12Months) {

    /// The credit for the cross-sells after `from` up to `to`.
    ///
    /// @param crossSells number of products cross-sold in the period, without migrations
    /// @param revenue revenue won by cross-selling in the period, see [Efficiency.Period]
    /// @param models the shares under each model, in the order of [Model]
    public record Period(LocalDate from, LocalDate to, long crossSells, Money revenue, List<ByModel> models) {

        /// The shares under `model`.
        public ByModel by(Model model) {
            return models.stream()
                    .filter(each -> each.model() == model)
                    .findFirst()
                    .orElseThrow();
        }

        /// This period with only the shares under `model`.
        public Period only(Model model) {
            return new Period(from, to, crossSells, revenue, List.of(by(model)));
        }
    }

    /// These shares with only those under `model`.
    public CreditShares only(Model model) {
        return new CreditShares(month.only(model), trailing12Months.only(model));
    }

    /// The shares under one model. Teams with `unattributed`, products, and campaigns with `withoutCampaign` each add
    /// up to all cross-sells and all revenue, exactly.
    ///
    /// @param unattributed cross-sells without a touch
    /// @param withoutCampaign cross-sells without a campaign
    public record ByModel(
            Model model,
            Unattributed unattributed,
            List<OfTeam> byTeam,
            List<OfProduct> byProduct,
            List<OfCampaign> byCampaign,
            Unattributed withoutCampaign) {}

    /// Cross-sells without credit.
    ///
    /// @param crossSells number of cross-sells
    /// @param share crossSells / all cross-sells; null if there are none
    /// @param revenue their revenue
    public record Unattributed(long crossSells, @Nullable Double share, Money revenue) {}

    /// The share of one team.
    ///
    /// @param crossSells sum of its credits, to a trillionth of a cross-sell
    /// @param share crossSells / all cross-sells; null if there are none
    /// @param revenue its part of the revenue
    public record OfTeam(
            String team, BigDecimal crossSells, @Nullable Double share, Money revenue) {}

    /// The share of one campaign, like [OfTeam].
    ///
    /// @param crossSells sum of its credits, to a trillionth of a cross-sell
    /// @param share crossSells / all cross-sells; null if there are none
    /// @param revenue its part of the revenue
    public record OfCampaign(
            String campaign,
            BigDecimal crossSells,
            @Nullable Double share,
            Money revenue) {}

    /// The cross-sells of one product, and the shares in them.
    ///
    /// @param crossSells number of cross-sells
    /// @param revenue their revenue
    public record OfProduct(
            ProductId product, long crossSells, Money revenue, Unattributed unattributed, List<OfTeam> byTeam) {}
}
