package crosssell.metrics.figure;

import crosssell.metrics.model.ProductId;
import crosssell.metrics.statistics.Independence.Method;
import org.jspecify.annotations.Nullable;

/// How owning one product relates to owning another. With N customers, n(A) owners of the base, n(B) owners of the
/// other, n(AB) owners of both.
///
/// Source: docs/definitions.md, "Pairs".
///
/// @param both customers who own both: n(AB)
/// @param attachRate n(AB) / n(A)
/// @param baseRate n(B) / N
/// @param support n(AB) / N
/// @param lift n(AB) N / (n(A) n(B))
/// @param leverage n(AB) / N - n(A) n(B) / N^2
/// @param jaccard n(AB) / (n(A) + n(B) - n(AB))
/// @param conviction (1 - n(B) / N) / (1 - n(AB) / n(A)); null if the attach rate is 1
/// @param kulczynski mean of the attach rates in both directions
/// @param imbalance |n(A) - n(B)| / (n(A) + n(B) - n(AB))
/// @param pValue p-value of a test of independence; null if everybody owns one of the two and the test is chi-square
/// @param test test used: Fisher's exact test up to 20,000 customers, above that Pearson's chi-square; null with
///     `pValue`
/// @param qValue Benjamini-Hochberg q-value over all unordered pairs that have a p-value; null with `pValue`
/// @param bundled of n(AB), customers who acquired both on the same day or in one bundle
/// @param baseFirst of the others, customers who acquired the base first
/// @param otherFirst of the others, customers who acquired the other first
/// @param conversion customers who acquired the other later / all who ever acquired the base without having the other
/// @param conversionMedianDays median days from acquiring the base to acquiring the other; null if nobody converted
/// @param small true if n(A) is below the setting `min_customers`
public record Pair(
        ProductId base,
        ProductId other,
        long both,
        Rate attachRate,
        double baseRate,
        double support,
        double lift,
        double leverage,
        double jaccard,
        @Nullable Double conviction,
        double kulczynski,
        double imbalance,
        @Nullable Double pValue,
        @Nullable Method test,
        @Nullable Double qValue,
        long bundled,
        long baseFirst,
        long otherFirst,
        Rate conversion,
        @Nullable Double conversionMedianDays,
        boolean small) {}
