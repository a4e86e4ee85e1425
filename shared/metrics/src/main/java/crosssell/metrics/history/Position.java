package crosssell.metrics.history;

import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.util.ArrayList;
import java.util.List;

/// What one customer has at one date: its active products, their rows and MRR.
///
/// Source: docs/definitions.md, "Customers, status and churn" and "Headline figures".
public final class Position {

    private final List<Active> products = new ArrayList<>(4);
    private final boolean undated;
    private int rows;
    private long mrr;
    private long mrrCrossSold;
    private boolean mrrKnown;
    private boolean anyCrossSold;

    Position(CustomerHistory history, int day) {
        this.undated = history.undated();
        for (ProductLine line : history.lines()) {
            int activeRows = 0;
            long lineMrr = 0;
            boolean lineMrrKnown = false;
            for (Interval interval : line.intervals()) {
                if (interval.activeAt(day)) {
                    activeRows++;
                    Money rowMrr = interval.mrr();
                    if (rowMrr != null) {
                        lineMrrKnown = true;
                        lineMrr = Math.addExact(lineMrr, rowMrr.tenThousandths());
                    }
                }
            }
            if (activeRows > 0) {
                Active active = new Active(
                        line, lineMrr, lineMrrKnown, !undated && line.initial(), !undated && !line.initial());
                mrrKnown |= lineMrrKnown;
                products.add(active);
                rows += activeRows;
                anyCrossSold |= active.crossSold();
                mrr = Math.addExact(mrr, lineMrr);
                mrrCrossSold = Math.addExact(mrrCrossSold, active.crossSold() ? lineMrr : 0);
            }
        }
    }

    /// Active products, by name; never empty.
    public List<Active> products() {
        return products;
    }

    /// Whether the customer is undated: its products are then neither initial nor cross-sold.
    public boolean undated() {
        return undated;
    }

    /// Two or more distinct active products.
    public boolean multiProduct() {
        return products.size() >= 2;
    }

    /// Two or more active products, at least one of them cross-sold.
    public boolean earned() {
        return multiProduct() && !undated && anyCrossSold;
    }

    /// Two or more active products, all from the initial order.
    public boolean landed() {
        return multiProduct() && !undated && !anyCrossSold;
    }

    /// Two or more active products that each bring in at least `mrr`, in ten-thousandths.
    public boolean material(long mrr) {
        int material = 0;
        for (Active active : products) {
            material += active.mrr() >= mrr ? 1 : 0;
        }
        return material >= 2;
    }

    /// Whether the product is active.
    public boolean owns(ProductId product) {
        return products.stream().anyMatch(active -> active.line().product().equals(product));
    }

    /// Active counted rows.
    public int rows() {
        return rows;
    }

    /// MRR of all active rows, in ten-thousandths.
    public long mrr() {
        return mrr;
    }

    /// MRR of cross-sold products, in ten-thousandths.
    public long mrrCrossSold() {
        return mrrCrossSold;
    }

    /// Whether any active row has an MRR.
    public boolean mrrKnown() {
        return mrrKnown;
    }

    /// One active product.
    ///
    /// @param mrr MRR of its active rows, in ten-thousandths
    /// @param mrrKnown whether any of them has an MRR
    /// @param initial whether it is in the initial order
    /// @param crossSold whether it was acquired later; a product of an undated customer is neither
    public record Active(ProductLine line, long mrr, boolean mrrKnown, boolean initial, boolean crossSold) {}
}
