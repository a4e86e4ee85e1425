package crosssell.metrics.sample;

import java.util.Random;

/// The sample's three ARR tiers: their number of customers, the share with more than one product, and their behaviour.
enum Tier {
    TIER_1(0, 85, 61, 9, 104_000, 420_000, 1_900),
    TIER_2(1, 240, 98, 41, 26_500, 94_000, 420),
    TIER_3(2, 675, 108, 130, 2_200, 23_500, 55);

    /// 0 = the largest customers.
    final int rank;

    final int customers;
    final int multiProduct;
    final int churned;
    final int arrFrom;
    final int arrTo;
    final int medianEmployees;

    Tier(int rank, int customers, int multiProduct, int churned, int arrFrom, int arrTo, int medianEmployees) {
        this.rank = rank;
        this.customers = customers;
        this.multiProduct = multiProduct;
        this.churned = churned;
        this.arrFrom = arrFrom;
        this.arrTo = arrTo;
        this.medianEmployees = medianEmployees;
    }

    /// The number of products of a customer that owns several.
    int breadth(Random random) {
        // Of a hundred, the number that own 2, 3, ...
        int[] breadths = switch (this) {
            case TIER_1 -> new int[] {30, 32, 22, 12, 4};
            case TIER_2 -> new int[] {52, 32, 13, 3};
            case TIER_3 -> new int[] {78, 18, 4};
        };
        int left = random.nextInt(100);
        int breadth = 2;
        while (left >= breadths[breadth - 2]) {
            left -= breadths[breadth++ - 2];
        }
        return breadth;
    }

    /// ARR within the tier, small amounts more often than large ones.
    double arr(Random random) {
        return arrFrom * StrictMath.pow((double) arrTo / arrFrom, random.nextDouble());
    }

    /// Days until the next product: 2 to 18 months, large customers sooner.
    int daysToNext(Random random) {
        double share = random.nextDouble();
        return 60 + (int) (480 * (this == TIER_1 ? share * share : share));
    }
}
