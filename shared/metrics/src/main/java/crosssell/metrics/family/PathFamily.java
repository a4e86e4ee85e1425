package crosssell.metrics.family;

import crosssell.metrics.figure.Paths;
import crosssell.metrics.figure.Paths.Path;
import crosssell.metrics.figure.Paths.StepUp;
import crosssell.metrics.figure.Paths.Transition;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.PathStep;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.statistics.DayCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The order in which customers acquire their products.
///
/// Example: Core on day 0, then Mobile and Analytics together on day 52, is the path `Core`, `Analytics+Mobile` with
/// median days 0, 52.
///
/// If there are too many products, paths and transitions are only those of the leading ones; their figures are
/// unaffected, and the others are left out altogether.
///
/// Source: docs/definitions.md, "Paths".
public final class PathFamily {

    private static final Comparator<Path> MOST_CUSTOMERS_FIRST = Comparator.comparingLong(Path::customers)
            .reversed()
            .thenComparing(path -> String.join("\u0000", path.steps()));
    private static final Comparator<Transition> BY_STEP = Comparator.comparingInt(Transition::step)
            .thenComparing(Transition::from)
            .thenComparing(Transition::to);

    private final Map<List<String>, List<DayCounts>> paths = new HashMap<>();
    private final Map<Move, DayCounts> moves = new HashMap<>();
    private final Map<Move, Long> atStep = new HashMap<>();

    /// The products of each step, by the name of the step.
    private final Map<String, Set<ProductId>> made = new HashMap<>();

    /// At index k - 1: days from the k-th acquisition to the next.
    private final List<DayCounts> stepUps = new ArrayList<>();

    /// At index k - 1: customers who ever acquired k products.
    private final List<Long> reached = new ArrayList<>();

    /// A move from a step to the next; without `to`, the step itself.
    private record Move(int step, String from, String to) {}

    /// Counts one customer.
    public void add(CustomerAsOf customer) {
        if (!customer.starter()) {
            return;
        }
        addStepUps(customer.inOrder());
        addPath(customer.history().start(), PathStep.of(customer));
    }

    private void addStepUps(List<ProductLine> acquired) {
        for (int k = 0; k < acquired.size(); k++) {
            if (k == reached.size()) {
                reached.add(0L);
                stepUps.add(new DayCounts());
            }
            reached.set(k, reached.get(k) + 1);
            if (k > 0) {
                stepUps.get(k - 1)
                        .add(acquired.get(k).acquired() - acquired.get(k - 1).acquired());
            }
        }
    }

    private void addPath(int start, List<PathStep> steps) {
        List<String> names = steps.stream().map(PathStep::products).toList();
        List<DayCounts> medians = days(names);
        for (int i = 0; i < steps.size(); i++) {
            PathStep step = steps.get(i);
            made(names.get(i)).addAll(step.acquired());
            medians.get(i).add(step.day() - start);
            atStep.merge(new Move(i + 1, names.get(i), ""), 1L, Long::sum);
            if (i > 0) {
                PathStep before = steps.get(i - 1);
                move(new Move(i, names.get(i - 1), names.get(i))).add(step.day() - before.day());
            }
        }
    }

    private List<DayCounts> days(List<String> steps) {
        return paths.computeIfAbsent(
                steps, s -> s.stream().map(step -> new DayCounts()).toList());
    }

    private Set<ProductId> made(String step) {
        return made.computeIfAbsent(step, s -> new HashSet<>(2));
    }

    private DayCounts move(Move move) {
        return moves.computeIfAbsent(move, m -> new DayCounts());
    }

    /// Counts all that `other` counted.
    public void merge(PathFamily other) {
        other.paths.forEach((steps, theirs) -> {
            List<DayCounts> ours = days(steps);
            for (int i = 0; i < theirs.size(); i++) {
                ours.get(i).addAll(theirs.get(i));
            }
        });
        other.moves.forEach((move, days) -> move(move).addAll(days));
        other.atStep.forEach((step, count) -> atStep.merge(step, count, Long::sum));
        other.made.forEach((step, theirs) -> made(step).addAll(theirs));
        for (int k = 0; k < other.reached.size(); k++) {
            if (k == reached.size()) {
                reached.add(0L);
                stepUps.add(new DayCounts());
            }
            reached.set(k, reached.get(k) + other.reached.get(k));
            stepUps.get(k).addAll(other.stepUps.get(k));
        }
    }

    /// The paths, transitions and step-ups.
    ///
    /// @param leading products that paths and transitions cover
    public Paths figures(LeadingProducts leading) {
        Predicate<String> shown = step -> leading.hasAll(made(step));
        List<Path> byCustomers = paths.entrySet().stream()
                .filter(entry -> entry.getKey().stream().allMatch(shown))
                .map(entry -> path(entry.getKey(), entry.getValue()))
                .sorted(MOST_CUSTOMERS_FIRST)
                .toList();
        List<Transition> transitions = moves.entrySet().stream()
                .filter(entry -> shown.test(entry.getKey().from())
                        && shown.test(entry.getKey().to()))
                .map(entry -> transition(entry.getKey(), entry.getValue()))
                .sorted(BY_STEP)
                .toList();
        List<StepUp> ups = new ArrayList<>();
        for (int k = 0; k < reached.size(); k++) {
            DayCounts days = stepUps.get(k);
            ups.add(new StepUp(k + 1, Rate.of(days.total(), reached.get(k)), days.median()));
        }
        return new Paths(byCustomers, transitions, ups);
    }

    private static Path path(List<String> steps, List<DayCounts> days) {
        return new Path(
                steps,
                days.getFirst().total(),
                days.stream().map(PathFamily::median).toList());
    }

    private Transition transition(Move move, DayCounts days) {
        long from = Objects.requireNonNull(atStep.get(new Move(move.step(), move.from(), "")));
        return new Transition(
                move.step(), move.from(), move.to(), days.total(), Rate.of(days.total(), from), median(days));
    }

    /// The median of days that are not empty.
    private static double median(DayCounts days) {
        @Nullable Double median = days.median();
        return Objects.requireNonNull(median);
    }
}
