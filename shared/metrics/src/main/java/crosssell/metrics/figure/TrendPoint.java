package crosssell.metrics.figure;

import java.time.LocalDate;

/// The headline as of one month's end, and how MRR moved in that month.
///
/// Source: interface, `trend`.
///
/// @param asOf the month's last day
/// @param headline on one level with `asOf` in JSON
/// @param movements since the end of the month before
public record TrendPoint(LocalDate asOf, Headline headline, Revenue.Movements movements) {}
