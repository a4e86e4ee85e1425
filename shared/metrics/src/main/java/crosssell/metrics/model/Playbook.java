package crosssell.metrics.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The rules for when a customer is ready for an offer. A rule that is null (or false) is off.
///
/// Source: docs/definitions.md, "Readiness"; docs/files.md, "Settings".
///
/// @param healthAbove the health score must be above this; null = off
/// @param usageAbove the usage in percent must be above this; null = off
/// @param tenureDays the customer must have started at least this many days ago; null = off
/// @param weeklyActive whether the customer must be active every week
/// @param onboarded whether the customer must have been onboarded
/// @param renewalWithinDays no renewal within this many days unless the health score is above `renewalHealthAbove`;
///     null = off
/// @param renewalHealthAbove the health score above which a renewal does not matter
/// @param escalatedWithinDays no escalation in the last this many days; null = off
public record Playbook(
        @Nullable BigDecimal healthAbove,
        @Nullable BigDecimal usageAbove,
        @Nullable Integer tenureDays,
        boolean weeklyActive,
        boolean onboarded,
        @Nullable Integer renewalWithinDays,
        BigDecimal renewalHealthAbove,
        @Nullable Integer escalatedWithinDays) {

    public static final Playbook DEFAULT = new Playbook(
            BigDecimal.valueOf(60), BigDecimal.valueOf(50), 90, true, true, 60, BigDecimal.valueOf(60), 30);
}
