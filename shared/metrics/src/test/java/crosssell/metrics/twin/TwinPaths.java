package crosssell.metrics.twin;

import crosssell.metrics.figure.Paths;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Paths, transitions and step-ups. Source: docs/definitions.md, "Paths".
///
/// @param starters all who ever started by the date
/// @param pairs pairs whose products paths and transitions cover
record TwinPaths(List<TwinCustomer> starters, TwinPairs pairs) {

    private record Move(int step, String from, String to) {}

    Paths figures() {
        return new Paths(paths(), transitions(), stepUps());
    }

    /// The steps of one customer, by day; a replacement has none.
    private static TreeMap<LocalDate, String> steps(TwinCustomer customer) {
        TreeMap<LocalDate, String> steps = new TreeMap<>();
        for (ProductId product : customer.acquiredProducts()) {
            if (customer.origin(product).equals(product)) {
                steps.merge(customer.firstRowOn(product), product.value(), (one, other) -> one + "+" + other);
            }
        }
        return steps;
    }

    /// Whether every product of these steps is among those that paths cover.
    private boolean isShown(List<String> steps) {
        return pairs.leftOut().isEmpty()
                || steps.stream()
                        .flatMap(step -> Stream.of(step.split("\\+")))
                        .allMatch(product -> pairs.leading().contains(new ProductId(product)));
    }

    private static List<String> path(TwinCustomer customer) {
        return List.copyOf(steps(customer).values());
    }

    private static long dayOf(TwinCustomer customer, int step) {
        List<LocalDate> dates = List.copyOf(steps(customer).keySet());
        return ChronoUnit.DAYS.between(customer.start(), dates.get(step));
    }

    private static Double median(List<Long> days) {
        return Objects.requireNonNull(TwinSurvival.median(days));
    }

    private List<Paths.Path> paths() {
        Set<List<String>> distinct = new LinkedHashSet<>();
        starters.forEach(starter -> distinct.add(path(starter)));
        distinct.removeIf(steps -> !isShown(steps));
        List<Paths.Path> paths = new ArrayList<>();
        for (List<String> each : distinct) {
            List<TwinCustomer> takers = starters.stream()
                    .filter(starter -> path(starter).equals(each))
                    .toList();
            List<Double> medians = new ArrayList<>();
            for (int i = 0; i < each.size(); i++) {
                int step = i;
                medians.add(
                        median(takers.stream().map(taker -> dayOf(taker, step)).toList()));
            }
            paths.add(new Paths.Path(each, takers.size(), medians));
        }
        paths.sort(Comparator.comparingLong(Paths.Path::customers)
                .reversed()
                .thenComparing(path -> String.join("\0", path.steps())));
        return paths;
    }

    private List<Paths.Transition> transitions() {
        Set<Move> moves = new LinkedHashSet<>();
        for (TwinCustomer starter : starters) {
            List<String> path = path(starter);
            for (int step = 1; step < path.size(); step++) {
                moves.add(new Move(step, path.get(step - 1), path.get(step)));
            }
        }
        moves.removeIf(move -> !isShown(List.of(move.from, move.to)));
        List<Paths.Transition> transitions = new ArrayList<>();
        for (Move move : moves) {
            List<TwinCustomer> from = having(starters, move.step, move.from);
            List<TwinCustomer> movers = having(from, move.step + 1, move.to);
            transitions.add(new Paths.Transition(
                    move.step,
                    move.from,
                    move.to,
                    movers.size(),
                    Rate.of(movers.size(), from.size()),
                    median(movers.stream()
                            .map(mover -> dayOf(mover, move.step) - dayOf(mover, move.step - 1))
                            .toList())));
        }
        transitions.sort(Comparator.comparingInt(Paths.Transition::step)
                .thenComparing(Paths.Transition::from)
                .thenComparing(Paths.Transition::to));
        return transitions;
    }

    private static List<TwinCustomer> having(List<TwinCustomer> customers, int step, String name) {
        return customers.stream()
                .filter(customer -> path(customer).size() >= step
                        && path(customer).get(step - 1).equals(name))
                .toList();
    }

    private List<Paths.StepUp> stepUps() {
        List<Paths.StepUp> stepUps = new ArrayList<>();
        for (int products = 1; !withAtLeast(products).isEmpty(); products++) {
            int next = products;
            List<TwinCustomer> steppedUp = withAtLeast(products + 1);
            stepUps.add(new Paths.StepUp(
                    products,
                    Rate.of(steppedUp.size(), withAtLeast(products).size()),
                    TwinSurvival.median(steppedUp.stream()
                            .map(each -> ChronoUnit.DAYS.between(
                                    acquisitions(each).get(next - 1),
                                    acquisitions(each).get(next)))
                            .toList())));
        }
        return stepUps;
    }

    private List<TwinCustomer> withAtLeast(int products) {
        return starters.stream()
                .filter(starter -> acquisitions(starter).size() >= products)
                .toList();
    }

    private static List<LocalDate> acquisitions(TwinCustomer customer) {
        return customer.acquiredProducts().stream()
                .filter(product -> customer.origin(product).equals(product))
                .map(customer::firstRowOn)
                .sorted()
                .toList();
    }
}
