package crosssell.metrics.statistics;

/// The Wilson score interval of a proportion at 95 %, without continuity correction.
///
/// ```text
/// centre = (p + z^2/2n) / (1 + z^2/n),  half = z / (1 + z^2/n) * sqrt(p(1-p)/n + z^2/4n^2),  p = k/n
/// ```
///
/// Example: 9 of 16 gives 0.331786 to 0.769013. R: `prop.test(9, 16, correct = FALSE)$conf.int`.
///
/// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209-212;
/// docs/definitions.md, "Rates".
public final class Wilson {

    /// The normal distribution's 97.5 % point.
    public static final double Z = 1.959963984540054;

    private Wilson() {}

    /// The lower end for `successes` of `trials`, which need not be whole; `trials` must not be 0.
    public static double low(double successes, double trials) {
        return successes == 0 ? 0 : centre(successes, trials) - half(successes, trials);
    }

    /// The upper end for `successes` of `trials`; `trials` must not be 0.
    public static double high(double successes, double trials) {
        return successes == trials ? 1 : centre(successes, trials) + half(successes, trials);
    }

    private static double centre(double successes, double trials) {
        return (successes / trials + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
    }

    private static double half(double successes, double trials) {
        double p = successes / trials;
        return Z / (1 + Z * Z / trials) * Math.sqrt(p * (1 - p) / trials + Z * Z / (4 * trials * trials));
    }
}
