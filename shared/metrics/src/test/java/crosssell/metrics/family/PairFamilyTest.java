package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Pair;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.ProductId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Pairs"; expected values by hand.
class PairFamilyTest {

    /// Four customers: 3 own A, 2 own B, 1 owns both.
    private static final Facts[] FOUR = {
        customer("a1").has("A", "2024-01-01"),
        customer("a2").has("A", "2024-01-01"),
        customer("ab").has("A", "2024-01-01").has("B", "2024-03-01"),
        customer("b").has("B", "2024-01-01"),
    };

    @Test
    void measuresFollowTheirFormulas() {
        Pair pair = pair("A", "B", figures("2024-12-31", FOUR));

        assertThat(pair.attachRate()).isEqualTo(Rate.of(1, 3));
        assertThat(pair.baseRate()).isEqualTo(0.5);
        assertThat(pair.support()).isEqualTo(0.25);
        assertThat(pair.lift()).isEqualTo(4.0 / 6, within(1e-15));
        assertThat(pair.leverage()).isEqualTo(0.25 - 6.0 / 16, within(1e-15));
        assertThat(pair.jaccard()).isEqualTo(0.25);
        assertThat(pair.conviction()).isEqualTo(0.5 / (2.0 / 3), within(1e-15));
        assertThat(pair.kulczynski()).isEqualTo((1.0 / 3 + 1.0 / 2) / 2, within(1e-15));
        assertThat(pair.imbalance()).isEqualTo(0.25);
        assertThat(pair.small()).isTrue();
    }

    @Test
    void convictionIsUndefinedWhenEveryBaseOwnerHasTheOther() {
        Pair pair = pair(
                "B",
                "A",
                figures("2024-12-31", customer("c").has("A", "2024-01-01").has("B", "2024-02-01")));

        assertThat(pair.attachRate().rate()).isEqualTo(1);
        assertThat(pair.conviction()).isNull();
    }

    @Test
    void bothOwnersSplitIntoBundledAndOrderedLessTheUndated() {
        Pair pair = pair(
                "A",
                "B",
                figures(
                        "2024-12-31",
                        customer("same day").has("A", "2024-01-01").has("B", "2024-01-01"),
                        customer("one bundle").bundled("A", "2024-01-01", "x").bundled("B", "2024-05-01", "x"),
                        customer("A first").has("A", "2024-01-01").has("B", "2024-02-01"),
                        customer("B first").has("A", "2024-02-01").has("B", "2024-01-01"),
                        customer("undated").has("A", null).has("B", "2024-01-01")));

        assertThat(List.of(pair.both(), pair.bundled(), pair.baseFirst(), pair.otherFirst()))
                .containsExactly(5L, 2L, 1L, 1L);
    }

    @Test
    void conversionCountsAcquirersOfTheBaseWithoutTheOtherIncludingChurnedOnes() {
        Figures figures = figures(
                "2024-12-31",
                customer("converted").has("A", "2024-01-01").has("B", "2024-01-31"),
                customer("left, converted").has("A", "2024-01-01", "2024-06-01").has("B", "2024-02-10", "2024-06-01"),
                customer("not yet").has("A", "2024-01-01"),
                customer("had B").has("B", "2023-01-01").has("A", "2024-01-01"),
                customer("same day").has("A", "2024-01-01").has("B", "2024-01-01"),
                customer("later").has("A", "2024-01-01").has("B", "2025-01-01"));

        Pair pair = pair("A", "B", figures);
        assertThat(pair.conversion()).isEqualTo(Rate.of(2, 4));
        assertThat(pair.conversionMedianDays()).isEqualTo(35);
    }

    @Test
    void aProductNobodyOwnsNowIsInNoPair() {
        Figures figures = figures(
                "2024-12-31",
                customer("c").has("A", "2024-01-01").has("Gone", "2024-01-01", "2024-02-01"),
                customer("d").has("B", "2024-01-01"));

        assertThat(figures.matrix().products()).containsExactly(new ProductId("A"), new ProductId("B"));
        assertThat(figures.pairs()).hasSize(2);
    }

    @Test
    void theMatrixHasTheAttachRatesAndANullDiagonal() {
        Figures figures = figures("2024-12-31", FOUR);

        assertThat(figures.matrix().attachRate().get(0)).containsExactly(null, 1.0 / 3);
        assertThat(figures.matrix().attachRate().get(1)).containsExactly(0.5, null);
    }

    private static Pair pair(String base, String other, Figures figures) {
        return figures.pairs().stream()
                .filter(pair ->
                        pair.base().value().equals(base) && pair.other().value().equals(other))
                .findFirst()
                .orElseThrow();
    }
}
