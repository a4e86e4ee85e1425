package crosssell.metrics.twin;

import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The headline over some customers of C(t). Source: docs/definitions.md, "Headline figures".
final class TwinHeadline {

    private TwinHeadline() {}

    static Headline of(List<TwinCustomer> customers) {
        long n = customers.size();
        long multi = 0;
        long earned = 0;
        long land = 0;
        long material = 0;
        long pairs = 0;
        long rows = 0;
        int deepest = 0;
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal mrr = BigDecimal.ZERO;
        BigDecimal mrrMulti = BigDecimal.ZERO;
        BigDecimal mrrCrossSold = BigDecimal.ZERO;
        for (TwinCustomer customer : customers) {
            Map<ProductId, BigDecimal> products = customer.activeProducts();
            BigDecimal its = sum(products.values());
            BigDecimal threshold = customer.settings().materialMrr().toBigDecimal();
            mrr = mrr.add(its);
            pairs += products.size();
            rows += customer.activeRows().size();
            deepest = Math.max(deepest, products.size());
            for (ProductId product : products.keySet()) {
                weights = weights.add(weight(product, customer.catalogue()));
            }
            boolean anyCrossSold = false;
            if (!customer.undated()) {
                for (Map.Entry<ProductId, BigDecimal> each : products.entrySet()) {
                    if (!customer.initial(each.getKey())) {
                        anyCrossSold = true;
                        mrrCrossSold = mrrCrossSold.add(each.getValue());
                    }
                }
            }
            if (products.size() >= 2) {
                multi++;
                mrrMulti = mrrMulti.add(its);
                if (anyCrossSold) {
                    earned++;
                } else if (!customer.undated()) {
                    land++;
                }
                if (threshold.signum() == 0
                        || products.values().stream()
                                        .filter(each -> each.compareTo(threshold) >= 0)
                                        .count()
                                >= 2) {
                    material++;
                }
            }
        }
        List<Headline.Depth> depth = new ArrayList<>();
        for (int k = 1; k <= deepest; k++) {
            int atLeast = k;
            depth.add(new Headline.Depth(
                    k,
                    Rate.of(
                            customers.stream()
                                    .filter(each -> each.activeProducts().size() >= atLeast)
                                    .count(),
                            n)));
        }
        return new Headline(
                n,
                multi,
                Rate.of(multi, n),
                Rate.of(earned, n),
                Rate.of(land, n),
                Rate.of(material, n),
                ratio(BigDecimal.valueOf(pairs), n),
                ratio(BigDecimal.valueOf(rows), n),
                ratio(weights, n),
                depth,
                Money.of(mrr),
                Money.of(mrrMulti),
                Money.of(mrrCrossSold),
                share(mrrMulti, mrr),
                share(mrrCrossSold, mrr),
                new Headline.Arpa(ratio(mrr.subtract(mrrMulti), n - multi), ratio(mrrMulti, multi)));
    }

    static BigDecimal sum(Iterable<BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(value);
        }
        return sum;
    }

    static @Nullable Double share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.doubleValue() / whole.doubleValue();
    }

    private static @Nullable Double ratio(BigDecimal sum, long count) {
        return count == 0 ? null : sum.doubleValue() / count;
    }

    /// The largest weight of its counted SKUs; a SKU without a weight has the default, 1, and so has a product without
    /// SKUs.
    private static BigDecimal weight(ProductId product, Catalogue catalogue) {
        return catalogue.entries().stream()
                .filter(entry -> entry.product().equals(product) && !Boolean.FALSE.equals(entry.counts()))
                .map(entry ->
                        entry.weight() == null ? BigDecimal.ONE : entry.weight().toBigDecimal())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
    }
}
