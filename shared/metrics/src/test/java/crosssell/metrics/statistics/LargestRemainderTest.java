package crosssell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Expected values by hand.
class LargestRemainderTest {

    @Test
    void remainingUnitsGoToTheLargestRemaindersAndTiesToTheFirst() {
        assertThat(LargestRemainder.split(10, 1, 1, 1)).containsExactly(4, 3, 3);
        assertThat(LargestRemainder.split(10, 2, 1, 1)).containsExactly(5, 3, 2);
        assertThat(LargestRemainder.split(100, 1, 1, 4)).containsExactly(17, 17, 66);
        assertThat(LargestRemainder.split(100, 1, 2, 4)).containsExactly(14, 29, 57);
        assertThat(LargestRemainder.split(7, 5)).containsExactly(7);
    }

    @Test
    void aNegativeNumberIsDividedLikeAPositiveOne() {
        assertThat(LargestRemainder.split(-10, 1, 1, 1)).containsExactly(-4, -3, -3);
    }

    @Test
    void aWeightOfZeroGetsNothing() {
        assertThat(LargestRemainder.split(10, 0, 1, 0, 2)).containsExactly(0, 3, 0, 7);
    }

    @Test
    void zeroIsDividedIntoZeros() {
        assertThat(LargestRemainder.split(0, 0, 1)).containsExactly(0, 0);
        assertThat(LargestRemainder.split(0)).isEmpty();
    }

    @Test
    void aNumberCannotBeDividedByZeroWeights() {
        assertThatThrownBy(() -> LargestRemainder.split(1, 0, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void partsAddUpAndAreLessThanOneUnitFromExact() {
        Random random = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            long whole = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            long[] weights =
                    random.longs(random.nextInt(1, 9), 1, 1_000_000_000_000L).toArray();
            double sum = Arrays.stream(weights).sum();

            long[] parts = LargestRemainder.split(whole, weights);

            assertThat(Arrays.stream(parts).sum()).isEqualTo(whole);
            for (int i = 0; i < parts.length; i++) {
                assertThat(Math.abs(parts[i] - whole * (weights[i] / sum))).isLessThan(1.001);
            }
        }
    }
}
