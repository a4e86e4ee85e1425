package crosssell.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    /// 23/80 = 28.75 %, 41/80 = 51.25 %, 51/80 = 63.75 % and 1/16 = 6.25 % by hand: halves, rounded up.
    @ParameterizedTest
    @CsvSource({
        "0, 0.0 %",
        "0.2875, 28.8 %",
        "0.5125, 51.3 %",
        "0.6375, 63.8 %",
        "0.0625, 6.3 %",
        "0.26699999999999996, 26.7 %",
        "1, 100.0 %"
    })
    void aFractionIsRoundedFromItsDecimalDigits(double fraction, String text) {
        assertThat(Percent.of(fraction)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.005, +0.5", "-0.0125, -1.3", "0.0004, 0.0", "-0.0004, 0.0", "0, 0.0"})
    void aDifferenceHasASignUnlessItIsZero(double difference, String text) {
        assertThat(Percent.points(difference)).isEqualTo(text);
    }
}
