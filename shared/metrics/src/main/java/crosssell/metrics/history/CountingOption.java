package crosssell.metrics.history;

import java.util.EnumSet;
import java.util.Set;

/// A kind of row that a definition may count or not.
///
/// Source: docs/definitions.md, "Sensitivity to the definition".
public enum CountingOption {
    TRIALS,
    ONE_TIME,
    /// SKUs with `counts=false` in the catalogue.
    UNCOUNTED_SKUS;

    /// The options that the definitions count.
    public static final Set<CountingOption> BY_DEFINITION = Set.copyOf(EnumSet.of(ONE_TIME));
}
