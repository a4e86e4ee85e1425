package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One campaigns row: an effort to sell, from a date on.
///
/// Source: definitions, section 9; files, `campaigns/`.
///
/// @param campaignId what targets, holdings and costs name it by
/// @param product what it is to sell; absent = any product
/// @param endsOn the first day after it; absent = open
/// @param attributionDays for how many days after being targeted an adoption is the campaign's; absent = the
///     settings say
/// @param cost what it cost beyond the rows of `costs/` that name it
public record Campaign(
        String campaignId,
        LocalDate startsOn,
        @Nullable String name,
        @Nullable ProductId product,
        @Nullable LocalDate endsOn,
        @Nullable Integer attributionDays,
        @Nullable Money cost) {}
