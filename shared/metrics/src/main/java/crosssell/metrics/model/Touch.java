package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One touches row: a team spoke with a customer to sell.
///
/// Source: definitions, section 9; files, `touches/`.
///
/// @param product what it was about; absent = any product
public record Touch(
        String team, LocalDate touchedOn, @Nullable ProductId product) {}
