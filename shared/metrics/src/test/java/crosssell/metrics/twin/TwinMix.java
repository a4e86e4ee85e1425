package crosssell.metrics.twin;

import crosssell.metrics.figure.Mix;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Mix and rate between two dates. Source: docs/definitions.md, "Mix and rate".
///
/// @param then C(t0)
/// @param now C(t1)
record TwinMix(List<TwinCustomer> then, List<TwinCustomer> now) {

    /// The effects along one dimension; null if either side has no customers.
    Mix.@Nullable Effects effects(Function<TwinCustomer, String> dimension) {
        if (then.isEmpty() || now.isEmpty()) {
            return null;
        }
        TreeSet<String> names = new TreeSet<>();
        then.forEach(customer -> names.add(dimension.apply(customer)));
        now.forEach(customer -> names.add(dimension.apply(customer)));
        List<Mix.Value> values = new ArrayList<>();
        int total = compareRates(then, now);
        boolean anySame = false;
        boolean anyOther = false;
        double rateEffect = 0;
        double mixEffect = 0;
        for (String name : names) {
            List<TwinCustomer> before = having(then, dimension, name);
            List<TwinCustomer> after = having(now, dimension, name);
            double w0 = (double) before.size() / then.size();
            double w1 = (double) after.size() / now.size();
            double r0 = before.isEmpty() ? rate(after) : rate(before);
            double r1 = after.isEmpty() ? rate(before) : rate(after);
            values.add(new Mix.Value(
                    name,
                    w0,
                    w1,
                    before.isEmpty() ? null : Double.valueOf(r0),
                    after.isEmpty() ? null : Double.valueOf(r1),
                    (w0 + w1) / 2 * (r1 - r0),
                    (r0 + r1) / 2 * (w1 - w0)));
            rateEffect += (w0 + w1) / 2 * (r1 - r0);
            mixEffect += (r0 + r1) / 2 * (w1 - w0);
            if (!before.isEmpty() && !after.isEmpty()) {
                anySame |= compareRates(before, after) * total > 0;
                anyOther |= compareRates(before, after) * total < 0;
            }
        }
        return new Mix.Effects(rate(now) - rate(then), rateEffect, mixEffect, anyOther && !anySame, values);
    }

    private static List<TwinCustomer> having(
            List<TwinCustomer> customers, Function<TwinCustomer, String> dimension, String name) {
        return customers.stream()
                .filter(customer -> dimension.apply(customer).equals(name))
                .toList();
    }

    private static long multi(List<TwinCustomer> customers) {
        return customers.stream()
                .filter(customer -> customer.activeProducts().size() >= 2)
                .count();
    }

    private static double rate(List<TwinCustomer> customers) {
        return (double) multi(customers) / customers.size();
    }

    /// The sign of the rate's change, in whole numbers, so that equal rates are equal.
    private static int compareRates(List<TwinCustomer> before, List<TwinCustomer> after) {
        return Long.compare(multi(after) * before.size(), multi(before) * after.size());
    }
}
