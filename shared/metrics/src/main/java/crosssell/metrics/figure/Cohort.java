package crosssell.metrics.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The customers that started in one year, quarter or month.
///
/// Source: docs/definitions.md, "Cohorts".
///
/// @param cohort name of the period: `2024`, `2024-Q3` or `2024-07`
/// @param size number of starters
/// @param medianDays Kaplan-Meier median of the days to the second product; null if not reached
/// @param adopted one entry per X from 1 to 36 months
public record Cohort(String cohort, long size, @Nullable Double medianDays, List<Cell> adopted) {

    /// A cohort X months after each starter's start.
    ///
    /// @param months X
    /// @param rate starters with a second product within X months / starters who have reached X months
    /// @param retained starters active at the end of month X / starters who have reached X months
    /// @param mature true if every starter has reached X months
    public record Cell(int months, Rate rate, Rate retained, boolean mature) {}
}
