package crosssell.metrics.figure;

import java.util.List;

/// The headline under every combination of the choices that a definition of cross-selling has to make, so that a
/// reader sees how much the definition matters.
///
/// Source: the suite's own; the default choices are those of definitions, section 1.
public record Sensitivity(List<Variant> variants) {

    /// The headline under one combination.
    ///
    /// @param bundleWindowDays how long after the start products are still of the initial order
    /// @param trials whether trials count as owned
    /// @param oneTime whether one-time purchases count
    /// @param uncountedSkus whether SKUs count that the catalogue says do not
    /// @param headline on one level with the choices in JSON
    public record Variant(
            int bundleWindowDays, boolean trials, boolean oneTime, boolean uncountedSkus, Headline headline) {}
}
