package crosssell.metrics.history;

import crosssell.metrics.model.ProductId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// One customer's MRR at two dates and the movements between them. A product and its replacement are one line.
///
/// Example: Core from 400 to 150 while Analytics at 60 ended: contraction -250, product churn -60.
///
/// Source: docs/definitions.md, "Revenue bridge".
public final class Bridge {

    private static final int MONTHS_A_YEAR = 12;

    private final Map<Movement, Long> movements = new EnumMap<>(Movement.class);
    private final Map<ProductId, Long> won = new TreeMap<>();
    private long start;
    private long end;
    private long oneTimeCrossSold;

    /// @param from the day at the start of the bridge
    /// @param to the later day at its end
    public Bridge(CustomerHistory history, int from, int to) {
        boolean before = history.activeAt(from);
        boolean after = history.activeAt(to);
        Map<ProductId, Line> lines = new TreeMap<>();
        for (ProductLine line : history.lines()) {
            lines.computeIfAbsent(line.origin(), p -> new Line()).add(line, from, to, before, after);
            if (!history.undated() && !line.initial() && !history.standing().prospectAt(to)) {
                long oneTime = line.oneTimeIn(from, to);
                oneTimeCrossSold = Math.addExact(oneTimeCrossSold, oneTime);
                win(line.origin(), oneTime);
            }
        }
        lines.forEach((product, line) -> {
            start = Math.addExact(start, line.mrrBefore);
            end = Math.addExact(end, line.mrrAfter);
            long change = line.mrrAfter - line.mrrBefore;
            if (change != 0) {
                Movement why = movement(history, line, from, before, after);
                movements.merge(why, change, Math::addExact);
                if (why == Movement.CROSS_SELL) {
                    win(product, Math.multiplyExact(MONTHS_A_YEAR, change));
                }
            }
        });
    }

    private void win(ProductId product, long amount) {
        if (amount != 0) {
            won.merge(product, amount, Math::addExact);
        }
    }

    private static Movement movement(CustomerHistory history, Line line, int from, boolean before, boolean after) {
        if (!before) {
            return history.activeBefore(from) ? Movement.REACTIVATION : Movement.NEW;
        }
        if (!after) {
            return Movement.CHURN;
        }
        if (!line.heldBefore) {
            return line.acquiredBefore ? Movement.PRODUCT_REACTIVATION : Movement.CROSS_SELL;
        }
        if (!line.heldAfter) {
            return Movement.PRODUCT_CHURN;
        }
        return line.mrrAfter > line.mrrBefore ? Movement.UPSELL : Movement.CONTRACTION;
    }

    /// MRR at the first date, in ten-thousandths.
    public long start() {
        return start;
    }

    /// MRR at the second date.
    public long end() {
        return end;
    }

    /// The movements, without zeros; `start` + all of these = `end`.
    public Map<Movement, Long> movements() {
        return movements;
    }

    /// One-time amounts of cross-sold products after the first date up to the second; not part of the bridge.
    public long oneTimeCrossSold() {
        return oneTimeCrossSold;
    }

    /// Revenue won by cross-selling, by product, without zeros: 12 x the cross-sell movement + the one-time amounts of
    /// [#oneTimeCrossSold].
    public Map<ProductId, Long> won() {
        return won;
    }

    /// A product with its replacement.
    private static final class Line {
        private boolean heldBefore;
        private boolean heldAfter;
        private boolean acquiredBefore;
        private long mrrBefore;
        private long mrrAfter;

        void add(ProductLine line, int from, int to, boolean before, boolean after) {
            acquiredBefore |= line.acquiredBy(from);
            if (before && line.activeAt(from)) {
                heldBefore = true;
                mrrBefore = Math.addExact(mrrBefore, line.mrrAt(from));
            }
            if (after && line.activeAt(to)) {
                heldAfter = true;
                mrrAfter = Math.addExact(mrrAfter, line.mrrAt(to));
            }
        }
    }
}
