package crosssell.metrics.figure;

import crosssell.metrics.model.ProductId;
import crosssell.metrics.statistics.Independence.Method;
import org.jspecify.annotations.Nullable;

/// What owning one product says about owning another. With N customers, n(A) owners of the base, n(B) of the
/// other, n(AB) of both.
///
/// Source: definitions, section 4.
///
/// @param both n(AB)
/// @param attachRate n(AB) / n(A)
/// @param baseRate n(B) / N
/// @param support n(AB) / N
/// @param lift n(AB) N / (n(A) n(B))
/// @param leverage n(AB) / N - n(A) n(B) / N^2
/// @param jaccard n(AB) / (n(A) + n(B) - n(AB))
/// @param conviction (1 - n(B) / N) / (1 - n(AB) / n(A)); absent when the attach rate is 1
/// @param kulczynski mean of both directions' attach rates
/// @param imbalance |n(A) - n(B)| / (n(A) + n(B) - n(AB))
/// @param pValue of a test of independence; absent where everybody owns one of the two
/// @param test which one: Fisher's exact test up to 20,000 customers, then Pearson's chi-square; absent with
///     `pValue`
/// @param qValue Benjamini-Hochberg over all unordered pairs that have a p-value
/// @param bundled of n(AB), those who acquired both the same day or in one bundle
/// @param baseFirst of the others, those who acquired the base first
/// @param otherFirst of the others, those who acquired the other first
/// @param conversion of all who ever acquired the base without having the other, those who acquired the other
///     later
/// @param conversionMedianDays median days from the one to the other; absent when nobody converted
/// @param small n(A) is under the setting `min_customers`
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
