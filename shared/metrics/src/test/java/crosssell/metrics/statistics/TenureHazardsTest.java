package crosssell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.statistics.TenureHazards.Adopters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureHazardsTest {

    private static final TenureHazards EXAMPLE =
            new TenureHazards(new long[] {1000, 0, 0, 0, 0}, new long[] {3, 0, 0, 0, 0}, new long[] {1, 0, 0, 0, 0});

    @ParameterizedTest
    @CsvSource({"1, 0", "91, 0", "92, 1", "183, 1", "184, 2", "365, 2", "366, 3", "730, 3", "731, 4", "9999, 4"})
    void bandsEndAfterThreeSixTwelveAndTwentyFourMonths(int tenure, int band) {
        assertThat(TenureHazards.band(tenure)).isEqualTo(band);
        assertThat(TenureHazards.daysIn(band, tenure - 1, tenure)).isEqualTo(1);
    }

    /// By hand: l = 4 / (1000 + 1000/3.5), m = 2 / (1000 + 1000/1.5), P = l/(l+m) (1 - exp(-91 (l+m))).
    @Test
    void theExampleIsReproduced() {
        assertThat(EXAMPLE.among(one(0), 91).expected()).isEqualTo(0.234180, within(5e-7));
    }

    /// By hand: beyond the first band both rates are the overall ones, l = 3.5/1000, m = 1.5/1000.
    @Test
    void aBandWithoutExperienceTakesTheOverallRate() {
        assertThat(EXAMPLE.among(one(800), 10).expected()).isEqualTo(0.7 * (1 - Math.exp(-0.05)), within(1e-12));
    }

    /// By hand: 1 day in the first band; the rest of the band uses the overall rates.
    @Test
    void aHorizonContinuesFromBandToBand() {
        double leaving = 4 / (1000 + 1000 / 3.5) + 2 / (1000 + 1000 / 1.5);
        double first = 4 / (1000 + 1000 / 3.5) / leaving * (1 - Math.exp(-leaving));

        assertThat(EXAMPLE.among(one(90), 11).expected())
                .isEqualTo(first + Math.exp(-leaving) * 0.7 * (1 - Math.exp(-0.05)), within(1e-12));
    }

    /// By hand, for 100 customers on one day of a band without experience, l = m = r = 0.5/500: nearly 100 r (1 - r) by
    /// chance and 100^2 r^2 from the hazard of adoption.
    @Test
    void theVarianceIsByChanceAndFromTheHazards() {
        DayCounts waiting = new DayCounts();
        for (int i = 0; i < 100; i++) {
            waiting.add(800);
        }
        Adopters adopters = new TenureHazards(new long[] {500, 0, 0, 0, 0}, new long[5], new long[5]).among(waiting, 1);

        assertThat(adopters.expected()).isEqualTo(0.1, within(2e-4));
        assertThat(adopters.variance()).isEqualTo(0.0999 + 0.01, within(2e-4));
    }

    @Test
    void withoutAdoptionsHalfAnAdoptionIsAssumed() {
        TenureHazards none = new TenureHazards(new long[] {0, 0, 0, 0, 1000}, new long[5], new long[5]);

        assertThat(none.among(one(10), 1).expected()).isEqualTo(0.0005, within(1e-6));
    }

    @Test
    void withoutWaitingCustomersNobodyAdopts() {
        assertThat(EXAMPLE.among(new DayCounts(), 365)).isEqualTo(new Adopters(0, 0));
    }

    private static DayCounts one(int tenure) {
        DayCounts waiting = new DayCounts();
        waiting.add(tenure);
        return waiting;
    }
}
