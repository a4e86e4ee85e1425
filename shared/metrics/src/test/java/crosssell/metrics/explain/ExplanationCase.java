package crosssell.metrics.explain;

import crosssell.metrics.Facts;
import org.junit.jupiter.params.provider.Arguments;

/// A customer and the expected explanation of a rate: the arguments (rate, facts, explanation) of a test.
final class ExplanationCase {

    private ExplanationCase() {}

    static Arguments numerator(PublishedRate rate, Facts facts, String reason) {
        return Arguments.of(rate, facts, new Explanation(Side.NUMERATOR, reason));
    }

    static Arguments denominator(PublishedRate rate, Facts facts, String reason) {
        return Arguments.of(rate, facts, new Explanation(Side.DENOMINATOR, reason));
    }

    static Arguments excluded(PublishedRate rate, Facts facts, String reason) {
        return Arguments.of(rate, facts, new Explanation(Side.EXCLUDED, reason));
    }
}
