package crosssell.metrics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One touches row: a team talked to a customer in order to sell.
///
/// Source: docs/definitions.md, "Attribution"; docs/files.md, "Columns".
///
/// @param product the product it was about; null = any product
public record Touch(
        String team, LocalDate touchedOn, @Nullable ProductId product) {}
