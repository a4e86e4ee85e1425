package crosssell.metrics.figure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many customers are expected to add a second product.
///
/// Source: definitions, section 10, forecast.
///
/// @param waiting customers in C(t), of known start, without a second product after the initial order
/// @param level how often an interval is meant to hold
/// @param assumptions what must be so for the forecast to hold, in sentences
public record Forecast(long waiting, double level, List<Horizon> horizons, List<String> assumptions) {

    /// What is expected up to one date.
    ///
    /// @param months from the as-of date to `until`
    /// @param adopters of those who wait
    /// @param crossSellRate what the rate becomes
    public record Horizon(int months, LocalDate until, Range adopters, Range crossSellRate) {}

    /// An expected value with its interval; absent where there is nothing to go by.
    ///
    /// @param expected the mean
    /// @param low the interval's lower end
    /// @param high the interval's upper end
    public record Range(
            @Nullable Double expected,
            @Nullable Double low,
            @Nullable Double high) {

        /// Nothing to go by.
        public static final Range UNDEFINED = new Range(null, null, null);
    }
}
