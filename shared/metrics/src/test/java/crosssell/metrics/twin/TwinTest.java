package crosssell.metrics.twin;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Target;
import crosssell.metrics.model.Touch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The fast calculation compared with the slow twin, over seeded random portfolios.
class TwinTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theCalculationGivesTheTwinsFigures(long seed) {
        SeededHistories.Histories histories = SeededHistories.of(seed);
        Calculation calculation = histories.calculation();

        Figures twin = Twin.figures(histories.customers(), calculation);

        assertThat(Differences.between(calculation.figures(histories.customers()), twin))
                .as("seed %d as of %s", seed, calculation.asOf())
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withTooManyProductsTheTwinLeavesOutTheSameOnes(long seed) {
        SeededHistories.Histories histories = SeededHistories.of(seed);
        Calculation calculation = ofProducts(histories.calculation(), (int) (seed % 5));

        Figures figures = sharded(calculation, histories.customers(), new Random(seed));

        assertThat(Differences.between(figures, Twin.figures(histories.customers(), calculation)))
                .as("seed %d as of %s", seed, calculation.asOf())
                .isEmpty();
    }

    private static Calculation ofProducts(Calculation calculation, int most) {
        return new Calculation(
                calculation.settings(), calculation.catalogue(), calculation.effort(), calculation.asOf(), most);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neitherSplitNorOrderOfCustomersAndRowsChangesAFigure(long seed) {
        SeededHistories.Histories histories = SeededHistories.of(seed);
        Calculation calculation = histories.calculation();

        assertThat(sharded(calculation, histories.customers(), new Random(seed)))
                .isEqualTo(calculation.figures(histories.customers()));
    }

    private static Figures sharded(Calculation calculation, List<CustomerFacts> all, Random random) {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            tallies.add(calculation.tally());
        }
        List<CustomerFacts> customers = new ArrayList<>(all);
        Collections.shuffle(customers, random);
        for (CustomerFacts customer : customers) {
            tallies.get(random.nextInt(tallies.size())).add(shuffled(customer, random));
        }
        Collections.shuffle(tallies, random);
        Tally merged = calculation.tally();
        tallies.forEach(merged::merge);
        return merged.figures();
    }

    private static CustomerFacts shuffled(CustomerFacts facts, Random random) {
        List<Holding> holdings = new ArrayList<>(facts.holdings());
        List<CustomerRecord> records = new ArrayList<>(facts.records());
        List<Target> targets = new ArrayList<>(facts.targets());
        List<Touch> touches = new ArrayList<>(facts.touches());
        List.of(holdings, records, targets, touches).forEach(rows -> Collections.shuffle(rows, random));
        return new CustomerFacts(facts.customer(), holdings, records, targets, touches);
    }
}
