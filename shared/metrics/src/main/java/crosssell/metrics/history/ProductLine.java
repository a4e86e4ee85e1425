package crosssell.metrics.history;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.Set;

/// One product in one customer's history.
///
/// Example: Core from 2023-01-31, Mobile from 2023-10-01, Mobile Plus from 2024-12-01 with `replaces=mob`: Mobile Plus
/// has `firstStart` 2024-12-01, `acquired` 2023-10-01, `origin` Mobile, and is cross-sold because Mobile is.
///
/// Source: docs/definitions.md, "Start and cross-sold products" and "Products and replacement".
///
/// @param firstStart earliest start of its counted rows; [Day#NEVER] if none has one
/// @param acquired first-acquired date a(p): `firstStart`, or that of the product it replaces
/// @param initial whether it is in the initial order; if not, it is cross-sold
/// @param origin the product it replaces, through a chain of replacements; itself if it replaces none
/// @param bundles bundle ids of its first rows
/// @param campaigns campaign ids of its first rows
/// @param intervals its counted rows
public record ProductLine(
        ProductId product,
        long weight,
        int firstStart,
        int acquired,
        boolean initial,
        ProductId origin,
        Set<String> bundles,
        Set<String> campaigns,
        List<Interval> intervals) {

    /// Whether it replaces another product.
    public boolean replacing() {
        return !origin.equals(product);
    }

    /// Whether the customer had a row of it by `day`, active or not; an undated row counts from the beginning.
    public boolean startedBy(int day) {
        return firstStart <= day || intervals.stream().anyMatch(Interval::undated);
    }

    /// Whether the customer had acquired it, or the product it replaces, by `day`; an undated product counts from the
    /// beginning.
    boolean acquiredBy(int day) {
        return acquired <= day || undated();
    }

    /// Whether any row of it has no start.
    boolean undated() {
        return intervals.stream().anyMatch(Interval::undated);
    }

    /// MRR of its active rows, in ten-thousandths.
    long mrrAt(int day) {
        long mrr = 0;
        for (Interval interval : intervals) {
            Money rowMrr = interval.mrr();
            if (rowMrr != null && interval.activeAt(day)) {
                mrr = Math.addExact(mrr, rowMrr.tenThousandths());
            }
        }
        return mrr;
    }

    /// One-time amounts of rows that start after `from`, up to `to`, in ten-thousandths.
    long oneTimeIn(int from, int to) {
        long amount = 0;
        for (Interval interval : intervals) {
            if (interval.start() > from && interval.start() <= to) {
                amount = Math.addExact(amount, interval.oneTime());
            }
        }
        return amount;
    }

    /// Whether any row of it is active.
    boolean activeAt(int day) {
        for (Interval interval : intervals) {
            if (interval.activeAt(day)) {
                return true;
            }
        }
        return false;
    }

    /// Days from its first-acquired date to that of `other`; 0 or less if the customer had the other by then.
    public int daysTo(ProductLine other) {
        return other.acquired - acquired;
    }
}
