package crosssell.metrics.offer;

import crosssell.metrics.conversion.ConversionModel.Counts;
import java.util.List;

/// [ExposureCounts] with a count for every product.
final class DenseCounts implements ExposureCounts {

    private final long[] exposed;
    private final long[] converted;

    DenseCounts(int products) {
        this.exposed = new long[products];
        this.converted = new long[products];
    }

    /// The sum of `all`.
    static DenseCounts of(int products, List<? extends ExposureCounts> all) {
        DenseCounts sums = new DenseCounts(products);
        all.forEach(each -> each.addTo(sums.exposed, sums.converted));
        return sums;
    }

    static DenseCounts of(Counts counts) {
        DenseCounts sums = new DenseCounts(counts.exposed().size());
        sums.add(counts);
        return sums;
    }

    void add(Counts more) {
        for (int i = 0; i < exposed.length; i++) {
            exposed[i] += more.exposed().get(i);
            converted[i] += more.converted().get(i);
        }
    }

    @Override
    public void addTo(long[] allExposed, long[] allConverted) {
        for (int i = 0; i < exposed.length; i++) {
            allExposed[i] += exposed[i];
            allConverted[i] += converted[i];
        }
    }

    @Override
    public long exposed(int place) {
        return exposed[place];
    }

    @Override
    public long converted(int place) {
        return converted[place];
    }
}
