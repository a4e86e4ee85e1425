package crosssell.metrics.statistics;

/// Newcombe's hybrid score interval of a difference of two independent proportions at 95 %.
///
/// ```text
/// low  = d - sqrt((p1 - l1)^2 + (u2 - p2)^2),  high = d + sqrt((u1 - p1)^2 + (p2 - l2)^2),  d = p1 - p2
/// ```
///
/// with the Wilson limits l and u of each. Example: 1 of 4 less 2 of 9 is 0.027778, from -0.356322 to 0.504436.
///
/// Source: R. G. Newcombe, Interval estimation for the difference between independent proportions, Statist. Med. 17
/// (1998) 873-890, method 10; docs/definitions.md, "Retention".
public final class Newcombe {

    private Newcombe() {}

    /// The lower end for `k1` of `n1` less `k2` of `n2`; neither `n` may be 0.
    public static double low(long k1, long n1, long k2, long n2) {
        double p1 = (double) k1 / n1;
        double p2 = (double) k2 / n2;
        return p1 - p2 - Math.hypot(p1 - Wilson.low(k1, n1), Wilson.high(k2, n2) - p2);
    }

    /// The upper end.
    public static double high(long k1, long n1, long k2, long n2) {
        return -low(k2, n2, k1, n1);
    }
}
