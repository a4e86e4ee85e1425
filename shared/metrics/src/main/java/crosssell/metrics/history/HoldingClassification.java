package crosssell.metrics.history;

import crosssell.metrics.model.Kind;
import crosssell.metrics.model.ProductId;
import org.jspecify.annotations.Nullable;

/// How one holding of a customer counts.
///
/// Source: docs/definitions.md, "Holdings and kinds".
///
/// @param kind the row's own kind, else the catalogue's
/// @param product the product of its SKU; null if it has none
/// @param counts whether it counts: it has a product, and its kind counts
/// @param from its first day; [Day#UNDATED] if unknown
/// @param end the first day on which it is no longer held; [Day#NEVER] if open
/// @param to `end` or, if earlier, the day on which its customer churned
public record HoldingClassification(Kind kind, @Nullable ProductId product, boolean counts, int from, int end, int to) {

    /// Whether it is held on `day`.
    public boolean activeAt(int day) {
        return from <= day && day < to;
    }
}
