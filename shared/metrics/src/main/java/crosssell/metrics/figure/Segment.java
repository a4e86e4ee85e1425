package crosssell.metrics.figure;

/// The headline over the customers that have one value of a dimension.
///
/// Source: definitions, section 3.
///
/// @param value the dimension's value
/// @param headline on one level with `value` in JSON
public record Segment(String value, Headline headline) {}
