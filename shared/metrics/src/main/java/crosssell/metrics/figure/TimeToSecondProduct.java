package crosssell.metrics.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days from a customer's start to its second product, over a set of starters: Kaplan-Meier with churned and
/// waiting customers censored, and the cumulative incidence with churn as the competing event.
///
/// Source: docs/definitions.md, "Velocity".
///
/// @param starters number of customers who started by the date
/// @param adopters starters with a second product
/// @param adopterMedianDays median days over adopters only; null if there are none
/// @param medianDays Kaplan-Meier median of the days; null if not reached
/// @param medianLow median of the lower limit curve, by the same rule; null if not reached
/// @param medianHigh median of the upper limit curve, by the same rule; null if not reached
/// @param pace medianDays in words
/// @param curve the curves at months 0 to 60
/// @param benchmarks comparison of medianDays with its published range, if it has one
public record TimeToSecondProduct(
        long starters,
        long adopters,
        @Nullable Double adopterMedianDays,
        @Nullable Double medianDays,
        @Nullable Double medianLow,
        @Nullable Double medianHigh,
        Pace pace,
        List<CurvePoint> curve,
        List<Comparison> benchmarks) {

    /// The curves at one month.
    ///
    /// @param month k
    /// @param day day on which month k ends: ceil(30.4375 k)
    /// @param atRisk starters observed for at least `day` days
    /// @param waiting Kaplan-Meier estimate of the share of starters without a second product, a fraction 0..1
    /// @param low lower 95 % limit of `waiting`, by the log-log transform; null while `waiting` is 1 or 0
    /// @param high upper 95 % limit of `waiting`; null while `waiting` is 1 or 0
    /// @param incidence Aalen-Johansen cumulative incidence of adoption, a fraction 0..1
    public record CurvePoint(
            int month,
            int day,
            long atRisk,
            double waiting,
            @Nullable Double low,
            @Nullable Double high,
            double incidence) {}
}
