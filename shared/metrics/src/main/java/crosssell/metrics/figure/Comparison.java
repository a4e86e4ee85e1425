package crosssell.metrics.figure;

import org.jspecify.annotations.Nullable;

/// A figure compared with a published range.
///
/// Source: docs/definitions.md, "Benchmarks".
///
/// @param metric name of the figure
/// @param low lower end of the range
/// @param high upper end of the range
/// @param source publisher of the range
/// @param verdict position of the figure relative to the range; null if the figure is over fewer customers than
///     `min_customers`. An undefined figure has no comparison
public record Comparison(
        String metric,
        double low,
        double high,
        String source,
        @Nullable Verdict verdict) {

    /// The position of a figure relative to a range.
    public enum Verdict {
        BELOW,
        WITHIN,
        ABOVE
    }
}
