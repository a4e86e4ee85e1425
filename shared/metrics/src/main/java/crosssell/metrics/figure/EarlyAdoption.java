package crosssell.metrics.figure;

/// Customers with a second product within X months of their start.
///
/// Source: docs/definitions.md, "Adoption within X months".
///
/// @param months X
/// @param rate customers with a second product within X months / starters who were customers for at least X months
/// @param allStarters the same over all starters who started at least X months ago, churned or not
public record EarlyAdoption(int months, Rate rate, Rate allStarters) {}
