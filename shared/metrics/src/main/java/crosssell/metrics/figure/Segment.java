package crosssell.metrics.figure;

import java.util.List;

/// The headline over the customers with one value of a dimension.
///
/// Source: docs/definitions.md, "Segments".
///
/// @param value value of the dimension
/// @param headline its headline; its fields are at the level of `value` in JSON
/// @param benchmarks comparisons of the figures that have a published range
public record Segment(String value, Headline headline, List<Comparison> benchmarks) {}
