package crosssell.metrics.figure;

import crosssell.metrics.model.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The headline over all customers, who is left out of it and why, and how it changed.
///
/// Source: definitions, section 2.
///
/// @param headline the headline figures, on one level with the other fields in JSON
/// @param excluded included + excluded = all customers known from any file
/// @param undatedCustomers active customers with a holding that has no start
/// @param benchmarks the headline's figures that have a published range
/// @param unknownChurnDate customers that churned by status, at a date nobody knows
public record Summary(
        Headline headline,
        Excluded excluded,
        long undatedCustomers,
        long unknownChurnDate,
        Changes change,
        List<Comparison> benchmarks) {

    /// Known customers that are not active, by the first reason that fits.
    ///
    /// @param prospectOrTrial by status; or trials only; or no rows
    /// @param churned had a counted holding, none active now; or by status
    /// @param notStarted counted holdings, all of them later
    /// @param unmappedOnly rows, none counted but for trials
    public record Excluded(long prospectOrTrial, long churned, long notStarted, long unmappedOnly) {}

    /// Since the end of the month before, and since 12 months before.
    public record Changes(Change month, Change year) {}

    /// Differences to the headline as of `from`; a ratio's is absent where either side is.
    ///
    /// @param customers customers more, or fewer where negative
    /// @param mrr MRR more or less
    /// @param crossSellRate its rate less that then, as a fraction
    /// @param earnedCrossSellRate its rate less that then, as a fraction
    /// @param productsPerCustomer its value less that then
    public record Change(
            LocalDate from,
            long customers,
            Money mrr,
            @Nullable Double crossSellRate,
            @Nullable Double earnedCrossSellRate,
            @Nullable Double productsPerCustomer) {}
}
