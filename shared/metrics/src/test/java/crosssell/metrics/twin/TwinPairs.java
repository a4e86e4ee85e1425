package crosssell.metrics.twin;

import crosssell.metrics.figure.Matrix;
import crosssell.metrics.figure.Pair;
import crosssell.metrics.figure.Penetration;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.statistics.Independence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Penetration, pairs and matrix. Source: docs/definitions.md, "Penetration" and "Pairs".
///
/// @param all every known customer
/// @param active those in C(t)
/// @param most the most products of pairs and matrix
record TwinPairs(List<TwinCustomer> all, List<TwinCustomer> active, int most) {

    /// Products with an active owner.
    List<ProductId> products() {
        TreeSet<ProductId> products = new TreeSet<>();
        active.forEach(customer -> products.addAll(customer.activeProducts().keySet()));
        return List.copyOf(products);
    }

    /// The products with the most owners, by name.
    List<ProductId> leading() {
        return byOwners().stream().limit(most).sorted().toList();
    }

    /// All others, those with the most owners first.
    List<ProductId> leftOut() {
        return byOwners().stream().skip(most).toList();
    }

    private List<ProductId> byOwners() {
        return products().stream()
                .sorted(Comparator.comparingInt(
                                (ProductId product) -> -owners(product).size())
                        .thenComparing(ProductId::value))
                .toList();
    }

    List<TwinCustomer> owners(ProductId product) {
        return active.stream()
                .filter(customer -> customer.activeProducts().containsKey(product))
                .toList();
    }

    List<Penetration> penetration() {
        BigDecimal all = TwinHeadline.of(active).mrr().toBigDecimal();
        List<Penetration> penetrations = new ArrayList<>();
        for (ProductId product : products()) {
            List<TwinCustomer> owners = owners(product);
            BigDecimal mrr = TwinHeadline.sum(owners.stream()
                    .map(each -> Objects.requireNonNull(each.activeProducts().get(product)))
                    .toList());
            List<TwinCustomer> dated =
                    owners.stream().filter(each -> !each.undated()).toList();
            long initial = dated.stream().filter(each -> each.initial(product)).count();
            penetrations.add(new Penetration(
                    product,
                    Rate.of(owners.size(), active.size()),
                    Money.of(mrr),
                    TwinHeadline.share(mrr, all),
                    initial,
                    dated.size() - initial));
        }
        return penetrations;
    }

    List<Pair> pairs() {
        List<Double> pValues = pValues();
        List<Pair> pairs = new ArrayList<>();
        for (ProductId base : leading()) {
            for (ProductId other : leading()) {
                if (!base.equals(other)) {
                    pairs.add(pair(base, other, pValues));
                }
            }
        }
        return pairs;
    }

    Matrix matrix() {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (ProductId base : leading()) {
            List<@Nullable Double> row = new ArrayList<>();
            for (ProductId other : leading()) {
                row.add(
                        base.equals(other)
                                ? null
                                : Double.valueOf((double) both(base, other).size()
                                        / owners(base).size()));
            }
            rows.add(row);
        }
        return new Matrix(leading(), rows);
    }

    private List<TwinCustomer> both(ProductId base, ProductId other) {
        return owners(base).stream()
                .filter(customer -> customer.activeProducts().containsKey(other))
                .toList();
    }

    /// Of all unordered pairs.
    private List<Double> pValues() {
        List<Double> pValues = new ArrayList<>();
        for (ProductId base : products()) {
            for (ProductId other : products()) {
                if (base.compareTo(other) < 0) {
                    pValues.add(pValue(base, other));
                }
            }
        }
        return pValues;
    }

    private double pValue(ProductId base, ProductId other) {
        return TwinIndependence.pValue(
                both(base, other).size(), owners(base).size(), owners(other).size(), active.size());
    }

    private Pair pair(ProductId base, ProductId other, List<Double> pValues) {
        double pValue = pValue(base, other);
        double n = active.size();
        double a = owners(base).size();
        double b = owners(other).size();
        List<TwinCustomer> owningBoth = both(base, other);
        double ab = owningBoth.size();
        long bundled = 0;
        long baseFirst = 0;
        long otherFirst = 0;
        for (TwinCustomer customer : owningBoth) {
            if (customer.undated()) {
                continue;
            }
            LocalDate gotBase = customer.acquiredOn(base);
            LocalDate gotOther = customer.acquiredOn(other);
            if (gotBase.equals(gotOther) || customer.sameBundle(base, other)) {
                bundled++;
            } else if (gotBase.isBefore(gotOther)) {
                baseFirst++;
            } else {
                otherFirst++;
            }
        }
        long exposed = 0;
        List<Long> days = new ArrayList<>();
        for (TwinCustomer customer : all) {
            // Prospects and undated customers are out; customers who churned on an unknown date are in: no churn date
            // is
            // needed here.
            if (customer.prospectByStatus()
                    || customer.undated()
                    || !customer.acquiredProducts().contains(base)) {
                continue;
            }
            boolean everOther = customer.acquiredProducts().contains(other);
            if (!everOther || customer.acquiredOn(other).isAfter(customer.acquiredOn(base))) {
                exposed++;
                if (everOther) {
                    days.add(ChronoUnit.DAYS.between(customer.acquiredOn(base), customer.acquiredOn(other)));
                }
            }
        }
        return new Pair(
                base,
                other,
                owningBoth.size(),
                Rate.of(owningBoth.size(), owners(base).size()),
                b / n,
                ab / n,
                ab * n / (a * b),
                ab / n - a * b / (n * n),
                ab / (a + b - ab),
                ab == a ? null : Double.valueOf((1 - b / n) / (1 - ab / a)),
                (ab / a + ab / b) / 2,
                Math.abs(a - b) / (a + b - ab),
                pValue,
                Independence.Method.FISHER_EXACT,
                TwinIndependence.qValue(pValue, pValues),
                bundled,
                baseFirst,
                otherFirst,
                Rate.of(days.size(), exposed),
                TwinSurvival.median(days),
                a < active.getFirst().settings().minCustomers());
    }
}
