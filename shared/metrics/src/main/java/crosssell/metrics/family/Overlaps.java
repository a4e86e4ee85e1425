package crosssell.metrics.family;

import crosssell.metrics.figure.Quality.Overlap;
import crosssell.metrics.figure.Quality.OverlappingHoldings;
import crosssell.metrics.history.Counting;
import crosssell.metrics.history.Day;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Sku;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pairs of subscriptions of one SKU that one customer holds on the same day: most often a renewal that begins
/// before the previous contract ends, so that MRR counts twice.
///
/// Intervals are as uploaded, `[started_on, ended_on)`: undated means from the beginning, open means forever, and an
/// empty interval overlaps nothing. Two rows with the same start and end that both have a record id are not a pair: the
/// uploading system says that they are two contracts side by side.
///
/// Example: a plan held from 2023-01-01 to 2024-01-15 and again from 2024-01-01 on is one pair; again from 2024-01-15
/// on is none.
final class Overlaps {

    private final Counting counting;
    private final SmallestItems<Overlap> examples =
            new SmallestItems<>(Comparator.comparing(Overlap::customer).thenComparing(Overlap::sku));
    private long customers;
    private long pairs;

    /// The interval of a row.
    private record Span(int start, int end) {}

    Overlaps(Counting counting) {
        this.counting = counting;
    }

    void add(CustomerFacts facts) {
        if (facts.holdings().size() < 2) {
            return;
        }
        Map<Sku, List<Holding>> bySku = new HashMap<>();
        for (Holding holding : facts.holdings()) {
            bySku.computeIfAbsent(holding.sku(), sku -> new ArrayList<>(2)).add(holding);
        }
        long before = pairs;
        bySku.forEach((sku, rows) -> {
            long found = rows.size() < 2 ? 0 : pairs(rows);
            if (found > 0) {
                pairs += found;
                examples.add(new Overlap(facts.customer(), sku, found));
            }
        });
        customers += pairs > before ? 1 : 0;
    }

    void merge(Overlaps other) {
        customers += other.customers;
        pairs += other.pairs;
        examples.addAll(other.examples);
    }

    OverlappingHoldings figures() {
        return new OverlappingHoldings(customers, pairs, examples.list());
    }

    /// All pairs, less those in which one ends before the other starts, less contracts side by side; in n log n,
    /// because a customer may have very many rows of one SKU.
    private long pairs(List<Holding> rows) {
        int[] starts = new int[rows.size()];
        int[] ends = new int[rows.size()];
        int count = 0;
        Map<Span, Long> contracts = new HashMap<>();
        long pairs = 0;
        for (Holding row : rows) {
            Span span = new Span(Day.of(row.startedOn(), Day.UNDATED), Day.of(row.endedOn(), Day.NEVER));
            if (span.start() < span.end() && counting.kind(row) == Kind.SUBSCRIPTION) {
                pairs += count;
                starts[count] = span.start();
                ends[count++] = span.end();
                if (row.recordId() != null) {
                    pairs -= contracts.merge(span, 1L, Long::sum) - 1;
                }
            }
        }
        Arrays.sort(starts, 0, count);
        Arrays.sort(ends, 0, count);
        int ended = 0;
        for (int i = 0; i < count; i++) {
            while (ends[ended] <= starts[i]) {
                ended++;
            }
            pairs -= ended;
        }
        return pairs;
    }
}
