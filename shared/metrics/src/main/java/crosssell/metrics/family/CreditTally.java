package crosssell.metrics.family;

import crosssell.metrics.effort.Steps;
import crosssell.metrics.figure.CreditShares.Unattributed;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Money;
import crosssell.metrics.statistics.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Cross-sells, their revenue, and the shares in them under each model. The unattributed part is not kept: it is the
/// remainder.
final class CreditTally {

    private long crossSells;
    private long revenue;
    private final Map<Model, SortedMap<String, Share>> shares = new EnumMap<>(Model.class);

    private static final class Share {
        private long credit;
        private long revenue;

        void add(long moreCredit, long moreRevenue) {
            credit = Math.addExact(credit, moreCredit);
            revenue = Math.addExact(revenue, moreRevenue);
        }
    }

    /// A maker of one row of the figure.
    interface Row<R> {
        R of(String name, BigDecimal crossSells, @Nullable Double share, Money revenue);
    }

    /// Counts one product of one customer.
    ///
    /// @param crossSold whether it was cross-sold in the period; its revenue may come later
    /// @param won revenue in the period
    /// @param credits the shares in its credit by model; empty = unattributed
    void add(boolean crossSold, long won, Map<Model, SortedMap<String, Long>> credits) {
        crossSells += crossSold ? 1 : 0;
        revenue = Math.addExact(revenue, won);
        credits.forEach((model, byName) -> {
            long[] parts = LargestRemainder.split(
                    won, byName.values().stream().mapToLong(Long::longValue).toArray());
            int i = 0;
            for (var each : byName.entrySet()) {
                share(model, each.getKey()).add(crossSold ? each.getValue() : 0, parts[i++]);
            }
        });
    }

    void addAll(CreditTally other) {
        crossSells += other.crossSells;
        revenue = Math.addExact(revenue, other.revenue);
        other.shares.forEach((model, byName) ->
                byName.forEach((name, share) -> share(model, name).add(share.credit, share.revenue)));
    }

    private Share share(Model model, String name) {
        return shares.computeIfAbsent(model, m -> new TreeMap<>()).computeIfAbsent(name, n -> new Share());
    }

    long crossSells() {
        return crossSells;
    }

    Money revenue() {
        return new Money(revenue);
    }

    /// Whether there is nothing to report.
    boolean isEmpty() {
        return crossSells == 0 && revenue == 0;
    }

    /// The shares under `model`, by name; only those above 0.
    <R> List<R> rows(Model model, Row<R> row) {
        List<R> rows = new ArrayList<>();
        shares.getOrDefault(model, new TreeMap<>()).forEach((name, share) -> {
            if (share.credit != 0 || share.revenue != 0) {
                rows.add(row.of(
                        name,
                        crossSells(share.credit),
                        HeadlineTally.ratio((double) share.credit / Steps.CREDIT, crossSells),
                        new Money(share.revenue)));
            }
        });
        return rows;
    }

    private static BigDecimal crossSells(long credit) {
        BigDecimal stripped = BigDecimal.valueOf(credit, Steps.PLACES).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// The unattributed part under `model`.
    Unattributed unattributed(Model model) {
        Share left = new Share();
        left.add(Math.multiplyExact(crossSells, Steps.CREDIT), revenue);
        shares.getOrDefault(model, new TreeMap<>()).values().forEach(share -> left.add(-share.credit, -share.revenue));
        long whole = left.credit / Steps.CREDIT;
        return new Unattributed(whole, HeadlineTally.ratio(whole, crossSells), new Money(left.revenue));
    }
}
