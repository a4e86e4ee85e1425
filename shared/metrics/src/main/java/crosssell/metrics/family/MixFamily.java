package crosssell.metrics.family;

import crosssell.metrics.dimension.Dimensions;
import crosssell.metrics.figure.Mix;
import crosssell.metrics.figure.Mix.Change;
import crosssell.metrics.figure.Mix.Effects;
import crosssell.metrics.figure.Mix.Value;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why the cross-sell rate changed: because segments did better (rate effect) or because their shares changed (mix
/// effect).
///
/// ```text
/// rate effect = sum of (w0 + w1)/2 (r1 - r0),  mix effect = sum of (r0 + r1)/2 (w1 - w0)
/// ```
///
/// with each value's weight w and rate r; together they are the change. A value absent at one date has weight 0 there
/// and the rate of the other date, so it contributes to the mix effect only.
///
/// Example: large customers go from 3 of 4 to 2 of 2 with several products, small ones from 0 of 2 to 1 of 6: the rate
/// falls by 1/8 although both rates rise, with a rate effect of 59/288 and a mix effect of -95/288; a paradox.
///
/// Source: docs/definitions.md, "Mix and rate".
public final class MixFamily {

    private final LocalDate asOf;
    private final Dimensions dimensions;
    private final ValueTallies<Count> month;
    private final ValueTallies<Count> year;

    /// The customers with one value at both dates.
    private static final class Count {
        private long customersFrom;
        private long multiFrom;
        private long customersTo;
        private long multiTo;

        void addAll(Count other) {
            customersFrom += other.customersFrom;
            multiFrom += other.multiFrom;
            customersTo += other.customersTo;
            multiTo += other.multiTo;
        }
    }

    public MixFamily(LocalDate asOf, Dimensions dimensions) {
        this.asOf = asOf;
        this.dimensions = dimensions;
        this.month = new ValueTallies<>(dimensions.names(), Count::new);
        this.year = new ValueTallies<>(dimensions.names(), Count::new);
    }

    /// Counts one customer.
    ///
    /// @param values its value of each dimension as of the date
    public void add(CustomerAsOf customer, List<String> values) {
        Position now = customer.position();
        if (now != null) {
            addTo(month, values, now);
            addTo(year, values, now);
        }
        addFrom(month, customer, Day.monthBefore(asOf));
        addFrom(year, customer, Day.yearBefore(asOf));
    }

    private static void addTo(ValueTallies<Count> counts, List<String> values, Position now) {
        for (int i = 0; i < values.size(); i++) {
            Count count = counts.tally(i, values.get(i));
            count.customersTo++;
            count.multiTo += now.multiProduct() ? 1 : 0;
        }
    }

    private void addFrom(ValueTallies<Count> counts, CustomerAsOf customer, LocalDate from) {
        CustomerAsOf then = new CustomerAsOf(customer.history(), from);
        Position position = then.position();
        if (position == null) {
            return;
        }
        List<String> values = dimensions.values(then);
        for (int i = 0; i < values.size(); i++) {
            Count count = counts.tally(i, values.get(i));
            count.customersFrom++;
            count.multiFrom += position.multiProduct() ? 1 : 0;
        }
    }

    /// Counts all that `other` counted.
    public void merge(MixFamily other) {
        month.merge(other.month, Count::addAll);
        year.merge(other.year, Count::addAll);
    }

    public Mix figures() {
        return new Mix(
                new Change(Day.monthBefore(asOf), month.figures((dimension, counts) -> effects(counts))),
                new Change(Day.yearBefore(asOf), year.figures((dimension, counts) -> effects(counts))));
    }

    private static @Nullable Effects effects(Map<String, Count> counts) {
        Count all = new Count();
        counts.values().forEach(all::addAll);
        if (all.customersFrom == 0 || all.customersTo == 0) {
            return null;
        }
        double change = (double) all.multiTo / all.customersTo - (double) all.multiFrom / all.customersFrom;
        List<Value> values = new ArrayList<>();
        counts.forEach((value, count) -> values.add(value(value, count, all)));
        return new Effects(
                change,
                values.stream().mapToDouble(Value::rateEffect).sum(),
                values.stream().mapToDouble(Value::mixEffect).sum(),
                paradox(change, values),
                values);
    }

    private static Value value(String name, Count count, Count all) {
        double weightFrom = (double) count.customersFrom / all.customersFrom;
        double weightTo = (double) count.customersTo / all.customersTo;
        Double rateFrom = HeadlineTally.ratio(count.multiFrom, count.customersFrom);
        Double rateTo = HeadlineTally.ratio(count.multiTo, count.customersTo);
        // A value without customers at either date has no count, so one of the two rates is there.
        double from = rateFrom != null ? rateFrom : Objects.requireNonNull(rateTo);
        double to = rateTo != null ? rateTo : from;
        return new Value(
                name,
                weightFrom,
                weightTo,
                rateFrom,
                rateTo,
                (weightFrom + weightTo) / 2 * (to - from),
                (from + to) / 2 * (weightTo - weightFrom));
    }

    private static boolean paradox(double change, List<Value> values) {
        boolean against = false;
        for (Value value : values) {
            Double from = value.rateFrom();
            Double to = value.rateTo();
            if (from != null && to != null) {
                double along = Math.signum(change) * (to - from);
                if (along > 0) {
                    return false;
                }
                against |= along < 0;
            }
        }
        return against;
    }
}
