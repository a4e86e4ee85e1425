package crosssell.metrics.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The customers that started in one year, quarter or month.
///
/// Source: definitions, section 6.
///
/// @param cohort `2024`, `2024-Q3` or `2024-07`
/// @param size its starters
/// @param medianDays Kaplan-Meier median days to the second product; absent when not reached
/// @param adopted for X = 1 to 36 months
public record Cohort(String cohort, long size, @Nullable Double medianDays, List<Cell> adopted) {

    /// One cohort X months after each starter's start.
    ///
    /// @param months X
    /// @param rate adopted by then / those who reached X
    /// @param retained active at the end of month X / those who reached X
    /// @param mature every starter reached X
    public record Cell(int months, Rate rate, Rate retained, boolean mature) {}
}
