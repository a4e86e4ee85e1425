package crosssell.metrics.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One ownership row: a customer has a SKU over the half-open interval `[startedOn, endedOn)`.
///
/// Source: definitions, section 1; files, `ownership/`.
///
/// @param recordId the uploading system's own id of the row; names the row in all later uploads
/// @param sku what is held
/// @param startedOn the first day; absent = undated: active at every date before its end
/// @param endedOn the first day that it is no longer held; absent = open
/// @param kind the row's own kind; absent = the catalogue's, else [Kind#SUBSCRIPTION]
/// @param mrr monthly recurring revenue while active; absent counts as 0
/// @param amount a one-time amount, recognised on `startedOn`, outside MRR
/// @param quantity how many were bought; kept, in no metric
/// @param plan the plan's name; kept, in no metric
/// @param bundleId rows of one customer with the same id were bought as one bundle
/// @param replaces the SKU whose place this row continues: a migration, not a cross-sell
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
