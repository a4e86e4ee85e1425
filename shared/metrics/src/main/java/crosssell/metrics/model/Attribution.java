package crosssell.metrics.model;

/// How touches before a cross-sell share the credit for it.
///
/// Source: docs/definitions.md, "Attribution"; docs/files.md, "Settings".
///
/// @param lookbackDays touches up to this many days before the cross-sell have a share
/// @param halfLifeDays under [Model#DECAY], a touch this many days earlier has half the weight
/// @param campaignDays `attribution_days` of campaigns that have none
/// @param model the model that efficiency uses for teams
public record Attribution(int lookbackDays, int halfLifeDays, int campaignDays, Model model) {

    public static final Attribution DEFAULT = new Attribution(90, 30, 90, Model.LINEAR);

    /// A rule for sharing one cross-sell. Touches of one day are one step and share equally where steps count.
    public enum Model {
        /// All to the earliest day.
        FIRST,
        /// All to the latest day.
        LAST,
        /// The same to every touch.
        LINEAR,
        /// 40 % to the earliest day, 40 % to the latest, 20 % to the days in between; with two days, half each.
        POSITION,
        /// The later, the more: half the weight for every half-life earlier.
        DECAY
    }
}
