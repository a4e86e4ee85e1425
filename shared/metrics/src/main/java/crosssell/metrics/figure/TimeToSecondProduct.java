package crosssell.metrics.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days from a customer's start to its second product, over a set of starters: Kaplan-Meier with churned and
/// waiting customers censored, and the cumulative incidence with churn as the competing event.
///
/// Source: definitions, section 5, velocity.
///
/// @param starters customers that ever started by the date
/// @param adopters those with a second product
/// @param adopterMedianDays median over adopters only; absent when there is none
/// @param medianDays Kaplan-Meier median; absent when not reached
/// @param medianLow the same rule on the lower limit curve
/// @param medianHigh the same rule on the upper limit curve
/// @param pace medianDays in words
/// @param curve at months 0 to 60
/// @param benchmarks medianDays beside its published range, if it has one
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
    /// @param day ceil(30.4375 k)
    /// @param atRisk starters whose time is at least `day`
    /// @param waiting Kaplan-Meier estimate of still having one product
    /// @param low its lower 95 % limit, by the log-log transform; absent while `waiting` is 1 or 0
    /// @param high its upper limit
    /// @param incidence Aalen-Johansen cumulative incidence of adoption
    public record CurvePoint(
            int month,
            int day,
            long atRisk,
            double waiting,
            @Nullable Double low,
            @Nullable Double high,
            double incidence) {}
}
