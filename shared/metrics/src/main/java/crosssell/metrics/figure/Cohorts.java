package crosssell.metrics.figure;

import java.util.List;

/// Cohorts by start year, quarter and month, each oldest first.
///
/// Source: docs/definitions.md, "Cohorts".
public record Cohorts(List<Cohort> year, List<Cohort> quarter, List<Cohort> month) {}
