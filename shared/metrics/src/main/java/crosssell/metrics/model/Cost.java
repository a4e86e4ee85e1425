package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One costs row: what cross-selling cost.
///
/// Source: definitions, section 9; files, `costs/`.
///
/// @param team whose cost it is; absent = nobody's in particular
/// @param campaignId the campaign that it was for
public record Cost(
        LocalDate incurredOn,
        Money amount,
        @Nullable String team,
        @Nullable String campaignId,
        @Nullable String note) {}
