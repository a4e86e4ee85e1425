package crosssell.metrics.history;

import crosssell.metrics.model.Holding;
import crosssell.metrics.model.ProductId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The maker of a customer's [ProductLine]s from its counted rows: first rows, bundles and replacements.
final class ProductLines {

    private final Counting counting;
    private final Map<ProductId, Draft> drafts = new TreeMap<>();

    ProductLines(Counting counting) {
        this.counting = counting;
    }

    void add(ProductId product, Holding holding, Interval interval) {
        drafts.computeIfAbsent(product, Draft::new).add(holding, interval);
    }

    /// The lines, by product.
    ///
    /// @param start the customer's start
    List<ProductLine> lines(int start) {
        int lastInitialDay =
                start == Day.NEVER ? Day.NEVER : start + counting.settings().bundleWindowDays();
        Set<String> firstDayBundles = new HashSet<>();
        for (Draft draft : drafts.values()) {
            if (draft.firstStart == start) {
                draft.bundles().forEach(firstDayBundles::add);
            }
        }
        List<ProductLine> lines = new ArrayList<>(drafts.size());
        drafts.forEach((product, draft) -> {
            Draft origin = origin(draft);
            boolean initial =
                    origin.firstStart <= lastInitialDay || !Collections.disjoint(origin.bundles(), firstDayBundles);
            lines.add(new ProductLine(
                    product,
                    counting.weight(product),
                    draft.firstStart,
                    origin.firstStart,
                    initial,
                    origin.product,
                    draft.bundles(),
                    draft.campaigns(),
                    List.copyOf(draft.intervals)));
        });
        return lines;
    }

    /// First rows that replace nothing, because the product they name was not acquired by then, or because they have no
    /// start.
    int ignoredReplacements() {
        int ignored = 0;
        for (Draft draft : drafts.values()) {
            int naming = 0;
            for (Holding row : draft.undated() ? draft.undatedRows : draft.firstRows) {
                naming += row.replaces() == null ? 0 : 1;
            }
            ignored += naming == 0 ? 0 : naming - replaced(draft).size();
        }
        return ignored;
    }

    /// The product this one replaces: itself unless a first row of it replaces a product that the customer had acquired
    /// by that day. Chains are followed; of several, the earliest counts. Products that replace each other on one day
    /// replace nothing.
    private Draft origin(Draft draft) {
        Draft earliest = draft;
        for (Draft replaced : replaced(draft)) {
            Draft candidate = leadsTo(draft, replaced, new HashSet<>()) ? draft : origin(replaced);
            if (earliest == draft || candidate.firstStart < earliest.firstStart) {
                earliest = candidate;
            }
        }
        return earliest;
    }

    /// Whether `from` is `draft`, or replaces it directly or through others.
    private boolean leadsTo(Draft draft, Draft from, Set<Draft> seen) {
        return from == draft
                || (seen.add(from) && replaced(from).stream().anyMatch(replaced -> leadsTo(draft, replaced, seen)));
    }

    /// The products that the first rows of `draft` replace. A product with an undated row was there before any row with
    /// a start, which is then not a first row.
    private List<Draft> replaced(Draft draft) {
        List<Draft> replaced = new ArrayList<>();
        if (draft.undated()) {
            return replaced;
        }
        for (Holding row : draft.firstRows) {
            ProductId product = row.replaces() == null ? null : counting.product(row.replaces());
            Draft candidate = product == null ? null : drafts.get(product);
            if (candidate != null && (candidate.undated() || candidate.firstStart <= draft.firstStart)) {
                replaced.add(candidate);
            }
        }
        return replaced;
    }

    /// The rows of one product.
    private static final class Draft {

        private final ProductId product;
        private final List<Interval> intervals = new ArrayList<>(2);
        private final List<Holding> firstRows = new ArrayList<>(2);
        private int firstStart = Day.NEVER;
        private final List<Holding> undatedRows = new ArrayList<>(0);

        Draft(ProductId product) {
            this.product = product;
        }

        void add(Holding holding, Interval interval) {
            intervals.add(interval);
            if (interval.undated()) {
                undatedRows.add(holding);
                return;
            }
            if (interval.start() < firstStart) {
                firstStart = interval.start();
                firstRows.clear();
            }
            if (interval.start() == firstStart) {
                firstRows.add(holding);
            }
        }

        boolean undated() {
            return !undatedRows.isEmpty();
        }

        Set<String> bundles() {
            return named(Holding::bundleId);
        }

        Set<String> campaigns() {
            return named(Holding::campaignId);
        }

        private Set<String> named(Function<Holding, @Nullable String> name) {
            Set<String> names = Set.of();
            for (Holding row : firstRows) {
                String each = name.apply(row);
                if (each != null) {
                    names = names.isEmpty() ? new HashSet<>() : names;
                    names.add(each);
                }
            }
            return names;
        }
    }
}
