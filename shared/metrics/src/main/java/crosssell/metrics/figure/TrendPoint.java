package crosssell.metrics.figure;

import java.time.LocalDate;

/// The headline as of the end of one month, and how MRR moved in that month.
///
/// Source: docs/definitions.md, "Summary and trend".
///
/// @param asOf last day of the month
/// @param headline its headline; its fields are at the level of `asOf` in JSON
/// @param movements movements of MRR since the end of the previous month
public record TrendPoint(LocalDate asOf, Headline headline, Revenue.Movements movements) {}
