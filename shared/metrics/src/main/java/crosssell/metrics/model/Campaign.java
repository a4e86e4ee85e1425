package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One campaigns row: a selling effort from a date on.
///
/// Source: docs/definitions.md, "Campaigns"; docs/files.md, "Columns".
///
/// @param campaignId the id by which targets, holdings and costs name it
/// @param product the product it sells; null = any product
/// @param endsOn the first day after it; null = open
/// @param attributionDays number of days after being targeted within which an adoption counts for it; null = as in the
///     settings
/// @param cost its cost in addition to the rows of `costs/` that name it
public record Campaign(
        String campaignId,
        LocalDate startsOn,
        @Nullable String name,
        @Nullable ProductId product,
        @Nullable LocalDate endsOn,
        @Nullable Integer attributionDays,
        @Nullable Money cost) {}
