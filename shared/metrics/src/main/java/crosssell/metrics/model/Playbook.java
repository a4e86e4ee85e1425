package crosssell.metrics.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// When a customer is ready for an offer. A rule that is absent (or false) is off.
///
/// Source: definitions, section 10, readiness; files, settings `playbook`.
///
/// @param healthAbove the health score must be above this
/// @param usageAbove the usage in percent must be above this
/// @param tenureDays it must have been a customer for at least so many days
/// @param weeklyActive it must be active every week
/// @param onboarded it must have been onboarded
/// @param renewalWithinDays no renewal within so many days while the health score is not above `renewalHealthAbove`
/// @param renewalHealthAbove the health score above which a renewal is no blocker
/// @param escalatedWithinDays no escalation in the last so many days
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
