package crosssell.metrics.explain;

/// The side of one customer in a rate, and the reason.
///
/// @param reason the words that follow the customer's name: `owns Core and Analytics on 2026-10-31`
public record Explanation(Side side, String reason) {

    /// The customer is in the denominator, and may be in the numerator.
    static Explanation counted(boolean inNumerator, String reason) {
        return new Explanation(inNumerator ? Side.NUMERATOR : Side.DENOMINATOR, reason);
    }

    static Explanation excluded(String reason) {
        return new Explanation(Side.EXCLUDED, reason);
    }
}
