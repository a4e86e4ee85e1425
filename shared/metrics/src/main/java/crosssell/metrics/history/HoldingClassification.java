package crosssell.metrics.history;

import crosssell.metrics.model.Kind;
import crosssell.metrics.model.ProductId;
import org.jspecify.annotations.Nullable;

/// How one holding of a customer counts.
///
/// Source: definitions, section 1.
///
/// @param kind its own, else the catalogue's
/// @param product what its SKU is; absent if that is no product
/// @param counts whether it does: it has a product and is no trial
/// @param from its first day; [Day#UNDATED] if nobody knows
/// @param end the first day on which it is no longer held; [Day#NEVER] if open
/// @param to the same or, if that is earlier, the day on which its customer churned
public record HoldingClassification(Kind kind, @Nullable ProductId product, boolean counts, int from, int end, int to) {

    /// Whether it is held on that day.
    public boolean activeAt(int day) {
        return from <= day && day < to;
    }
}
