package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The headline over all customers, the customers excluded from it, and how it changed.
///
/// Source: docs/definitions.md, "Summary and trend" and "Excluded customers".
///
/// @param headline the headline; its fields are at the level of the other fields in JSON
/// @param excluded customers not included; included + excluded = all customers known from any file
/// @param undatedCustomers active customers with a holding that has no start
/// @param benchmarks comparisons of the figures that have a published range
/// @param unknownChurnDate customers churned by status, on an unknown date
public record Summary(
        Headline headline,
        Excluded excluded,
        long undatedCustomers,
        long unknownChurnDate,
        Changes change,
        List<Comparison> benchmarks) {

    /// Known customers that are not active, by the first reason that fits.
    ///
    /// @param prospectOrTrial by status, or only trials, or no rows
    /// @param churned had a counted holding and has none active now; or churned by status
    /// @param notStarted counted holdings that all start later
    /// @param unmappedOnly rows, but none that count except trials
    public record Excluded(long prospectOrTrial, long churned, long notStarted, long unmappedOnly) {}

    /// The changes since the end of the previous month and since 12 months earlier.
    public record Changes(Change month, Change year) {}

    /// Differences from the headline as of `from`; the difference of a ratio is null if either ratio is.
    ///
    /// @param customers change in the number of customers
    /// @param mrr change in MRR
    /// @param crossSellRate change in the rate, as a fraction
    /// @param earnedCrossSellRate change in the rate, as a fraction
    /// @param productsPerCustomer change in products per customer
    public record Change(
            LocalDate from,
            long customers,
            Money mrr,
            @Nullable Double crossSellRate,
            @Nullable Double earnedCrossSellRate,
            @Nullable Double productsPerCustomer) {}
}
