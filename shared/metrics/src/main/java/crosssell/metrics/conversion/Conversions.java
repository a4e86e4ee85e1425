package crosssell.metrics.conversion;

import crosssell.metrics.conversion.ConversionModel.SizeSegment;
import crosssell.metrics.conversion.ConversionModel.State;
import crosssell.metrics.dimension.Dimensions;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.Position.Active;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings.Bands;
import crosssell.metrics.statistics.MoneyCounts;
import crosssell.metrics.whitespace.Assortment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The tally from which a [ConversionModel] is made.
///
/// Example: Core on 2022-01-01 and Mobile on 2022-06-01, as of 2023-12-31, are two entries: into Core (converted to
/// Mobile) and into Core with Mobile. If the customer migrates from Mobile to Field in 2023, it is in the state Core,
/// Mobile and Field from 2022-06-01 on; it was exposed to Field from its first entry on, but did not convert.
///
/// Source: docs/definitions.md, "Next product".
public final class Conversions {

    /// The most counts of product pairs that a model keeps for the owners of products.
    private static final long MOST_PAIRS = 1_000_000;

    private final Bands bands;
    private final Assortment assortment;
    private final ProductNumbers numbers = new ProductNumbers();
    private final List<ProductId> dated;
    private final Map<Integer, Exposures> owners = new HashMap<>();
    private final List<SegmentCounts> sizes =
            Stream.generate(SegmentCounts::new).limit(Dimensions.SIZES.size()).toList();

    public Conversions(Bands bands, Assortment assortment) {
        this.bands = bands;
        this.assortment = assortment;
        this.dated = assortment.dated();
        this.dated.forEach(numbers::of);
    }

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        Position position = customer.position();
        if (position != null) {
            SegmentCounts now = inSize(customer, customer.day());
            for (Active active : position.products()) {
                int product = numbers.of(active.line().product());
                if (active.mrrKnown()) {
                    now.add(product, active.mrr());
                }
            }
        }
        if (customer.ordered()) {
            addEntries(customer);
        }
    }

    private void addEntries(CustomerAsOf customer) {
        List<ProductLine> lines = new ArrayList<>();
        for (ProductLine line : customer.history().lines()) {
            if (line.firstStart() <= customer.day()) {
                lines.add(line);
            }
        }
        lines.sort(Comparator.comparingInt(ProductLine::acquired));
        int[] products =
                lines.stream().mapToInt(line -> numbers.of(line.product())).toArray();
        for (int from = 0, to; from < lines.size(); from = to) {
            int day = lines.get(from).acquired();
            int until = Day.plusMonths(day, ConversionModel.MONTHS);
            if (until > customer.day()) {
                return;
            }
            to = from + 1;
            while (to < lines.size() && lines.get(to).acquired() == day) {
                to++;
            }
            int end = to;
            while (end < lines.size() && lines.get(end).acquired() <= until) {
                end++;
            }
            int[] next = bought(lines.subList(to, end));
            int[] unsold = unsold(day);
            for (int i = from; i < to; i++) {
                owners(products[i]).add(products, to, next, unsold);
            }
            inSize(customer, day).add(lines, products, to, next, unsold);
        }
    }

    /// The products bought for themselves: a replacement never is, whenever the product it replaces was bought.
    private int[] bought(List<ProductLine> lines) {
        return lines.stream()
                .filter(line -> !line.replacing())
                .mapToInt(line -> numbers.of(line.product()))
                .toArray();
    }

    private int[] unsold(int day) {
        return dated.stream()
                .filter(product -> !assortment.onSale(product, day))
                .mapToInt(numbers::of)
                .toArray();
    }

    private Exposures owners(int product) {
        return owners.computeIfAbsent(product, p -> new Exposures());
    }

    private SegmentCounts inSize(CustomerAsOf customer, int day) {
        return sizes.get(Dimensions.SIZES.indexOf(Dimensions.size(customer.history(), day, bands)));
    }

    /// Counts all that `other` counted.
    public void merge(Conversions other) {
        int[] translated = numbers.translated(other.numbers);
        other.owners.forEach((product, theirs) -> owners(translated[product]).addAll(theirs, translated));
        for (int i = 0; i < sizes.size(); i++) {
            sizes.get(i).addAll(other.sizes.get(i), translated);
        }
    }

    /// The model of everything counted.
    ///
    /// @param states states of the customers to score; no other exact states are kept
    /// @param leading whether to keep the owners of a product if there are more than [#MOST_PAIRS] counts
    public ConversionModel model(Set<List<ProductId>> states, Predicate<ProductId> leading) {
        return model(states, leading, MOST_PAIRS);
    }

    ConversionModel model(Set<List<ProductId>> states, Predicate<ProductId> leading, long mostPairs) {
        List<ProductId> products = numbers.products().stream().sorted().toList();
        int[] places = numbers.products().stream()
                .mapToInt(product -> Collections.binarySearch(products, product))
                .toArray();
        int[] same = IntStream.range(0, products.size()).toArray();
        Exposures base = new Exposures();
        List<SizeSegment> bySize = new ArrayList<>();
        for (SegmentCounts size : sizes) {
            base.addAll(size.many(), same);
            size.states().forEach((acquired, state) -> {
                base.addAll(state, same);
                acquired.forEach(product -> base.had(numbers.of(product), state.everybody()));
            });
            bySize.add(new SizeSegment(
                    Dimensions.SIZES.get(bySize.size()),
                    products.stream()
                            .map(product -> median(size, numbers.of(product)))
                            .toList(),
                    size.many().counts(places),
                    states(size, states)));
        }
        return new ConversionModel(products, base.counts(places), owners(leading, mostPairs), bySize);
    }

    private List<ConversionModel.Owners> owners(Predicate<ProductId> leading, long mostPairs) {
        long pairs = owners.values().stream().mapToLong(Exposures::products).sum();
        List<ConversionModel.Owners> all = new ArrayList<>();
        owners.forEach((number, exposures) -> {
            ProductId product = numbers.products().get(number);
            if (pairs <= mostPairs || leading.test(product)) {
                all.add(new ConversionModel.Owners(
                        product, exposures.everybody(), named(exposures.unexposed()), named(exposures.converted())));
            }
        });
        all.sort(Comparator.comparing(ConversionModel.Owners::product));
        return all;
    }

    private @Nullable Double median(SegmentCounts size, int product) {
        Double median = size.mrr(product).median();
        if (median == null) {
            MoneyCounts everywhere = new MoneyCounts();
            sizes.forEach(each -> everywhere.addAll(each.mrr(product)));
            median = everywhere.median();
        }
        return median;
    }

    private List<State> states(SegmentCounts size, Set<List<ProductId>> wanted) {
        List<State> states = new ArrayList<>();
        size.states().forEach((acquired, exposures) -> {
            if (wanted.contains(acquired)) {
                states.add(new State(
                        acquired, exposures.everybody(), named(exposures.unexposed()), named(exposures.converted())));
            }
        });
        states.sort(Comparator.comparing(state -> state.acquired().toArray(new ProductId[0]), Arrays::compare));
        return states;
    }

    private SortedMap<ProductId, Long> named(ProductCounts counts) {
        SortedMap<ProductId, Long> named = new TreeMap<>();
        counts.forEach((product, count) -> named.put(numbers.products().get(product), (long) count));
        return named;
    }
}
