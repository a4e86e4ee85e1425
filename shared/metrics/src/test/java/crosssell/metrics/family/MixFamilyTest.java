package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Mix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Mix and rate", from 2024-11-30 to 2024-12-31 by size; expected values by hand.
class MixFamilyTest {

    private static final String BEFORE = "2024-01-01";
    private static final String DURING = "2024-12-10";

    /// Enterprise 3 of 4, small 0 of 2; then enterprise 2 of 2, small 1 of 6. The example in the family's javadoc.
    private static final Facts[] MORE_SMALL_ONES = {
        large("l1").has("Core", BEFORE).has("Mobile", BEFORE),
        large("l2").has("Core", BEFORE).has("Mobile", BEFORE),
        large("l3").has("Core", BEFORE, DURING).has("Mobile", BEFORE, DURING),
        large("l4").has("Core", BEFORE, DURING),
        small("s1").has("Core", BEFORE).has("Mobile", DURING),
        small("s2").has("Core", BEFORE),
        small("s3").has("Core", DURING),
        small("s4").has("Core", DURING),
        small("s5").has("Core", DURING),
        small("s6").has("Core", DURING),
    };

    @Test
    void theRateFallsThoughEverySegmentsRateRises() {
        Mix.Effects effects = bySize(MORE_SMALL_ONES);

        assertThat(effects.change()).isEqualTo(3.0 / 8 - 3.0 / 6, within(1e-15));
        // 11/24 * 1/4 + 13/24 * 1/6, and 7/8 * -5/12 + 1/12 * 5/12.
        assertThat(effects.rateEffect()).isEqualTo(59.0 / 288, within(1e-15));
        assertThat(effects.mixEffect()).isEqualTo(-95.0 / 288, within(1e-15));
        assertThat(effects.paradox()).isTrue();
        assertThat(effects.values()).extracting(Mix.Value::value).containsExactly("enterprise", "smb");
        Mix.Value enterprise = effects.values().getFirst();
        assertThat(List.of(
                        enterprise.weightFrom(),
                        enterprise.weightTo(),
                        Objects.requireNonNull(enterprise.rateFrom()),
                        Objects.requireNonNull(enterprise.rateTo())))
                .containsExactly(4.0 / 6, 2.0 / 8, 0.75, 1.0);
        assertThat(enterprise.rateEffect()).isEqualTo(11.0 / 96, within(1e-15));
        assertThat(enterprise.mixEffect()).isEqualTo(-35.0 / 96, within(1e-15));
    }

    @Test
    void oneSegmentMovingWithTheTotalRulesOutAParadox() {
        // Medium 2 of 2, then 1 of 2: it falls like the total.
        List<Facts> customers = new ArrayList<>(Arrays.asList(MORE_SMALL_ONES));
        customers.add(customer("m1").employs(500, null).has("Core", BEFORE).has("Mobile", BEFORE, DURING));
        customers.add(customer("m2").employs(500, null).has("Core", BEFORE).has("Mobile", BEFORE));

        Mix.Effects effects = bySize(customers.toArray(Facts[]::new));

        assertThat(effects.change()).isEqualTo(4.0 / 10 - 5.0 / 8, within(1e-15));
        assertThat(effects.paradox()).isFalse();
    }

    @Test
    void anUnchangedTotalIsNotAParadox() {
        // Enterprise 1 of 1, then 1 of 2; small 0 of 1, then 1 of 2: half, and half again.
        Mix.Effects effects = bySize(
                large("l1").has("Core", BEFORE).has("Mobile", BEFORE),
                large("l2").has("Core", DURING),
                small("s1").has("Core", BEFORE).has("Mobile", DURING),
                small("s2").has("Core", DURING));

        assertThat(effects.change()).isZero();
        assertThat(effects.rateEffect()).isZero();
        assertThat(effects.paradox()).isFalse();
    }

    @Test
    void aRisingTotalWithAFallingSegmentIsAParadoxToo() {
        // Small 1 of 4, then 0 of 1; enterprise 1 of 1, then 2 of 2: 2/5 rises to 2/3, small fell, enterprise
        // did not change.
        Mix.Effects effects = bySize(
                large("l1").has("Core", BEFORE).has("Mobile", BEFORE),
                large("l2").has("Core", DURING).has("Mobile", DURING),
                small("s1").has("Core", BEFORE, DURING).has("Mobile", BEFORE, DURING),
                small("s2").has("Core", BEFORE, DURING),
                small("s3").has("Core", BEFORE, DURING),
                small("s4").has("Core", BEFORE));

        assertThat(effects.change()).isEqualTo(2.0 / 3 - 2.0 / 5, within(1e-15));
        assertThat(effects.paradox()).isTrue();
    }

    @Test
    void aNewValueMovesOnlyTheMix() {
        // Small 0 of 1 and 0 of 1; enterprise is new with 1 of 1, a weight from 0 to 1/2 at rate 1.
        Mix.Effects effects = bySize(
                small("s").has("Core", BEFORE), large("l").has("Core", DURING).has("Mobile", DURING));

        assertThat(effects.values().getFirst()).isEqualTo(new Mix.Value("enterprise", 0, 0.5, null, 1.0, 0, 0.5));
        assertThat(effects.values().getLast()).isEqualTo(new Mix.Value("smb", 1, 0.5, 0.0, 0.0, 0, -0.0));
        assertThat(effects.change()).isEqualTo(0.5);
        assertThat(effects.paradox()).isFalse();
    }

    @Test
    void aDisappearedValueMovesOnlyTheMix() {
        Mix.Effects effects = bySize(
                small("s").has("Core", BEFORE),
                large("l").has("Core", BEFORE, DURING).has("Mobile", BEFORE, DURING));

        assertThat(effects.values().getFirst()).isEqualTo(new Mix.Value("enterprise", 0.5, 0, 1.0, null, 0, -0.5));
        assertThat(effects.change()).isEqualTo(-0.5);
    }

    @Test
    void aDimensionIsTakenAsOfEachDate() {
        // It grew from small to large in the year: all of it is mix.
        Mix.Effects effects = Objects.requireNonNull(figures(
                        "2024-12-31",
                        customer("c")
                                .has("Core", "2023-01-01")
                                .employs(10, null)
                                .employs(2000, "2024-06-01"))
                .mix()
                .year()
                .dimensions()
                .get("size"));

        assertThat(effects.values()).extracting(Mix.Value::weightFrom).containsExactly(0.0, 1.0);
        assertThat(effects.values()).extracting(Mix.Value::weightTo).containsExactly(1.0, 0.0);
    }

    @Test
    void withoutCustomersAtEitherDateThereAreNoEffects() {
        Mix.Change onlyNow =
                figures("2024-12-31", small("new").has("Core", DURING)).mix().month();
        Mix.Change onlyThen = figures("2024-12-31", small("gone").has("Core", BEFORE, DURING))
                .mix()
                .month();

        assertThat(onlyNow.from()).isEqualTo("2024-11-30");
        assertThat(onlyNow.dimensions()).containsEntry("size", null).hasSize(9);
        assertThat(onlyThen.dimensions()).containsEntry("size", null).hasSize(9);
    }

    private static Facts large(String id) {
        return customer(id).employs(2000, null);
    }

    private static Facts small(String id) {
        return customer(id).employs(10, null);
    }

    private static Mix.Effects bySize(Facts... customers) {
        return Objects.requireNonNull(
                figures("2024-12-31", customers).mix().month().dimensions().get("size"));
    }
}
