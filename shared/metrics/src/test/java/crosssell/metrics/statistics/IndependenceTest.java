package crosssell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.statistics.Independence.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndependenceTest {

    /// The first two are the examples of R's `?fisher.test`: Fisher's tea drinker (0.4857) and the convictions of
    /// like-sex twins (0.0005367); the third is the javadoc's; the last three are SciPy 1.17's `fisher_exact`.
    @ParameterizedTest(name = "{0} of {1} and {2} among {3}")
    @CsvSource({
        "3, 4, 4, 8, 0.4857142857142857",
        "2, 12, 17, 30, 0.0005367241191434",
        "4, 7, 13, 16, 0.0625",
        "130, 2000, 1000, 20000, 0.0016809644913932046",
        "30, 500, 400, 9000, 0.09276733684092488",
        "0, 300, 200, 5000, 5.310526328671879e-06",
    })
    void fishersExactTestGivesThePublishedValues(long both, long first, long second, long customers, double p) {
        assertThat(Independence.pValue(both, first, second, customers)).isEqualTo(p, within(1e-10 * p));
    }

    @Test
    void aTableAsLikelyAsTheObservedOneCountsDespiteRounding() {
        // Symmetric margins: k and 2000 - k are equally likely, so next to the middle p = 1 - P(middle).
        double p = Objects.requireNonNull(Independence.pValue(1001, 2000, 2000, 4000));

        assertThat(Independence.pValue(999, 2000, 2000, 4000)).isEqualTo(p, within(1e-12));
        assertThat(p).isEqualTo(0.974773405210, within(1e-9));
    }

    @Test
    void ifEverybodyHasOneOfTheTwoTheExactTestGivesOne() {
        assertThat(Independence.pValue(5, 5, 10, 10)).isEqualTo(1);
        assertThat(Independence.pValue(0, 0, 4, 10)).isEqualTo(1);
    }

    @Test
    void theExactTestIsUsedUpToTwentyThousandCustomers() {
        assertThat(Independence.method(20_000)).isEqualTo(Method.FISHER_EXACT);
        assertThat(Independence.method(20_001)).isEqualTo(Method.CHI_SQUARE);
    }

    @Test
    void chiSquareHasNoContinuityCorrection() {
        // Half of 40,000 own the first, half the second, 10,098 both: phi = (10098 - 9902) / 20000 = 0.0098, so
        // chi^2 = 40000 phi^2 = 1.96^2, and p = 2 (1 - Phi(1.96)) = 0.0499958. R: chisq.test(matrix(c(10098,
        // 9902, 9902, 10098), 2), correct = FALSE), which is also prop.test(c(10098, 9902), c(20000, 20000),
        // correct = FALSE).
        assertThat(Independence.pValue(10_098, 20_000, 20_000, 40_000)).isEqualTo(0.0499957903, within(1e-9));
    }

    @ParameterizedTest(name = "{0} of {1} and {2} among 30,000")
    @CsvSource({"0, 0, 10", "0, 10, 0", "10, 30000, 10", "10, 10, 30000"})
    void chiSquareIsUndefinedIfAMarginIsZero(long both, long first, long second) {
        assertThat(Independence.pValue(both, first, second, 30_000)).isNull();
    }

    /// The 15 p-values in Y. Benjamini, Y. Hochberg, J. R. Statist. Soc. B 57 (1995) 289-300, 3.2, of which four are
    /// discoveries at 0.05; the q-values are those of R's `p.adjust(p, "BH")`, checked with SciPy 1.17's
    /// `false_discovery_control`.
    @Test
    void qValuesOfThePaperAreThoseOfR() {
        List<Double> p = List.of(
                0.0344, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0000);
        double[] q = {
            0.0645,
            0.0015,
            0.003,
            0.0095,
            0.035625,
            0.0603,
            0.0638571429,
            0.0638571429,
            0.0765,
            0.486,
            0.5811818182,
            0.714875,
            0.7532307692,
            0.8132142857,
            1
        };

        Map<Double, Double> qValues =
                Independence.qValues(new TreeMap<>(p.stream().collect(Collectors.toMap(each -> each, each -> 1L))));

        for (int i = 0; i < q.length; i++) {
            assertThat(qValues.get(p.get(i))).as("q of %s", p.get(i)).isEqualTo(q[i], within(5e-11));
        }
    }

    @Test
    void theSmallestOfTenTakesTheNextQValueOnlyIfThatIsSmaller() {
        assertThat(Independence.qValues(new TreeMap<>(Map.of(0.0625, 1L, 0.25, 1L, 1.0, 8L))))
                .isEqualTo(Map.of(0.0625, 0.625, 0.25, 1.0, 1.0, 1.0));
        assertThat(Independence.qValues(new TreeMap<>())).isEmpty();
    }
}
