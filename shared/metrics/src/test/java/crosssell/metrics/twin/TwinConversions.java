package crosssell.metrics.twin;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.conversion.ConversionModel.Counts;
import crosssell.metrics.conversion.ConversionModel.Owners;
import crosssell.metrics.conversion.ConversionModel.SizeSegment;
import crosssell.metrics.conversion.ConversionModel.State;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The counts of who acquired what within 12 months of which state, each by a pass over every entry.
///
/// Source: docs/definitions.md, "Next product".
final class TwinConversions {

    static final List<String> SIZES = List.of("enterprise", "mid_market", "smb", "unknown");

    private final List<Entry> entries = new ArrayList<>();
    private final List<TwinCustomer> active;
    private final Function<TwinCustomer, String> size;
    private final List<ProductId> products;

    /// One customer's entry into a set of products.
    ///
    /// @param newly the products acquired on this day
    private record Entry(
            TwinCustomer customer, LocalDate day, String size, Set<ProductId> acquired, Set<ProductId> newly) {

        /// Whether it was on sale on that day.
        boolean onSale(ProductId product) {
            Catalogue catalogue = customer.catalogue();
            return catalogue.isNone()
                    || catalogue.entries().stream()
                            .filter(entry -> product.equals(TwinRow.product(entry.sku(), catalogue)))
                            .anyMatch(entry -> (entry.launchedOn() == null
                                            || !entry.launchedOn().isAfter(day))
                                    && (entry.retiredOn() == null
                                            || entry.retiredOn().isAfter(day)));
        }

        boolean exposed(ProductId product) {
            return !acquired.contains(product) && onSale(product);
        }

        boolean converts(ProductId product) {
            return exposed(product)
                    && customer.acquiredProducts().contains(product)
                    && customer.origin(product).equals(product)
                    && !customer.acquiredOn(product).isAfter(day.plusMonths(12));
        }
    }

    /// @param all every customer as of one date
    /// @param active those in C(t)
    TwinConversions(List<TwinCustomer> all, List<TwinCustomer> active, Settings settings, Catalogue catalogue) {
        this.active = active;
        this.size = Objects.requireNonNull(TwinDimension.all(settings).get("size"));
        TreeSet<ProductId> met = new TreeSet<>(dated(catalogue));
        active.forEach(customer -> met.addAll(customer.activeProducts().keySet()));
        for (TwinCustomer customer : all) {
            if (!customer.prospectByStatus() && !customer.undated()) {
                met.addAll(customer.acquiredProducts());
                addEntries(customer);
            }
        }
        this.products = List.copyOf(met);
    }

    /// Products of the catalogue whose counted SKUs all have a launch or an end.
    private static Set<ProductId> dated(Catalogue catalogue) {
        TreeSet<ProductId> dated = new TreeSet<>();
        TreeSet<ProductId> always = new TreeSet<>();
        for (CatalogueEntry entry : catalogue.entries()) {
            ProductId product = TwinRow.product(entry.sku(), catalogue);
            if (product != null) {
                dated.add(product);
                if (entry.launchedOn() == null && entry.retiredOn() == null) {
                    always.add(product);
                }
            }
        }
        dated.removeAll(always);
        return dated;
    }

    private void addEntries(TwinCustomer customer) {
        TreeSet<LocalDate> days = new TreeSet<>();
        customer.acquiredProducts().forEach(product -> days.add(customer.acquiredOn(product)));
        for (LocalDate day : days) {
            TreeSet<ProductId> acquired = new TreeSet<>(customer.acquiredProducts());
            acquired.removeIf(product -> customer.acquiredOn(product).isAfter(day));
            TreeSet<ProductId> newly = new TreeSet<>(acquired);
            newly.removeIf(product -> customer.acquiredOn(product).isBefore(day));
            if (!day.plusMonths(12).isAfter(customer.asOf())) {
                entries.add(new Entry(customer, day, size.apply(customer.at(day)), acquired, newly));
            }
        }
    }

    ConversionModel model() {
        return new ConversionModel(
                products,
                counts(entry -> true),
                products.stream()
                        .map(this::owners)
                        .filter(owners -> owners.acquirers() > 0)
                        .toList(),
                SIZES.stream().map(this::bySize).toList());
    }

    private Counts counts(Predicate<Entry> wanted) {
        return new Counts(
                products.stream().map(product -> exposed(wanted, product)).toList(),
                products.stream().map(product -> converted(wanted, product)).toList());
    }

    private Owners owners(ProductId base) {
        Predicate<Entry> wanted = entry -> entry.newly().contains(base);
        long acquirers = entries.stream().filter(wanted).count();
        SortedMap<ProductId, Long> unexposed = new TreeMap<>();
        SortedMap<ProductId, Long> converted = new TreeMap<>();
        for (ProductId product : products) {
            unexposed.put(product, acquirers - exposed(wanted, product));
            converted.put(product, converted(wanted, product));
        }
        unexposed.values().removeIf(count -> count == 0);
        converted.values().removeIf(count -> count == 0);
        return new Owners(base, acquirers, unexposed, converted);
    }

    private long exposed(Predicate<Entry> wanted, ProductId product) {
        return entries.stream()
                .filter(wanted)
                .filter(entry -> entry.exposed(product))
                .count();
    }

    private long converted(Predicate<Entry> wanted, ProductId product) {
        return entries.stream()
                .filter(wanted)
                .filter(entry -> entry.converts(product))
                .count();
    }

    private SizeSegment bySize(String segment) {
        Predicate<Entry> here = entry -> entry.size().equals(segment);
        List<@Nullable Double> medians = new ArrayList<>();
        products.forEach(product -> medians.add(medianMrr(segment, product)));
        return new SizeSegment(
                segment, medians, counts(here.and(entry -> entry.acquired().size() > 4)), states(here));
    }

    private List<State> states(Predicate<Entry> here) {
        TreeSet<List<ProductId>> wanted =
                new TreeSet<>((a, b) -> Arrays.compare(a.toArray(new ProductId[0]), b.toArray(new ProductId[0])));
        active.forEach(customer -> wanted.add(List.copyOf(customer.acquiredProducts())));
        List<State> states = new ArrayList<>();
        for (List<ProductId> acquired : wanted) {
            Predicate<Entry> inState =
                    here.and(entry -> List.copyOf(entry.acquired()).equals(acquired));
            long exposed = entries.stream().filter(inState).count();
            if (acquired.size() <= 4 && exposed > 0) {
                SortedMap<ProductId, Long> unexposed = new TreeMap<>();
                SortedMap<ProductId, Long> converted = new TreeMap<>();
                for (ProductId product : products) {
                    long offSale = acquired.contains(product) ? 0 : exposed - exposed(inState, product);
                    if (offSale > 0) {
                        unexposed.put(product, offSale);
                    }
                    long count = converted(inState, product);
                    if (count > 0) {
                        converted.put(product, count);
                    }
                }
                states.add(new State(acquired, exposed, unexposed, converted));
            }
        }
        return states;
    }

    /// Of the active owners in the segment who have an MRR; of all owners if none there has one.
    @Nullable
    Double medianMrr(String segment, ProductId product) {
        List<BigDecimal> here = mrrs(product, customer -> size.apply(customer).equals(segment));
        List<BigDecimal> mrrs = here.isEmpty() ? mrrs(product, customer -> true) : here;
        return mrrs.isEmpty()
                ? null
                : mrrs.get((mrrs.size() - 1) / 2)
                        .add(mrrs.get(mrrs.size() / 2))
                        .divide(BigDecimal.TWO)
                        .doubleValue();
    }

    private List<BigDecimal> mrrs(ProductId product, Predicate<TwinCustomer> wanted) {
        return active.stream()
                .filter(wanted)
                .filter(customer -> customer.activeRows().stream()
                        .anyMatch(row -> product.equals(row.product()) && row.mrr() != null))
                .map(customer -> customer.activeProducts().get(product))
                .sorted()
                .toList();
    }
}
