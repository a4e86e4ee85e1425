package crosssell.metrics.figure;

/// Customers with a second product within so many months of their start.
///
/// Source: definitions, section 5, withinMonths.
///
/// @param months X
/// @param rate over those who were customers for at least X months
/// @param allStarters over all who started X months ago or earlier, churned or not
public record EarlyAdoption(int months, Rate rate, Rate allStarters) {}
