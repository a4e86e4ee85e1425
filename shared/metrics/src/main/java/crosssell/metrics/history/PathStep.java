package crosssell.metrics.history;

import java.util.ArrayList;
import java.util.List;

/// One step of a customer's path: what it first acquired on one day, joined with `+`.
///
/// Source: definitions, section 7.
///
/// @param products such as `Core` or `Analytics+Mobile`
public record PathStep(String products, int day) {

    /// The steps that `customer` took by its date, oldest first.
    public static List<PathStep> of(CustomerAsOf customer) {
        List<PathStep> steps = new ArrayList<>();
        for (ProductLine line : customer.inOrder()) {
            if (!steps.isEmpty() && steps.getLast().day == line.acquired()) {
                PathStep last = steps.removeLast();
                steps.add(new PathStep(last.products + "+" + line.product(), last.day));
            } else {
                steps.add(new PathStep(line.product().value(), line.acquired()));
            }
        }
        return steps;
    }
}
