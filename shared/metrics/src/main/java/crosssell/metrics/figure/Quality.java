package crosssell.metrics.figure;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/// What is odd about the rows that the figures are made from.
///
/// It is of all rows that are stored, those after the as-of date too; only `unknowns`, `leftOutProducts`, the late end
/// of `suspiciousDates` and, of `lacking`, MRR and starts depend on that date. Examples are the smallest by id,
/// whatever the order of rows.
///
/// Source: definitions, sections 1 and 12; the suite's own thresholds.
///
/// @param lacking what no uploaded row says, so that figures that need it are undefined or mean something else; in the
///     order of [Lacking]
/// @param customers customers known from any file
/// @param holdings ownership rows
/// @param unmappedSkus SKUs that the catalogue lacks; none where there is no catalogue
/// @param unknownCustomers customers with a holding but no customers row
/// @param customersWithoutHoldings customers with a customers row but no holding
/// @param unknowns per dimension that is not crossed: active customers of which it says nothing, of all active
///     customers
/// @param overlappingHoldings subscriptions of one SKU that one customer has twice at once
/// @param suspiciousDates one per column, in the order of [DateColumn]
/// @param undatedHoldings holdings without a start
/// @param ignoredReplacements first rows of a product, undated ones too, that name as replaced what the customer had
/// not acquired
///     by then, or whose own start is not known
/// @param rejectedRows rows that were turned down before they could become any of the others
/// @param leftOutProducts products with an active owner that pairs, matrix and paths leave out
public record Quality(
        List<Lacking> lacking,
        long customers,
        long holdings,
        UnmappedSkus unmappedSkus,
        Customers unknownCustomers,
        Customers customersWithoutHoldings,
        SortedMap<String, Rate> unknowns,
        OverlappingHoldings overlappingHoldings,
        List<SuspiciousDates> suspiciousDates,
        UndatedHoldings undatedHoldings,
        long ignoredReplacements,
        RejectedRows rejectedRows,
        LeftOutProducts leftOutProducts) {

    /// What no row says at all.
    public enum Lacking {
        /// There are holdings, but no catalogue: each SKU counts as a product of its own.
        CATALOGUE,
        /// There are active customers, but none of their counted holdings in force has an MRR.
        MRR,
        /// There are active customers, but nobody is a starter: no customer's start is known.
        STARTS
    }

    /// SKUs that the catalogue lacks.
    ///
    /// @param skus how many
    /// @param holdings their holdings
    /// @param customers customers with one of them or more
    /// @param largest those with most holdings, then by name
    /// @param others how many SKUs are not among `largest`
    public record UnmappedSkus(long skus, long holdings, long customers, List<UnmappedSku> largest, long others) {}

    /// One SKU that the catalogue lacks.
    ///
    /// @param holdings its holdings
    /// @param customers customers with one or more of them
    public record UnmappedSku(Sku sku, long holdings, long customers) {}

    /// Customers to look into.
    ///
    /// @param customers how many
    /// @param examples the first by id
    public record Customers(long customers, List<CustomerId> examples) {}

    /// Holdings that overlap.
    ///
    /// @param customers customers with such holdings
    /// @param pairs pairs of them
    /// @param examples the first by customer, then SKU
    public record OverlappingHoldings(long customers, long pairs, List<Overlap> examples) {}

    /// One customer's overlapping holdings of one SKU.
    ///
    /// @param pairs pairs of holdings that overlap
    public record Overlap(CustomerId customer, Sku sku, long pairs) {}

    /// Columns whose dates the figures hang on.
    public enum DateColumn {
        STARTED_ON,
        ENDED_ON,
        EFFECTIVE_ON,
        CHURNED_ON
    }

    /// Dates of one column that can hardly be meant.
    ///
    /// @param tooEarly rows with a date before 1990
    /// @param tooLate rows with a date more than five years after the as-of date
    /// @param examples the first by customer, then date
    public record SuspiciousDates(DateColumn column, long tooEarly, long tooLate, List<SuspiciousDate> examples) {}

    /// One customer's date.
    public record SuspiciousDate(CustomerId customer, LocalDate date) {}

    /// Holdings without a start.
    ///
    /// @param holdings how many
    /// @param customers how many have one or more
    public record UndatedHoldings(long holdings, long customers) {}

    /// Rows of loaded files that were turned down.
    ///
    /// @param rows how many
    /// @param reasons why: those with most rows, then by text
    /// @param others rows for reasons that are not among `reasons`
    public record RejectedRows(long rows, List<RejectedFor> reasons, long others) {}

    /// Rows that were turned down for one reason.
    ///
    /// @param reason the column at fault and what is wrong with it, without the row's own value
    /// @param rows how many
    public record RejectedFor(String reason, long rows) {}

    /// Products that pairs, matrix and paths leave out, because more have an active owner than these are of.
    ///
    /// @param products how many
    /// @param largest those with most owners, then by name
    /// @param others how many are not among `largest`
    public record LeftOutProducts(long products, List<LeftOutProduct> largest, long others) {}

    /// One product that they leave out.
    ///
    /// @param owners its active owners
    public record LeftOutProduct(ProductId product, long owners) {}
}
