package crosssell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.model.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyCountsTest {

    @Test
    void medianOfAnEvenCountIsTheMeanOfTheMiddleTwo() {
        // The example in the javadoc.
        assertThat(counts("89", "52", "183", "482", "60", "153").median()).isEqualTo(121);
    }

    @Test
    void medianOfAnOddCountIsTheMiddleOneToTheLastDigit() {
        assertThat(counts("7", "0.0001", "2083.3333", "9999", "9999").median()).isEqualTo(2083.3333);
    }

    @Test
    void withoutObservationsThereIsNoMedian() {
        assertThat(new MoneyCounts().median()).isNull();
    }

    /// One block of amounts ends at (2^31 - 1) / 10,000 = 214,748.3647.
    @Test
    void amountsOfDifferentBlocksAreOneDistribution() {
        assertThat(counts("214748.3647", "214748.3649").median()).isEqualTo(214748.3648);
        assertThat(counts("214748.3648", "1", "900000000").median()).isEqualTo(214748.3648);
        assertThat(counts("-5", "-3", "-0.5", "214749").median()).isEqualTo(-1.75);
    }

    /// Compared with a sorted list of the same amounts, over several blocks below and above 0, split and merged.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theMedianIsThatOfASortedList(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(500);
        List<Long> list = new ArrayList<>();
        MoneyCounts left = new MoneyCounts();
        MoneyCounts right = new MoneyCounts();
        for (int i = 0; i < size; i++) {
            long amount = random.nextLong(-(1L << 33), 1L << 33);
            list.add(amount);
            (random.nextBoolean() ? left : right).add(amount);
        }
        left.addAll(right);
        Collections.sort(list);

        assertThat(left.median()).isEqualTo((list.get((size - 1) / 2) + list.get(size / 2)) / 2.0 / 10_000);
    }

    private static MoneyCounts counts(String... amounts) {
        MoneyCounts counts = new MoneyCounts();
        for (String amount : amounts) {
            counts.add(Money.of(amount).tenThousandths());
        }
        return counts;
    }
}
