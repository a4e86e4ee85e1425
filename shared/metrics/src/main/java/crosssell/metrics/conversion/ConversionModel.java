package crosssell.metrics.conversion;

import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// Who acquired what within 12 months of which state: all that [NextProducts] needs to score any customer of the
/// same date. Lists run over `products`.
///
/// A customer is in *state* S from the day on which the set of products that it ever acquired becomes S. Each such
/// entry on a day d with d + 12 months <= t is one exposure to every product that is not in S and on sale on d,
/// converted if that product's a(p) <= d + 12 months and it replaces no other. More than [#EXACT] products are one
/// state: *many*.
///
/// Source: definitions, section 10, next product; section 4, conversion.
///
/// @param products all that anybody acquired or owns, and all that the catalogue gives days of sale, by name
/// @param base all entries, whatever the state and size
/// @param owners per product A that anybody acquired 12 months ago, those who did
/// @param sizes one per size segment, taken on the day of entry
public record ConversionModel(List<ProductId> products, Counts base, List<Owners> owners, List<BySize> sizes) {

    /// States of so many products or fewer are told apart.
    public static final int EXACT = 4;

    /// How long after an entry an acquisition counts.
    public static final int MONTHS = 12;

    /// How many were exposed to each product, and how many of them converted.
    public record Counts(List<Long> exposed, List<Long> converted) {}

    /// Those who acquired one product, as of the day that they did: exposed to another that they had not acquired by
    /// then and that was on sale, converted if they acquired it within 12 months, not in another's place.
    ///
    /// @param acquirers how many
    /// @param unexposed of these, per other product, those who had it by then or met it off sale; only where there are
    ///     some
    /// @param converted per other product, only where there are some
    public record Owners(
            ProductId product,
            long acquirers,
            SortedMap<ProductId, Long> unexposed,
            SortedMap<ProductId, Long> converted) {}

    /// What happened in one size segment.
    ///
    /// @param medianMrr of each product's active owners who state an MRR, in this segment; of all segments if none
    ///     here does; absent if none does anywhere
    /// @param many entries into more than [#EXACT] products
    /// @param states those that a customer in C(t) is in
    public record BySize(String size, List<@Nullable Double> medianMrr, Counts many, List<State> states) {}

    /// Entries into exactly these products.
    ///
    /// @param acquired by name
    /// @param entries how many
    /// @param unexposed of these, per other product, those on a day on which it was off sale; only where there are some
    /// @param converted per product acquired next, only where there is one
    public record State(
            List<ProductId> acquired,
            long entries,
            SortedMap<ProductId, Long> unexposed,
            SortedMap<ProductId, Long> converted) {}
}
