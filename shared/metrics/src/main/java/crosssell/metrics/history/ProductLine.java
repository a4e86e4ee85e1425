package crosssell.metrics.history;

import crosssell.metrics.model.ProductId;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// One product in one customer's history.
///
/// Example: Core from 2023-01-31, Mobile from 2023-10-01, Mobile Plus from 2024-12-01 with `replaces=mob`: Mobile
/// Plus has `firstStart` 2024-12-01, `acquired` 2023-10-01, is cross-sold as Mobile is, and `replacing`.
///
/// Source: definitions, section 1, first acquired, initial order, replacement.
///
/// @param firstStart earliest start of its own counted rows; [Day#NEVER] if none has one
/// @param acquired first-acquired date a(p): `firstStart`, or what it inherits from the product that it replaces
/// @param initial whether it is of the initial order; if not, it is cross-sold
/// @param replacing whether it continues another product's place
/// @param bundles bundle ids of its first rows
/// @param intervals its counted rows
public record ProductLine(
        ProductId product,
        long weight,
        int firstStart,
        int acquired,
        boolean initial,
        boolean replacing,
        Set<String> bundles,
        List<Interval> intervals) {

    /// Whether any row of it is active.
    boolean activeAt(int day) {
        for (Interval interval : intervals) {
            if (interval.activeAt(day)) {
                return true;
            }
        }
        return false;
    }

    /// Whether this and `other` came together: the same day, or in one bundle.
    public boolean bundledWith(ProductLine other) {
        return acquired == other.acquired || !Collections.disjoint(bundles, other.bundles);
    }
}
