package crosssell.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Settings;
import crosssell.metrics.twin.SeededHistories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Identical inputs give identical bytes.
class SameBytesTest {

    private static final int CUSTOMERS = 500;

    @ParameterizedTest(name = "{0} shards")
    @ValueSource(ints = {1, 2, 7, 64})
    void anyNumberOfShardsInAnyOrderGivesTheSameBytes(int shards) {
        for (long seed = 0; seed < 6; seed++) {
            SeededHistories.Histories histories = SeededHistories.of(seed, CUSTOMERS);
            Calculation calculation = ofProducts(histories.calculation(), seed % 2 == 0 ? 3 : 200);
            Figures whole = calculation.figures(histories.customers());

            Figures sharded = sharded(calculation, histories.customers(), shards, new Random(shards + 1000 * seed));

            assertThat(sharded).as("seed %d", seed).isEqualTo(whole);
            // Each double prints as itself and no other, and collections print in their order.
            assertThat(sharded.toString()).as("seed %d", seed).isEqualTo(whole.toString());
        }
    }

    private static Calculation ofProducts(Calculation calculation, int most) {
        return new Calculation(
                calculation.settings(), calculation.catalogue(), calculation.effort(), calculation.asOf(), most);
    }

    private static Figures sharded(Calculation calculation, List<CustomerFacts> customers, int shards, Random random) {
        List<Tally> tallies = new ArrayList<>(
                Stream.generate(calculation::tally).limit(shards).toList());
        List<CustomerFacts> shuffled = new ArrayList<>(customers);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(customer -> tallies.get(random.nextInt(shards)).add(customer));
        while (tallies.size() > 1) {
            Tally merged = tallies.remove(random.nextInt(tallies.size()));
            tallies.get(random.nextInt(tallies.size())).merge(merged);
        }
        return tallies.getFirst().figures();
    }

    @Test
    void talliesOfDifferentCalculationsAreNotMerged() {
        Tally december = tally("2024-12-31");
        Tally november = tally("2024-11-30");

        assertThatThrownBy(() -> december.merge(november))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a tally as of 2024-11-30 cannot be merged into one of another calculation, as of 2024-12-31");
    }

    private static Tally tally(String asOf) {
        return new Calculation(Settings.DEFAULT, Catalogue.NONE, LocalDate.parse(asOf)).tally();
    }
}
