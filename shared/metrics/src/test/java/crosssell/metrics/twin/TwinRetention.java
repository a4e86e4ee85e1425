package crosssell.metrics.twin;

import crosssell.metrics.figure.Rate;
import crosssell.metrics.figure.Retention;
import crosssell.metrics.statistics.Wilson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Retention between two dates. Source: docs/definitions.md, "Retention".
///
/// @param then C(t - 12 months)
/// @param to t
record TwinRetention(List<TwinCustomer> then, LocalDate from, LocalDate to) {

    Retention figures() {
        Retention.Group single = group(
                then.stream().filter(each -> each.activeProducts().size() == 1).toList());
        Retention.Group multi = group(
                then.stream().filter(each -> each.activeProducts().size() > 1).toList());
        Retention.Difference difference = difference(single.logoChurn(), multi.logoChurn());
        Double churn = single.logoChurn().rate();
        return new Retention(
                from,
                to,
                single,
                multi,
                difference,
                difference.value() == null || churn == null || churn == 0
                        ? null
                        : Double.valueOf(difference.value() / churn));
    }

    private Retention.Group group(List<TwinCustomer> customers) {
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal kept = BigDecimal.ZERO;
        BigDecimal after = BigDecimal.ZERO;
        long left = 0;
        for (TwinCustomer customer : customers) {
            TwinCustomer now = customer.at(to);
            BigDecimal m0 = TwinHeadline.sum(customer.activeProducts().values());
            BigDecimal m1 =
                    now.isCustomer() ? TwinHeadline.sum(now.activeProducts().values()) : BigDecimal.ZERO;
            before = before.add(m0);
            kept = kept.add(m0.min(m1));
            after = after.add(m1);
            left += now.isCustomer() ? 0 : 1;
        }
        Rate churn = Rate.of(left, customers.size());
        Double arpa = customers.isEmpty() ? null : Double.valueOf(before.doubleValue() / customers.size());
        return new Retention.Group(
                customers.size(),
                churn,
                TwinHeadline.share(kept, before),
                TwinHeadline.share(after, before),
                arpa,
                arpa == null || churn.rate() == null || left == 0 ? null : Double.valueOf(12 * arpa / churn.rate()));
    }

    static Retention.Difference difference(Rate single, Rate multi) {
        if (single.rate() == null || multi.rate() == null) {
            return new Retention.Difference(null, null, null);
        }
        double value = single.rate() - multi.rate();
        return new Retention.Difference(
                value,
                value - Math.hypot(single.rate() - limit(single, -1), limit(multi, 1) - multi.rate()),
                value + Math.hypot(limit(single, 1) - single.rate(), multi.rate() - limit(multi, -1)));
    }

    /// Wilson's limit, as its textbook formula.
    private static double limit(Rate rate, int side) {
        double n = rate.denominator();
        double p = rate.numerator() / n;
        double z = Wilson.Z;
        return (p + z * z / (2 * n) + side * z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n);
    }
}
