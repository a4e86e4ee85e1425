package crosssell.metrics.figure;

import java.util.List;

/// The headline over the customers that have one value of a dimension.
///
/// Source: definitions, section 3.
///
/// @param value the dimension's value
/// @param headline on one level with `value` in JSON
/// @param benchmarks its figures that have a published range
public record Segment(String value, Headline headline, List<Comparison> benchmarks) {}
