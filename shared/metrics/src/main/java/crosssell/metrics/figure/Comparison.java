package crosssell.metrics.figure;

/// A figure held against a published range.
///
/// Source: definitions, section 11.
///
/// @param metric the figure's name
/// @param low the range's lower end
/// @param high its upper end
/// @param source who published it
/// @param verdict where the figure is; an undefined figure has no comparison
public record Comparison(String metric, double low, double high, String source, Verdict verdict) {

    /// Where a figure is beside a range.
    public enum Verdict {
        BELOW,
        WITHIN,
        ABOVE
    }
}
