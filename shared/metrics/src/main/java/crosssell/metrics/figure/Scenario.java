package crosssell.metrics.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a change of crossSellRate by some percentage points would be worth if everything else stayed the same.
///
/// ```text
/// customersMoved = customers x points / 100
/// mrr = customersMoved x (arpaMulti - arpaSingle),  arr = 12 mrr
/// ltv = customersMoved x (ltvMulti - ltvSingle),    valuation = valuationMultiple x arr
/// ```
///
/// All four are changes. Each is undefined if one of its inputs is, and all are if `points` would take the rate out of
/// 0..1. Example: 1 point of 1,000 customers is 10 customers; at an ARPA of 300 instead of 100 they bring in 2,000 more
/// a month, 24,000 a year, worth 144,000 at a multiple of 6.
///
/// Source: docs/definitions.md, "Scenario".
///
/// @param points percentage points added to crossSellRate; negative = subtracted
/// @param customersMoved customers who would go from one product to several, or back if negative: customers x points /
///     100; null if the rate would leave 0..1
/// @param mrr change of MRR; null if an input is
/// @param arr change of ARR: 12 x mrr; null if mrr is
/// @param ltv change of the customers' lifetime value; null if an input is
/// @param valuation change of the company's value: valuationMultiple x arr; null also without a multiple
public record Scenario(
        BigDecimal points,
        Change crossSellRate,
        @Nullable Double customersMoved,
        @Nullable Double mrr,
        @Nullable Double arr,
        @Nullable Double ltv,
        @Nullable Double valuation,
        Assumptions assumptions) {

    private static final int MONTHS_A_YEAR = 12;

    /// The rate before and after.
    ///
    /// @param from current rate, a fraction; null if there are no customers
    /// @param to rate in the scenario, a fraction; null if it would leave 0..1
    public record Change(@Nullable Double from, @Nullable Double to) {}

    /// The inputs of a scenario.
    ///
    /// @param customers customers active at the date
    /// @param crossSellRate current crossSellRate
    /// @param arpaSingle average MRR of single-product customers at the date; null if there are none
    /// @param arpaMulti average MRR of multi-product customers at the date; null if there are none
    /// @param ltvSingle lifetime value of single-product customers, from their churn in the trailing 12 months; null if
    ///     nobody churned
    /// @param ltvMulti lifetime value of multi-product customers, from their churn in the trailing 12 months; null if
    ///     nobody churned
    /// @param valuationMultiple company value as a multiple of ARR; null if not set
    /// @param says further assumptions, in sentences
    public record Assumptions(
            long customers,
            Rate crossSellRate,
            @Nullable Double arpaSingle,
            @Nullable Double arpaMulti,
            @Nullable Double ltvSingle,
            @Nullable Double ltvMulti,
            @Nullable BigDecimal valuationMultiple,
            List<String> says) {

        private static final List<String> SAYS = List.of(
                "the number of customers stays the same: customers who move go from one product to several, or back",
                "customers who move then pay and stay as multi-product customers do today, which is not proof that a "
                        + "second product makes them do so",
                "mrr, arr, ltv and valuation are differences from today once all have moved; when that is, and what it "
                        + "costs, is left out",
                "ltv uses the yearly logo churn of the trailing 12 months, of customers split by what they had at its start");

        public Assumptions {
            says = List.copyOf(says);
        }

        /// The inputs from the figures of a date.
        ///
        /// @param multiple the valuation multiple; null = not set
        public static Assumptions of(Headline headline, Retention retention, @Nullable BigDecimal multiple) {
            return new Assumptions(
                    headline.customers(),
                    headline.crossSellRate(),
                    headline.arpa().single(),
                    headline.arpa().multi(),
                    retention.single().ltv(),
                    retention.multi().ltv(),
                    multiple,
                    SAYS);
        }

        /// These assumptions with another valuation multiple.
        public Assumptions withMultiple(BigDecimal multiple) {
            return new Assumptions(
                    customers, crossSellRate, arpaSingle, arpaMulti, ltvSingle, ltvMulti, multiple, says);
        }

        /// The fewest points that keep the rate within 0..1, with at most 4 decimals; 0 if there are no customers.
        public BigDecimal fewestPoints() {
            return points(-crossSellRate.numerator());
        }

        /// The most points that keep the rate within 0..1, with at most 4 decimals; 0 if there are no customers.
        public BigDecimal mostPoints() {
            return points(customers - crossSellRate.numerator());
        }

        private BigDecimal points(long moved) {
            return customers == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(moved)
                            .scaleByPowerOfTen(2)
                            .divide(BigDecimal.valueOf(customers), 4, RoundingMode.DOWN)
                            .stripTrailingZeros();
        }

        private boolean allows(BigDecimal points) {
            BigDecimal multi = moved(points).add(BigDecimal.valueOf(crossSellRate.numerator()));
            return customers > 0 && multi.signum() >= 0 && multi.compareTo(BigDecimal.valueOf(customers)) <= 0;
        }

        private BigDecimal moved(BigDecimal points) {
            return points.multiply(BigDecimal.valueOf(customers)).movePointLeft(2);
        }
    }

    /// The scenario of `points` percentage points more.
    public static Scenario of(BigDecimal points, Assumptions given) {
        Double rate = given.crossSellRate.rate();
        if (rate == null || !given.allows(points)) {
            return new Scenario(points, new Change(rate, null), null, null, null, null, null, given);
        }
        double moved = given.moved(points).doubleValue();
        Double mrr = times(moved, difference(given.arpaMulti, given.arpaSingle));
        Double arr = times(MONTHS_A_YEAR, mrr);
        return new Scenario(
                points,
                new Change(rate, rate + points.doubleValue() / 100),
                moved,
                mrr,
                arr,
                times(moved, difference(given.ltvMulti, given.ltvSingle)),
                given.valuationMultiple == null ? null : times(given.valuationMultiple.doubleValue(), arr),
                given);
    }

    private static @Nullable Double difference(@Nullable Double multi, @Nullable Double single) {
        return multi == null || single == null ? null : Double.valueOf(multi - single);
    }

    private static @Nullable Double times(double factor, @Nullable Double value) {
        return value == null ? null : Double.valueOf(factor * value);
    }
}
