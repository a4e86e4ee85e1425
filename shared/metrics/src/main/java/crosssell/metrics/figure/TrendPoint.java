package crosssell.metrics.figure;

import java.time.LocalDate;

/// The headline as of one month's end.
///
/// Source: interface, `trend`.
///
/// @param asOf the month's last day
/// @param headline on one level with `asOf` in JSON
public record TrendPoint(LocalDate asOf, Headline headline) {}
