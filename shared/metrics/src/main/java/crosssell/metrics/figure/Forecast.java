package crosssell.metrics.figure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The number of customers expected to add a second product.
///
/// Source: docs/definitions.md, "Forecast".
///
/// @param waiting customers in C(t) with a known start and no second product after the initial order
/// @param level share of cases in which an interval should hold, a fraction
/// @param assumptions the conditions under which the forecast holds, in sentences
public record Forecast(long waiting, double level, List<Horizon> horizons, List<String> assumptions) {

    /// The expected values at one date.
    ///
    /// @param months months from the as-of date to `until`
    /// @param adopters number of waiting customers who add a second product by `until`
    /// @param crossSellRate crossSellRate at `until`, a fraction 0..1
    public record Horizon(int months, LocalDate until, Range adopters, Range crossSellRate) {}

    /// An expected value with its interval; all null if there is no experience to estimate from.
    ///
    /// @param expected expected value
    /// @param low lower end of the interval
    /// @param high upper end of the interval
    public record Range(
            @Nullable Double expected,
            @Nullable Double low,
            @Nullable Double high) {

        /// No experience to estimate from.
        public static final Range UNDEFINED = new Range(null, null, null);
    }
}
