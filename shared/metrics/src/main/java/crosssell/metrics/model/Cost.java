package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One costs row: a cost of cross-selling.
///
/// Source: docs/definitions.md, "Efficiency"; docs/files.md, "Columns".
///
/// @param team the team whose cost it is; null = no particular team
/// @param campaignId the campaign it was for; null = none
public record Cost(
        LocalDate incurredOn,
        Money amount,
        @Nullable String team,
        @Nullable String campaignId,
        @Nullable String note) {}
