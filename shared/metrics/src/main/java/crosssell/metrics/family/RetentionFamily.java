package crosssell.metrics.family;

import crosssell.metrics.figure.Rate;
import crosssell.metrics.figure.Retention;
import crosssell.metrics.figure.Retention.Difference;
import crosssell.metrics.figure.Retention.Group;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.model.Money;
import crosssell.metrics.statistics.Newcombe;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Retention over the trailing 12 months of single- and of multi-product customers, split by what they had at the
/// beginning.
///
/// Example: 1 of 4 single- and 2 of 9 multi-product customers left: 0.25 - 0.2222 = 0.0278, from -0.3563 to 0.5044.
///
/// Source: docs/definitions.md, "Retention".
public final class RetentionFamily {

    private static final double UNITS = Math.pow(10, Money.SCALE);
    private static final int MONTHS_A_YEAR = 12;

    private final LocalDate asOf;
    private final Count single = new Count();
    private final Count multi = new Count();

    private static final class Count {
        private long customers;
        private long churned;
        private long before;
        private long kept;
        private long after;

        void addAll(Count other) {
            customers += other.customers;
            churned += other.churned;
            before = Math.addExact(before, other.before);
            kept = Math.addExact(kept, other.kept);
            after = Math.addExact(after, other.after);
        }
    }

    public RetentionFamily(LocalDate asOf) {
        this.asOf = asOf;
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        Position before = customer.history().at(Day.of(Day.yearBefore(asOf)));
        if (before == null) {
            return;
        }
        Position after = customer.position();
        long mrr = after == null ? 0 : after.mrr();
        Count count = before.multiProduct() ? multi : single;
        count.customers++;
        count.churned += after == null ? 1 : 0;
        count.before = Math.addExact(count.before, before.mrr());
        count.kept = Math.addExact(count.kept, Math.min(before.mrr(), mrr));
        count.after = Math.addExact(count.after, mrr);
    }

    /// Counts all that `other` counted.
    public void merge(RetentionFamily other) {
        single.addAll(other.single);
        multi.addAll(other.multi);
    }

    public Retention figures() {
        Difference difference = difference();
        Double value = difference.value();
        return new Retention(
                Day.yearBefore(asOf),
                asOf,
                group(single),
                group(multi),
                difference,
                value == null || single.churned == 0 ? null : value * single.customers / single.churned);
    }

    private static Group group(Count count) {
        Double arpa = HeadlineTally.ratio(count.before / UNITS, count.customers);
        return new Group(
                count.customers,
                Rate.of(count.churned, count.customers),
                HeadlineTally.ratio(count.kept, count.before),
                HeadlineTally.ratio(count.after, count.before),
                arpa,
                ltv(count, arpa));
    }

    private static @Nullable Double ltv(Count count, @Nullable Double arpa) {
        return arpa == null || count.churned == 0 ? null : MONTHS_A_YEAR * arpa * count.customers / count.churned;
    }

    private Difference difference() {
        if (single.customers == 0 || multi.customers == 0) {
            return new Difference(null, null, null);
        }
        return new Difference(
                (double) single.churned / single.customers - (double) multi.churned / multi.customers,
                Newcombe.low(single.churned, single.customers, multi.churned, multi.customers),
                Newcombe.high(single.churned, single.customers, multi.churned, multi.customers));
    }
}
