package crosssell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statist. Med. 17 (1998) 857-872, table
    /// I, method 3; the last row: the worked example's headline.
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "9, 16, 0.3318, 0.7690",
    })
    void limitsAreThePublishedOnes(long successes, long trials, double low, double high) {
        assertThat(Wilson.low(successes, trials)).isEqualTo(low, within(5e-5));
        assertThat(Wilson.high(successes, trials)).isEqualTo(high, within(5e-5));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"0, 1", "1, 1", "0, 1000000", "1000000, 1000000", "1, 2", "3, 1000"})
    void theIntervalContainsTheRateAndStaysWithinZeroAndOne(long successes, long trials) {
        double rate = (double) successes / trials;
        assertThat(Wilson.low(successes, trials)).isBetween(0.0, rate);
        assertThat(Wilson.high(successes, trials)).isBetween(rate, 1.0);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"3, 10", "1, 7", "50, 101"})
    void countingFailuresInsteadMirrorsTheInterval(long successes, long trials) {
        assertThat(Wilson.low(trials - successes, trials)).isEqualTo(1 - Wilson.high(successes, trials), within(1e-15));
    }
}
