package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One targets row: a customer is in a campaign.
///
/// Source: definitions, section 9; files, `targets/`.
///
/// @param trialledOn when the customer began to try what the campaign sells
/// @param holdout whether the customer was kept out on purpose, to compare with
public record Target(
        String campaignId, LocalDate targetedOn, @Nullable LocalDate trialledOn, boolean holdout) {}
