package crosssell.metrics.figure;

import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose the cross-sells of the month and of the trailing 12 months are. Credit is not a cause: a model is a rule for
/// sharing what came after touches, and says nothing of what they brought about.
///
/// Source: definitions, section 9, attribution.
public record CreditShares(Period month, Period trailing12Months) {

    /// After `from` up to `to`.
    ///
    /// @param crossSells products cross-sold then, migrations not among them
    /// @param revenue what cross-selling won then, see [Efficiency.Period]
    /// @param models one of each, in the order of [Model]
    public record Period(LocalDate from, LocalDate to, long crossSells, Money revenue, List<ByModel> models) {

        /// Its shares by `model`.
        public ByModel by(Model model) {
            return models.stream()
                    .filter(each -> each.model() == model)
                    .findFirst()
                    .orElseThrow();
        }

        /// The same with the shares by `model` alone.
        public Period only(Model model) {
            return new Period(from, to, crossSells, revenue, List.of(by(model)));
        }
    }

    /// These with the shares by `model` alone.
    public CreditShares only(Model model) {
        return new CreditShares(month.only(model), trailing12Months.only(model));
    }

    /// By one model. Teams with `unattributed`, products, and campaigns with `withoutCampaign`: each add up to all
    /// cross-sells and all revenue, exactly.
    ///
    /// @param unattributed what no touch led to
    /// @param withoutCampaign what no campaign led to
    public record ByModel(
            Model model,
            Unattributed unattributed,
            List<OfTeam> byTeam,
            List<OfProduct> byProduct,
            List<OfCampaign> byCampaign,
            Unattributed withoutCampaign) {}

    /// What nobody has a share in.
    ///
    /// @param crossSells how many
    /// @param share of the cross-sells; absent where there are none
    /// @param revenue what they won
    public record Unattributed(long crossSells, @Nullable Double share, Money revenue) {}

    /// What a team has of it.
    ///
    /// @param crossSells its credits, in trillionths of a cross-sell
    /// @param share of the cross-sells; absent where there are none
    /// @param revenue its part of what they won
    public record OfTeam(
            String team, BigDecimal crossSells, @Nullable Double share, Money revenue) {}

    /// What a campaign has of it, as [OfTeam].
    ///
    /// @param crossSells its credits, in trillionths of a cross-sell
    /// @param share of the cross-sells; absent where there are none
    /// @param revenue its part of what they won
    public record OfCampaign(
            String campaign,
            BigDecimal crossSells,
            @Nullable Double share,
            Money revenue) {}

    /// Cross-sells of one product, and whose they are.
    ///
    /// @param crossSells how many
    /// @param revenue what they won
    public record OfProduct(
            ProductId product, long crossSells, Money revenue, Unattributed unattributed, List<OfTeam> byTeam) {}
}
