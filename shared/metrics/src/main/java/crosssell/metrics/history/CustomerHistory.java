package crosssell.metrics.history;

import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One customer's rows, worked out once: its start, its acquisitions, and its position at any date.
///
/// Nothing here depends on an as-of date: later rows do not change earlier days.
///
/// Source: docs/definitions.md, "Time, money, products and customers".
public final class CustomerHistory {

    private final CustomerId customer;
    private final Standing standing;
    private final List<ProductLine> lines;
    private final List<HoldingClassification> trials;
    private final List<Target> targets;
    private final boolean undated;
    private final int start;
    private final int countedRows;
    private final boolean hasRows;
    private final boolean trialsOnly;
    private final int ignoredReplacements;

    /// The history in `facts`.
    public CustomerHistory(CustomerFacts facts, Counting counting) {
        this.customer = facts.customer();
        this.standing = new Standing(facts.records());
        ProductLines drafts = new ProductLines(counting);
        List<HoldingClassification> tried = new ArrayList<>(0);
        boolean anyUndated = false;
        boolean onlyTrials = true;
        int first = Day.NEVER;
        int counted = 0;
        for (Holding holding : facts.holdings()) {
            HoldingClassification how = classify(holding, counting);
            onlyTrials &= how.kind() == Kind.TRIAL;
            if (how.product() == null) {
                continue;
            }
            if (!how.counts()) {
                if (how.kind() == Kind.TRIAL) {
                    tried.add(how);
                }
                continue;
            }
            int from = how.from();
            drafts.add(
                    how.product(), holding, new Interval(from, how.to(), holding.mrr(), oneTime(holding, how.kind())));
            counted++;
            if (from == Day.UNDATED) {
                anyUndated = true;
            } else {
                first = Math.min(first, from);
            }
        }
        this.lines = drafts.lines(first);
        this.trials = tried;
        this.targets = facts.targets();
        this.ignoredReplacements = drafts.ignoredReplacements();
        this.undated = anyUndated;
        this.start = first;
        this.countedRows = counted;
        this.hasRows = !facts.holdings().isEmpty();
        this.trialsOnly = onlyTrials;
    }

    /// How one of its holdings counts.
    public HoldingClassification classify(Holding holding, Counting counting) {
        Kind kind = counting.kind(holding);
        int from = Day.of(holding.startedOn(), Day.UNDATED);
        int end = counting.end(holding, kind);
        ProductId product = counting.product(holding.sku());
        return new HoldingClassification(
                kind,
                product,
                product != null && counting.counts(kind),
                from,
                end,
                Math.min(end, standing.churnAfter(from)));
    }

    private static long oneTime(Holding holding, Kind kind) {
        return kind == Kind.ONE_TIME && holding.amount() != null
                ? holding.amount().tenThousandths()
                : 0;
    }

    public CustomerId customer() {
        return customer;
    }

    /// Its products, by name.
    public List<ProductLine> lines() {
        return lines;
    }

    /// Whether it has `product` on `day`, and had it before that day.
    public boolean ownedBefore(ProductId product, int day) {
        return lines.stream()
                .anyMatch(line -> line.product().equals(product) && line.activeAt(day) && line.startedBy(day - 1));
    }

    /// The products with a trial active on `day` that does not count.
    public Set<ProductId> trialledAt(int day) {
        Set<ProductId> products = Set.of();
        for (HoldingClassification trial : trials) {
            if (trial.product() != null && trial.activeAt(day)) {
                products = products.isEmpty() ? new TreeSet<>() : products;
                products.add(trial.product());
            }
        }
        return products;
    }

    /// Its targets in campaigns.
    public List<Target> targets() {
        return targets;
    }

    /// Whether a counted holding has no start, so that nothing that needs a start is known about the customer.
    public boolean undated() {
        return undated;
    }

    /// Customer start s: the earliest start of its counted holdings; [Day#NEVER] if none has one.
    public int start() {
        return start;
    }

    /// First rows of a product whose `replaces` names nothing that the customer had acquired by then: they replace
    /// nothing.
    public int ignoredReplacements() {
        return ignoredReplacements;
    }

    /// Whether it has ownership rows, counted or not.
    public boolean hasRows() {
        return hasRows;
    }

    /// Whether it has ownership rows, but none that count and not only trials.
    boolean unmappedOnly() {
        return hasRows && !trialsOnly && lines.isEmpty();
    }

    Standing standing() {
        return standing;
    }

    /// The customers row in force on `day`; null if there is none.
    public @Nullable CustomerRecord recordAt(int day) {
        return standing.at(day);
    }

    /// Its position on `day`; null if it is not active then.
    public @Nullable Position at(int day) {
        return activeAt(day) ? new Position(this, day) : null;
    }

    /// Whether it is in C(`day`): a counted holding is active, and its status does not take it out.
    public boolean activeAt(int day) {
        for (ProductLine line : lines) {
            if (line.activeAt(day)) {
                return !standing.prospectAt(day) && !standing.churnedAtUnknownDateAt(day);
            }
        }
        return false;
    }

    /// Whether it was in C(t) on any day before `day`.
    boolean activeBefore(int day) {
        if (activeAt(Day.UNDATED)) {
            return true;
        }
        for (int change : changes()) {
            if (change < day && activeAt(change)) {
                return true;
            }
        }
        return false;
    }

    /// Every day on which the result of [#at] may change, ascending, each once.
    public int[] changes() {
        int[] ofStanding = standing.changes();
        int[] days = Arrays.copyOf(ofStanding, ofStanding.length + 2 * countedRows);
        int count = ofStanding.length;
        for (ProductLine line : lines) {
            for (Interval interval : line.intervals()) {
                if (!interval.undated()) {
                    days[count++] = interval.start();
                }
                if (interval.end() != Day.NEVER) {
                    days[count++] = interval.end();
                }
            }
        }
        Arrays.sort(days, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || days[i] != days[i - 1]) {
                days[distinct++] = days[i];
            }
        }
        return Arrays.copyOf(days, distinct);
    }
}
