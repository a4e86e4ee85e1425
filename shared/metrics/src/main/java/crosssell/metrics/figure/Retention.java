package crosssell.metrics.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who stayed over 12 months, of those who had one product and of those who had several at the beginning, so that
/// nobody gets credit
/// for surviving.
///
/// Source: definitions, section 8, retention.
///
/// @param relativeChurnReduction churn difference / churn of single-product customers; absent when that is 0 or
///     unknown
public record Retention(
        LocalDate from,
        LocalDate to,
        Group single,
        Group multi,
        Difference churnDifference,
        @Nullable Double relativeChurnReduction) {

    /// Customers active at `from`.
    ///
    /// @param customers how many
    /// @param logoChurn those of them not active at `to`
    /// @param grr gross revenue retention: sum of min(m0, m1) / sum of m0; absent when that is 0
    /// @param nrr net revenue retention: sum of m1 / sum of m0; absent when that is 0
    /// @param arpa average MRR at `from`; absent when there is nobody
    /// @param ltv annual ARPA / logo churn; absent when nobody churned
    public record Group(
            long customers,
            Rate logoChurn,
            @Nullable Double grr,
            @Nullable Double nrr,
            @Nullable Double arpa,
            @Nullable Double ltv) {}

    /// Logo churn of single- less that of multi-product customers, with Newcombe's hybrid score interval at 95 %;
    /// absent when either group is empty.
    ///
    /// @param value the difference, a fraction -1..1
    /// @param low the interval's lower end
    /// @param high the interval's upper end
    public record Difference(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {}
}
