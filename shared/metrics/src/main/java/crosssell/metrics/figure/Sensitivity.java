package crosssell.metrics.figure;

import java.util.List;

/// The headline under every combination of the choices in a definition of cross-selling, which shows how sensitive the
/// rate is to its definition.
///
/// Source: docs/definitions.md, "Sensitivity to the definition".
public record Sensitivity(List<Variant> variants) {

    /// The headline under one combination.
    ///
    /// @param bundleWindowDays number of days after the start in which acquisitions still belong to the initial order
    /// @param trials whether trials count as owned
    /// @param oneTime whether one-time purchases count
    /// @param uncountedSkus whether SKUs with `counts=false` in the catalogue count
    /// @param headline its headline; its fields are at the level of the choices in JSON
    public record Variant(
            int bundleWindowDays, boolean trials, boolean oneTime, boolean uncountedSkus, Headline headline) {}
}
