package crosssell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewcombeTest {

    /// R. G. Newcombe, Interval estimation for the difference between independent proportions, Statist. Med. 17 (1998)
    /// 873-890, table II, method 10.
    @ParameterizedTest(name = "{0}/{1} - {2}/{3}")
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000",
    })
    void limitsAreThePublishedOnes(long k1, long n1, long k2, long n2, double low, double high) {
        assertThat(Newcombe.low(k1, n1, k2, n2)).isEqualTo(low, within(5.1e-5));
        assertThat(Newcombe.high(k1, n1, k2, n2)).isEqualTo(high, within(5.1e-5));
    }

    @Test
    void theExampleIsReproduced() {
        assertThat(Newcombe.low(1, 4, 2, 9)).isEqualTo(-0.356322, within(5e-7));
        assertThat(Newcombe.high(1, 4, 2, 9)).isEqualTo(0.504436, within(5e-7));
    }
}
