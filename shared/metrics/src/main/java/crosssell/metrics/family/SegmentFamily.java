package crosssell.metrics.family;

import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Segment;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Position;
import crosssell.metrics.model.Money;
import java.util.List;
import java.util.SortedMap;

/// The headline per value of each dimension. The values of a dimension add up to the headline's counts.
///
/// Example: 5 of 7 mid-market customers have two or more products: 0.714.
///
/// Source: docs/definitions.md, "Segments".
public final class SegmentFamily {

    private final ValueTallies<HeadlineTally> segments;

    public SegmentFamily(List<String> dimensions, Money materialMrr) {
        this.segments = new ValueTallies<>(dimensions, () -> new HeadlineTally(materialMrr));
    }

    /// Counts one customer.
    ///
    /// @param values its value of each dimension
    public void add(CustomerAsOf customer, List<String> values) {
        Position position = customer.position();
        if (position != null) {
            for (int i = 0; i < values.size(); i++) {
                segments.tally(i, values.get(i)).count(position, 1);
            }
        }
    }

    /// Counts all that `other` counted.
    public void merge(SegmentFamily other) {
        segments.merge(other.segments, HeadlineTally::addAll);
    }

    public SortedMap<String, List<Segment>> figures(Comparisons comparisons) {
        return segments.figures((dimension, values) -> values.entrySet().stream()
                .map(entry ->
                        segment(dimension, entry.getKey(), entry.getValue().headline(), comparisons))
                .toList());
    }

    private static Segment segment(String dimension, String value, Headline headline, Comparisons comparisons) {
        return new Segment(value, headline, comparisons.of(dimension, value, headline));
    }
}
