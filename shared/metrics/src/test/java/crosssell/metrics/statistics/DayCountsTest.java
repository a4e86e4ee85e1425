package crosssell.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayCountsTest {

    @Test
    void medianOfAnEvenCountIsTheMeanOfTheMiddleTwo() {
        // The worked example: conversion Core -> Analytics.
        assertThat(counts(89, 52, 183, 482, 60, 153).median()).isEqualTo(121);
    }

    @Test
    void medianOfAnOddCountIsTheMiddleOne() {
        assertThat(counts(7, 1, 3).median()).isEqualTo(3);
    }

    @Test
    void withoutObservationsThereIsNoMedian() {
        assertThat(new DayCounts().median()).isNull();
    }

    /// Compared with a sorted list of the same observations, split over two tallies that are merged.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsAreThoseOfASortedList(long seed) {
        Random random = new Random(seed);
        int size = random.nextInt(2000);
        int spread = 1 + random.nextInt(300);
        List<Integer> list = new ArrayList<>();
        DayCounts left = new DayCounts();
        DayCounts right = new DayCounts();
        for (int i = 0; i < size; i++) {
            int day = random.nextInt(spread);
            list.add(day);
            (random.nextBoolean() ? left : right).add(day);
        }
        left.addAll(right);
        Collections.sort(list);

        List<Integer> counted = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            counted.addAll(Collections.nCopies((int) left.count(i), left.day(i)));
        }
        assertThat(counted).isEqualTo(list);
        assertThat(left.total()).isEqualTo(size);
        if (size > 0) {
            assertThat(left.median()).isEqualTo((list.get((size - 1) / 2) + list.get(size / 2)) / 2.0);
        }
    }

    private static DayCounts counts(int... days) {
        DayCounts counts = new DayCounts();
        for (int day : days) {
            counts.add(day);
        }
        return counts;
    }
}
