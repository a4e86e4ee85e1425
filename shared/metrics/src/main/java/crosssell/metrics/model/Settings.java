package crosssell.metrics.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The choices that a user can make about what the figures mean; part of a run's identity.
///
/// Source: docs/files.md, "Settings".
///
/// @param bands bounds of the bands of the built-in dimensions
/// @param bundleWindowDays products first acquired up to this many days after the start are in the initial order
/// @param materialMrr MRR from which an active product counts in `materialCrossSellRate`; 0 = off
/// @param minCustomers pairs whose base has fewer owners are marked small; figures over fewer customers get no verdict
/// @param withinMonths the X of adoption within X months, ascending
/// @param dimensions further customers columns to use as dimensions
/// @param crossedDimensions pairs of dimensions to cross
/// @param benchmarks published ranges to compare figures with
/// @param attribution how the credit for a cross-sell is shared
/// @param playbook when a customer is ready for an offer
/// @param valuationMultiple company value as a multiple of ARR; null = not set
public record Settings(
        Bands bands,
        int bundleWindowDays,
        Money materialMrr,
        int minCustomers,
        List<Integer> withinMonths,
        List<String> dimensions,
        List<Crossing> crossedDimensions,
        List<Benchmark> benchmarks,
        Attribution attribution,
        Playbook playbook,
        @Nullable BigDecimal valuationMultiple) {

    /// The settings that apply if the user sets nothing.
    public static final Settings DEFAULT = new Settings(
            Bands.DEFAULT, 0, Money.ZERO, 5, List.of(3, 6, 12, 18, 24), List.of(), List.of(), Benchmarks.PUBLISHED);

    public Settings {
        withinMonths = List.copyOf(withinMonths);
        dimensions = List.copyOf(dimensions);
        crossedDimensions = List.copyOf(crossedDimensions);
        benchmarks = List.copyOf(benchmarks);
    }

    /// Settings with the defaults for selling.
    public Settings(
            Bands bands,
            int bundleWindowDays,
            Money materialMrr,
            int minCustomers,
            List<Integer> withinMonths,
            List<String> dimensions,
            List<Crossing> crossedDimensions,
            List<Benchmark> benchmarks) {
        this(
                bands,
                bundleWindowDays,
                materialMrr,
                minCustomers,
                withinMonths,
                dimensions,
                crossedDimensions,
                benchmarks,
                Attribution.DEFAULT,
                Playbook.DEFAULT,
                null);
    }

    /// These settings with another bundle window.
    public Settings withBundleWindowDays(int days) {
        return new Settings(
                bands,
                days,
                materialMrr,
                minCustomers,
                withinMonths,
                dimensions,
                crossedDimensions,
                benchmarks,
                attribution,
                playbook,
                valuationMultiple);
    }

    /// Two dimensions taken together: `size,tenure` with values like `smb,year_1`.
    public record Crossing(String first, String second) {

        /// Its name: both names separated by a comma.
        public String name() {
            return first + "," + second;
        }
    }

    /// The bounds of the bands. `From` is inclusive, `above` exclusive.
    ///
    /// @param midMarketFrom number of employees from which a customer is `mid_market`
    /// @param enterpriseAbove number of employees above which it is `enterprise`
    /// @param mediumAbove health score above which it is `medium`
    /// @param highAbove health score above which it is `high`
    /// @param tier2From ARR from which it is `tier_2`
    /// @param tier1Above ARR above which it is `tier_1`
    public record Bands(
            long midMarketFrom,
            long enterpriseAbove,
            BigDecimal mediumAbove,
            BigDecimal highAbove,
            Money tier2From,
            Money tier1Above) {

        public static final Bands DEFAULT = new Bands(
                200, 1000, BigDecimal.valueOf(60), BigDecimal.valueOf(75), Money.of("25000"), Money.of("100000"));
    }
}
