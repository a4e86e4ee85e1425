package crosssell.metrics.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Retention over 12 months of customers who had one product at the start of the period and of customers who had
/// several.
///
/// Source: docs/definitions.md, "Retention".
///
/// @param relativeChurnReduction churn difference / churn of single-product customers; null if that churn is 0 or
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
    /// @param customers number of customers
    /// @param logoChurn customers not active at `to` / customers
    /// @param grr gross revenue retention: sum of min(m0, m1) / sum of m0; null if the sum of m0 is 0
    /// @param nrr net revenue retention: sum of m1 / sum of m0; null if the sum of m0 is 0
    /// @param arpa average MRR at `from`; null if there are no customers
    /// @param ltv lifetime value: 12 x arpa / logo churn; null if nobody churned
    public record Group(
            long customers,
            Rate logoChurn,
            @Nullable Double grr,
            @Nullable Double nrr,
            @Nullable Double arpa,
            @Nullable Double ltv) {}

    /// Logo churn of single-product customers less that of multi-product customers, with Newcombe's hybrid score
    /// interval at 95 %; all null if either group is empty.
    ///
    /// @param value the difference, a fraction -1..1
    /// @param low lower end of the interval
    /// @param high upper end of the interval
    public record Difference(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {}
}
