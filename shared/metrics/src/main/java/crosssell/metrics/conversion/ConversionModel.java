package crosssell.metrics.conversion;

import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// The counts of who acquired what within 12 months of which state: all that `NextProducts` needs to score any customer
/// as of the same date. All lists are in the order of `products`.
///
/// A customer is in *state* S from the day on which the set of products that it ever acquired becomes S. Each such
/// entry on a day d with d + 12 months <= t is one exposure to every product that is not in S and is on sale on d. It
/// is converted if that product's a(p) <= d + 12 months and the product does not replace another. All sets of more than
/// [#EXACT] products are one state: *many*.
///
/// Source: docs/definitions.md, "Next product" and "Pairs".
///
/// @param products all products that anybody acquired or owns, and all with days of sale in the catalogue, by name
/// @param base entries into any state, in any size segment
/// @param owners one per product that anybody acquired at least 12 months ago
/// @param sizes one per size segment, as of the day of entry
public record ConversionModel(List<ProductId> products, Counts base, List<Owners> owners, List<SizeSegment> sizes) {

    /// States of up to this many products are kept apart.
    public static final int EXACT = 4;

    /// An acquisition within this many months of an entry is a conversion.
    public static final int MONTHS = 12;

    /// The number of customers exposed to each product, and how many of them converted.
    public record Counts(List<Long> exposed, List<Long> converted) {}

    /// The customers who acquired one product, from the day they did: exposed to every other product that they had not
    /// acquired by then and that was on sale, converted if they acquired it within 12 months other than as a
    /// replacement.
    ///
    /// @param acquirers number of customers who acquired the product
    /// @param unexposed per other product, how many of them had it by then or could not buy it; only products with a
    ///     count above 0
    /// @param converted per other product, how many of them acquired it; only products with a count above 0
    public record Owners(
            ProductId product,
            long acquirers,
            SortedMap<ProductId, Long> unexposed,
            SortedMap<ProductId, Long> converted) {}

    /// The counts of one size segment.
    ///
    /// @param medianMrr median MRR of each product's active owners in this segment who have an MRR; of all segments if
    ///     none here has one; null if nobody has one
    /// @param many entries into states of more than [#EXACT] products
    /// @param states the states that a customer in C(t) is in
    public record SizeSegment(String size, List<@Nullable Double> medianMrr, Counts many, List<State> states) {}

    /// The entries into one exact set of products.
    ///
    /// @param acquired the set, by name
    /// @param entries number of entries
    /// @param unexposed per other product, entries on a day on which it was off sale; only products with a count above
    ///     0
    /// @param converted per product acquired next, number of conversions; only products with a count above 0
    public record State(
            List<ProductId> acquired,
            long entries,
            SortedMap<ProductId, Long> unexposed,
            SortedMap<ProductId, Long> converted) {}
}
