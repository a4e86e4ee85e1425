package crosssell.metrics.history;

import java.util.EnumSet;
import java.util.Set;

/// Rows that could count or not: what a definition has to choose.
///
/// Source: definitions, section 1, kinds and products.
public enum CountingOption {
    TRIALS,
    ONE_TIME,
    /// SKUs whose catalogue entry has `counts=false`.
    UNCOUNTED_SKUS;

    /// What the definitions choose.
    public static final Set<CountingOption> BY_DEFINITION = Set.copyOf(EnumSet.of(ONE_TIME));
}
