package crosssell.metrics.opportunity;

import crosssell.metrics.opportunity.ConversionModel.Counts;

/// Exposed and converted per product, by the product's place in the model.
final class Sums {

    final long[] exposed;
    final long[] converted;

    Sums(int products) {
        this.exposed = new long[products];
        this.converted = new long[products];
    }

    static Sums of(Counts counts) {
        Sums sums = new Sums(counts.exposed().size());
        for (int i = 0; i < sums.exposed.length; i++) {
            sums.exposed[i] = counts.exposed().get(i);
            sums.converted[i] = counts.converted().get(i);
        }
        return sums;
    }

    void add(Sums other) {
        for (int i = 0; i < exposed.length; i++) {
            exposed[i] += other.exposed[i];
            converted[i] += other.converted[i];
        }
    }
}
