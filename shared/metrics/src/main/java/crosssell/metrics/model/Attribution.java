package crosssell.metrics.model;

/// How the credit for a cross-sell is shared among the touches before it.
///
/// Source: definitions, section 9, attribution; files, settings `attribution_*`.
///
/// @param lookbackDays a touch this many days before the cross-sell, or fewer, has a share
/// @param halfLifeDays under [Model#DECAY], so many days earlier is half the weight
/// @param campaignDays `attribution_days` of a campaign that states none
/// @param model by which efficiency tells teams apart
public record Attribution(int lookbackDays, int halfLifeDays, int campaignDays, Model model) {

    public static final Attribution DEFAULT = new Attribution(90, 30, 90, Model.LINEAR);

    /// Who gets how much of one cross-sell. Touches of one day are one step and share equally where a step counts.
    public enum Model {
        /// All to the earliest day.
        FIRST,
        /// All to the latest day.
        LAST,
        /// Every touch the same.
        LINEAR,
        /// 40 % to the earliest day, 40 % to the latest, 20 % to the days between; of two days half each.
        POSITION,
        /// The later, the more: half the weight for every half-life earlier.
        DECAY
    }
}
