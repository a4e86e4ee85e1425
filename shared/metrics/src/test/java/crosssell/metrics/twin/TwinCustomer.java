package crosssell.metrics.twin;

import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One customer as of one date; every question is answered anew from its rows.
///
/// Source: docs/definitions.md, "Time, money, products and customers".
///
/// @param rows all its holdings
/// @param counted rows that count and exist as of the date
record TwinCustomer(
        CustomerFacts facts,
        Catalogue catalogue,
        Settings settings,
        LocalDate asOf,
        List<TwinRow> rows,
        List<TwinRow> counted) {

    static TwinCustomer of(CustomerFacts facts, Catalogue catalogue, Settings settings, LocalDate asOf) {
        List<TwinRow> rows = facts.holdings().stream()
                .map(holding -> TwinRow.of(holding, catalogue, facts.records()))
                .toList();
        return new TwinCustomer(
                facts,
                catalogue,
                settings,
                asOf,
                rows,
                rows.stream()
                        .filter(row -> row.counted() && row.startedBy(asOf))
                        .toList());
    }

    /// The same customer as of another date.
    TwinCustomer at(LocalDate date) {
        return of(facts, catalogue, settings, date);
    }

    List<TwinRow> activeRows() {
        return counted().stream().filter(row -> row.activeAt(asOf)).toList();
    }

    /// The customers row in force; null if there is none at all.
    @Nullable
    CustomerRecord record() {
        CustomerRecord newest = null;
        CustomerRecord first = null;
        for (CustomerRecord each : facts.records()) {
            LocalDate from = from(each);
            if (!from.isAfter(asOf) && (newest == null || from.isAfter(from(newest)))) {
                newest = each;
            }
            if (first == null || from.isBefore(from(first))) {
                first = each;
            }
        }
        return newest == null ? first : newest;
    }

    private static LocalDate from(CustomerRecord row) {
        return row.effectiveOn() == null ? LocalDate.MIN : row.effectiveOn();
    }

    boolean prospectByStatus() {
        CustomerRecord row = record();
        return row != null && (row.status() == Status.PROSPECT || row.status() == Status.TRIAL);
    }

    /// Churned by status, on an unknown date.
    boolean churnedOnUnknownDate() {
        CustomerRecord row = record();
        return row != null
                && row.status() == Status.CHURNED
                && row.churnedOn() == null
                && !from(row).isAfter(asOf);
    }

    /// In C(t).
    boolean isCustomer() {
        return !prospectByStatus() && !churnedOnUnknownDate() && !activeRows().isEmpty();
    }

    boolean undated() {
        return counted().stream().anyMatch(row -> row.start() == null);
    }

    /// A starter.
    boolean isStarter() {
        return !prospectByStatus()
                && !churnedOnUnknownDate()
                && !undated()
                && !counted().isEmpty();
    }

    /// Earliest start; only for a customer that is not undated and has a counted row.
    LocalDate start() {
        return counted().stream()
                .map(row -> Objects.requireNonNull(row.start()))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    @Nullable
    LocalDate churnDate() {
        if (counted().isEmpty() || !activeRows().isEmpty()) {
            return null;
        }
        return counted().stream()
                .map(row -> Objects.requireNonNull(row.end()))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /// Every product with its MRR at the date.
    SortedMap<ProductId, BigDecimal> activeProducts() {
        SortedMap<ProductId, BigDecimal> products = new TreeMap<>();
        for (TwinRow row : activeRows()) {
            products.merge(row.countedProduct(), row.mrr() == null ? BigDecimal.ZERO : row.mrr(), BigDecimal::add);
        }
        return products;
    }

    /// Every product ever acquired by the date.
    Set<ProductId> acquiredProducts() {
        Set<ProductId> products = new TreeSet<>();
        counted().forEach(row -> products.add(row.countedProduct()));
        return products;
    }

    /// The day of a product's first rows, whatever they replace.
    LocalDate firstRowOn(ProductId product) {
        return counted().stream()
                .filter(row -> product.equals(row.product()))
                .map(TwinRow::startOrEver)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    List<TwinRow> firstRows(ProductId product) {
        LocalDate first = firstRowOn(product);
        return counted().stream()
                .filter(row -> product.equals(row.product()) && first.equals(row.startOrEver()))
                .toList();
    }

    /// The product this one replaces, at the end of the chain; itself if it replaces none, or only what replaces it in
    /// turn.
    ProductId origin(ProductId product) {
        ProductId best = null;
        for (ProductId replaced : replaced(product)) {
            if (!chain(replaced, new HashSet<>()).contains(product)) {
                ProductId candidate = origin(replaced);
                if (best == null || earlier(candidate, best)) {
                    best = candidate;
                }
            }
        }
        return best == null ? product : best;
    }

    /// A product, the product it replaces, the one which that replaces, and so on.
    private Set<ProductId> chain(ProductId product, Set<ProductId> seen) {
        if (seen.add(product)) {
            replaced(product).forEach(replaced -> chain(replaced, seen));
        }
        return seen;
    }

    /// The products that the first rows of a product replace.
    List<ProductId> replaced(ProductId product) {
        List<ProductId> products = new ArrayList<>();
        for (TwinRow row : firstRows(product)) {
            Sku sku = row.replaces();
            // For an undated row, nothing is known to have been acquired before it.
            ProductId replaced = sku == null || row.start() == null ? null : TwinRow.product(sku, catalogue);
            if (replaced != null
                    && acquiredProducts().contains(replaced)
                    && !firstRowOn(replaced).isAfter(firstRowOn(product))) {
                products.add(replaced);
            }
        }
        return products;
    }

    /// Of two products acquired on the same day the first by name, so that the order of rows does not matter.
    private boolean earlier(ProductId one, ProductId other) {
        int order = firstRowOn(one).compareTo(firstRowOn(other));
        return order == 0 ? one.compareTo(other) < 0 : order < 0;
    }

    /// `a(p)`.
    LocalDate acquiredOn(ProductId product) {
        return firstRowOn(origin(product));
    }

    /// In the initial order; otherwise cross-sold.
    boolean initial(ProductId product) {
        ProductId origin = origin(product);
        if (!firstRowOn(origin).isAfter(start().plusDays(settings.bundleWindowDays()))) {
            return true;
        }
        return acquiredProducts().stream()
                .filter(other -> firstRowOn(other).equals(start()))
                .anyMatch(other -> sameBundle(other, origin));
    }

    /// Whether a first row of one product carries the bundle id of a first row of the other.
    boolean sameBundle(ProductId one, ProductId other) {
        for (TwinRow row : firstRows(one)) {
            for (TwinRow otherRow : firstRows(other)) {
                if (row.bundleId() != null && row.bundleId().equals(otherRow.bundleId())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// `x`; null = not yet.
    @Nullable
    LocalDate secondProductOn() {
        return acquiredProducts().stream()
                .filter(product -> !initial(product))
                .map(this::acquiredOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
