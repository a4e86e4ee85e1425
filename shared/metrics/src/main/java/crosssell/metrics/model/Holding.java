package crosssell.metrics.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One ownership row: a customer has a SKU over the half-open interval `[startedOn, endedOn)`.
///
/// Source: docs/definitions.md, "Holdings and kinds"; docs/files.md, "Columns".
///
/// @param recordId id of the row in the uploading system; identifies the row in all later uploads; null = none
/// @param sku the SKU held
/// @param startedOn first day; null = undated: active at every date before its end
/// @param endedOn first day on which it is no longer held; null = open
/// @param kind the row's own kind; null = the catalogue's, else [Kind#SUBSCRIPTION]
/// @param mrr monthly recurring revenue while active; null counts as 0
/// @param amount one-time amount, recognised on `startedOn`, not part of MRR
/// @param quantity quantity bought; stored, but in no metric
/// @param plan name of the plan; stored, but in no metric
/// @param bundleId id of a bundle: rows of one customer with the same id were bought together
/// @param replaces the SKU that this row replaces: a migration, not a cross-sell
/// @param campaignId the campaign that sold it
public record Holding(
        @Nullable String recordId,
        Sku sku,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable Kind kind,
        @Nullable Money mrr,
        @Nullable Money amount,
        @Nullable BigDecimal quantity,
        @Nullable String plan,
        @Nullable String bundleId,
        @Nullable Sku replaces,
        @Nullable String campaignId) {

    /// @throws IllegalArgumentException if it ends before it starts
    public Holding {
        if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn)) {
            throw new IllegalArgumentException("ended_on " + endedOn + " is before started_on " + startedOn);
        }
    }

    /// This holding with another end.
    public Holding endingOn(LocalDate end) {
        return new Holding(
                recordId, sku, startedOn, end, kind, mrr, amount, quantity, plan, bundleId, replaces, campaignId);
    }
}
