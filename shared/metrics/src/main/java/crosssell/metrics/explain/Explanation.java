package crosssell.metrics.explain;

/// Where one customer stands with a rate, and why.
///
/// @param reason what follows the customer's name: `owns Core and Analytics on 2026-10-31`
public record Explanation(Side side, String reason) {

    /// In the denominator, and in the numerator or not.
    static Explanation counted(boolean inNumerator, String reason) {
        return new Explanation(inNumerator ? Side.NUMERATOR : Side.DENOMINATOR, reason);
    }

    static Explanation excluded(String reason) {
        return new Explanation(Side.EXCLUDED, reason);
    }
}
