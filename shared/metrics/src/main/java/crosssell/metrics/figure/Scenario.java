package crosssell.metrics.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a change of crossSellRate by some points would be worth, if everything else stayed as it is.
///
/// ```text
/// customersMoved = customers x points / 100
/// mrr = customersMoved x (arpaMulti - arpaSingle),  arr = 12 mrr
/// ltv = customersMoved x (ltvMulti - ltvSingle),    valuation = valuationMultiple x arr
/// ```
///
/// All four are changes; each is undefined where a part of it is, and all are where `points` would lead the rate out
/// of 0..1. Example: 1 point of 1,000 customers are 10; at an ARPA of 300 instead of 100 they bring 2,000 more a month,
/// 24,000 a year, worth 144,000 at a multiple of 6.
///
/// Source: definitions, section 10, scenario.
///
/// @param points percentage points added to crossSellRate; negative = taken away
/// @param customersMoved customers who would have several products and have one, or the other way round if negative
/// @param mrr change of MRR
/// @param arr change of ARR
/// @param ltv change of the customers' lifetime value
/// @param valuation change of what the company is worth; absent too where no multiple is said
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

    /// What the rate is and what it would be.
    ///
    /// @param from as it is, a fraction
    /// @param to as it would be
    public record Change(@Nullable Double from, @Nullable Double to) {}

    /// All that a scenario goes by.
    ///
    /// @param customers customers active at the date
    /// @param crossSellRate of them
    /// @param arpaSingle average MRR of single-product customers at the date
    /// @param arpaMulti of multi-product customers
    /// @param ltvSingle lifetime value of single-product customers, by their churn in the trailing 12 months
    /// @param ltvMulti of multi-product customers
    /// @param valuationMultiple what a company is worth as a multiple of its ARR
    /// @param says what else is taken for granted
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
                "the number of customers stays as it is: who moves goes from one product to several, or back",
                "who moves then pays and stays as multi-product customers do today, which is no proof that a second "
                        + "product makes them so",
                "mrr, arr, ltv and valuation are differences to today once all have moved; when that is, and what it "
                        + "costs, is left out",
                "ltv goes by the yearly logo churn of the trailing 12 months, of customers told apart at their start");

        public Assumptions {
            says = List.copyOf(says);
        }

        /// What the figures of a date say.
        ///
        /// @param multiple the valuation multiple; absent = not said
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

        /// These with another valuation multiple.
        public Assumptions withMultiple(BigDecimal multiple) {
            return new Assumptions(
                    customers, crossSellRate, arpaSingle, arpaMulti, ltvSingle, ltvMulti, multiple, says);
        }

        /// The fewest points that leave the rate in 0..1, of at most 4 decimals; 0 when there are no customers.
        public BigDecimal fewestPoints() {
            return points(-crossSellRate.numerator());
        }

        /// The most points that leave the rate in 0..1, of at most 4 decimals; 0 when there are no customers.
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

    /// The scenario of so many `points` more.
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
