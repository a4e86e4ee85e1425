package crosssell.metrics.figure;

import org.jspecify.annotations.Nullable;

/// A figure compared with a published range.
///
/// Source: definitions, section 11.
///
/// @param metric the figure's name
/// @param low the range's lower end
/// @param high its upper end
/// @param source who published it
/// @param verdict where the figure is; absent where it rests on fewer customers than `min_customers`. An undefined
///     figure has no comparison
public record Comparison(
        String metric,
        double low,
        double high,
        String source,
        @Nullable Verdict verdict) {

    /// Where a figure is beside a range.
    public enum Verdict {
        BELOW,
        WITHIN,
        ABOVE
    }
}
