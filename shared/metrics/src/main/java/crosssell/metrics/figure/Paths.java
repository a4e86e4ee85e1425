package crosssell.metrics.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// In which order customers come to their products. Products first acquired on one day form one step, joined with
/// `+`; a product that replaces another has no step of its own.
///
/// Source: definitions, section 7.
///
/// @param paths distinct paths, most customers first
/// @param transitions from one step to the next, by step, from, to
/// @param stepUp per number of products, to the deepest
public record Paths(List<Path> paths, List<Transition> transitions, List<StepUp> stepUp) {

    /// One path.
    ///
    /// @param steps such as `Core`, `Analytics+Mobile`
    /// @param customers who took exactly this path so far
    /// @param medianDays median days from the start to each step
    public record Path(List<String> steps, long customers, List<Double> medianDays) {}

    /// From step `step` to the next.
    ///
    /// @param step n, from 1
    /// @param customers that have `from` at step n and `to` at step n + 1
    /// @param share customers / those that have `from` at step `step`
    /// @param medianDays median days between the two steps
    public record Transition(int step, String from, String to, long customers, Rate share, Double medianDays) {}

    /// From k products to k + 1.
    ///
    /// @param products k
    /// @param rate of those who ever acquired k products, those who acquired one more
    /// @param medianDays median days from the k-th to the next acquisition; absent when nobody got there
    public record StepUp(int products, Rate rate, @Nullable Double medianDays) {}
}
