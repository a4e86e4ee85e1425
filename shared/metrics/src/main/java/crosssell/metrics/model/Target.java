package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One targets row: a customer is in a campaign.
///
/// Source: docs/definitions.md, "Campaigns"; docs/files.md, "Columns".
///
/// @param trialledOn the day the customer began to try the product; null = none
/// @param holdout whether the customer was deliberately not targeted, for comparison
public record Target(
        String campaignId, LocalDate targetedOn, @Nullable LocalDate trialledOn, boolean holdout) {}
