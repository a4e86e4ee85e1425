package crosssell.metrics.explain;

import static crosssell.metrics.explain.Explanation.counted;
import static crosssell.metrics.explain.Explanation.excluded;

import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.PathStep;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.Optional;

/// Explanations of rates over all customers ever, by the order in which they acquired products.
///
/// Source: docs/definitions.md, "Pairs" and "Paths".
final class Acquisitions {

    private Acquisitions() {}

    static Explanation conversion(CustomerAsOf customer, ProductId base, ProductId other) {
        String absence = Absence.fromOrdered(customer);
        if (absence != null) {
            return excluded(absence);
        }
        Optional<ProductLine> had = acquired(customer, base);
        if (had.isEmpty()) {
            return excluded("had not acquired " + base + " by " + customer.asOf());
        }
        String since = "acquired " + on(had.get());
        Optional<ProductLine> then = acquired(customer, other);
        if (then.isEmpty()) {
            return counted(false, since + ", and not " + other + " by " + customer.asOf());
        }
        return had.get().daysTo(then.get()) > 0
                ? counted(true, since + ", then " + on(then.get()))
                : excluded(since + ", and had " + other + " by then");
    }

    static Explanation stepUp(CustomerAsOf customer, int products) {
        String absence = Absence.fromStarters(customer);
        if (absence != null) {
            return excluded(absence);
        }
        List<ProductLine> acquired = customer.inOrder();
        String reason = "acquired " + ReasonText.products(acquired.size()) + " by " + customer.asOf() + ": "
                + ReasonText.list(acquired);
        return acquired.size() < products ? excluded(reason) : counted(acquired.size() > products, reason);
    }

    static Explanation transition(CustomerAsOf customer, int step, String from, String to) {
        String absence = Absence.fromStarters(customer);
        if (absence != null) {
            return excluded(absence);
        }
        List<PathStep> steps = PathStep.of(customer);
        if (steps.size() < step) {
            return excluded("took no step " + step + " by " + customer.asOf());
        }
        String first = "took step " + step + " to " + on(steps.get(step - 1));
        if (!steps.get(step - 1).products().equals(from)) {
            return excluded(first);
        }
        return steps.size() == step
                ? counted(false, first + ", and no further by " + customer.asOf())
                : counted(steps.get(step).products().equals(to), first + ", then to " + on(steps.get(step)));
    }

    private static Optional<ProductLine> acquired(CustomerAsOf customer, ProductId product) {
        return customer.acquired().stream()
                .filter(line -> line.product().equals(product))
                .findFirst();
    }

    private static String on(PathStep step) {
        return step.products() + " on " + ReasonText.date(step.day());
    }

    private static String on(ProductLine line) {
        return line.product() + " on " + ReasonText.date(line.acquired());
    }
}
