package crosssell.metrics.family;

import crosssell.metrics.dimension.Dimension;
import crosssell.metrics.figure.Quality;
import crosssell.metrics.figure.Quality.Customers;
import crosssell.metrics.figure.Quality.Lacking;
import crosssell.metrics.figure.Quality.UndatedHoldings;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Position;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is odd about the rows: data that no row provides, SKUs and customers without a description, unknown dimension
/// values, overlapping holdings, implausible dates, rejected rows.
///
/// Example: of 25 customers one, c20, has holdings but no customers row, and one SKU, `legacy-x`, is not in the
/// catalogue.
///
/// Source: docs/definitions.md, "Data quality".
public final class QualityFamily {

    private final boolean catalogued;
    private final List<String> dimensions;
    private final long[] unknown;
    private final UnmappedSkuTally unmapped;
    private final Overlaps overlaps;
    private final DateSuspicions dates;
    private final Rejections rejections = new Rejections();
    private final CustomerExamples undescribed = new CustomerExamples();
    private final CustomerExamples withoutHoldings = new CustomerExamples();
    private long customers;
    private long activeCustomers;
    private long withMrr;
    private long starters;
    private long holdings;
    private long undatedHoldings;
    private long undatedCustomers;
    private long ignoredReplacements;

    /// Customers to look into.
    private static final class CustomerExamples {
        private final SmallestItems<CustomerId> examples = new SmallestItems<>(Comparator.<CustomerId>naturalOrder());
        private long customers;

        void add(CustomerId customer) {
            customers++;
            examples.add(customer);
        }

        void merge(CustomerExamples other) {
            customers += other.customers;
            examples.addAll(other.examples);
        }

        Customers figures() {
            return new Customers(customers, examples.list());
        }
    }

    /// @param dimensions names of the dimensions to check for unknowns: the first of those whose values are given to
    ///     `add`
    public QualityFamily(LocalDate asOf, List<String> dimensions, Catalogue catalogue, Counting counting) {
        this.catalogued = !catalogue.isNone();
        this.dimensions = dimensions;
        this.unknown = new long[dimensions.size()];
        this.unmapped = new UnmappedSkuTally(catalogue);
        this.overlaps = new Overlaps(counting);
        this.dates = new DateSuspicions(asOf);
    }

    /// Counts one customer.
    ///
    /// @param values its value of each dimension
    public void add(CustomerFacts facts, CustomerAsOf customer, List<String> values) {
        customers++;
        holdings += facts.holdings().size();
        if (facts.records().isEmpty() && !facts.holdings().isEmpty()) {
            undescribed.add(facts.customer());
        }
        if (facts.holdings().isEmpty() && !facts.records().isEmpty()) {
            withoutHoldings.add(facts.customer());
        }
        starters += customer.starter() ? 1 : 0;
        Position position = customer.position();
        if (position != null) {
            activeCustomers++;
            withMrr += position.mrrKnown() ? 1 : 0;
            for (int i = 0; i < unknown.length; i++) {
                unknown[i] += values.get(i).equals(Dimension.UNKNOWN) ? 1 : 0;
            }
        }
        long undated = undated(facts.holdings());
        undatedHoldings += undated;
        undatedCustomers += undated > 0 ? 1 : 0;
        ignoredReplacements += customer.history().ignoredReplacements();
        unmapped.add(facts);
        overlaps.add(facts);
        dates.add(facts);
    }

    private static long undated(List<Holding> holdings) {
        long undated = 0;
        for (Holding holding : holdings) {
            undated += holding.startedOn() == null ? 1 : 0;
        }
        return undated;
    }

    /// Counts rejected rows, which belong to no customer.
    ///
    /// @param rows number of rows
    /// @param byReason number of these rows per reason, as far as it is known
    public void reject(long rows, Map<String, Long> byReason) {
        rejections.add(rows, byReason);
    }

    /// Counts all that `other` counted.
    public void merge(QualityFamily other) {
        customers += other.customers;
        activeCustomers += other.activeCustomers;
        withMrr += other.withMrr;
        starters += other.starters;
        holdings += other.holdings;
        undatedHoldings += other.undatedHoldings;
        undatedCustomers += other.undatedCustomers;
        ignoredReplacements += other.ignoredReplacements;
        for (int i = 0; i < unknown.length; i++) {
            unknown[i] += other.unknown[i];
        }
        undescribed.merge(other.undescribed);
        withoutHoldings.merge(other.withoutHoldings);
        unmapped.merge(other.unmapped);
        overlaps.merge(other.overlaps);
        dates.merge(other.dates);
        rejections.merge(other.rejections);
    }

    public Quality figures(LeadingProducts leading) {
        SortedMap<String, Rate> unknowns = new TreeMap<>();
        for (int i = 0; i < unknown.length; i++) {
            unknowns.put(dimensions.get(i), Rate.of(unknown[i], activeCustomers));
        }
        return new Quality(
                lacking(),
                customers,
                holdings,
                unmapped.figures(),
                undescribed.figures(),
                withoutHoldings.figures(),
                unknowns,
                overlaps.figures(),
                dates.figures(),
                new UndatedHoldings(undatedHoldings, undatedCustomers),
                ignoredReplacements,
                rejections.figures(),
                leading.leftOut());
    }

    private List<Lacking> lacking() {
        List<Lacking> lacking = new ArrayList<>();
        if (!catalogued && holdings > 0) {
            lacking.add(Lacking.CATALOGUE);
        }
        if (activeCustomers > 0 && withMrr == 0) {
            lacking.add(Lacking.MRR);
        }
        if (activeCustomers > 0 && starters == 0) {
            lacking.add(Lacking.STARTS);
        }
        return lacking;
    }
}
