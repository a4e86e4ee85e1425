package crosssell.metrics.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order in which customers acquire their products. Products first acquired on one day are one step, joined with
/// `+`; a product that replaces another does not have a step.
///
/// Source: docs/definitions.md, "Paths".
///
/// @param paths distinct paths, most customers first
/// @param transitions from one step to the next, by step, from, to
/// @param stepUp one entry per number of products, up to the most that anybody acquired
public record Paths(List<Path> paths, List<Transition> transitions, List<StepUp> stepUp) {

    /// One path.
    ///
    /// @param steps its steps, such as `Core`, `Analytics+Mobile`
    /// @param customers customers who have taken exactly this path so far
    /// @param medianDays median days from the customer's start to each step
    public record Path(List<String> steps, long customers, List<Double> medianDays) {}

    /// A move from one step to the next.
    ///
    /// @param step number n of the step moved from, counted from 1
    /// @param customers customers with `from` at step n and `to` at step n + 1
    /// @param share customers / customers with `from` at step n
    /// @param medianDays median days between the two steps
    public record Transition(int step, String from, String to, long customers, Rate share, Double medianDays) {}

    /// The step from k products to k + 1.
    ///
    /// @param products k
    /// @param rate customers who ever acquired k + 1 products / customers who ever acquired k
    /// @param medianDays median days from the k-th acquisition to the next; null if nobody acquired k + 1
    public record StepUp(int products, Rate rate, @Nullable Double medianDays) {}
}
