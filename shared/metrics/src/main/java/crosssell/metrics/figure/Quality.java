package crosssell.metrics.figure;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/// What is odd about the rows behind the figures.
///
/// It covers all stored rows, including those after the as-of date; only `unknowns`, `leftOutProducts`, the late limit
/// of `suspiciousDates` and, within `lacking`, MRR and starts depend on that date. Examples are the first by id,
/// whatever the order of the rows.
///
/// Source: docs/definitions.md, "Data quality".
///
/// @param lacking what no uploaded row provides, so that the figures that need it are undefined or mean something else;
///     in the order of [Lacking]
/// @param customers customers known from any file
/// @param holdings number of ownership rows
/// @param unmappedSkus SKUs missing from the catalogue; none if there is no catalogue
/// @param unknownCustomers customers with a holding but no customers row
/// @param customersWithoutHoldings customers with a customers row but no holding
/// @param unknowns per dimension that is not crossed: active customers with the value `unknown` / all active customers
/// @param overlappingHoldings subscriptions of one SKU that one customer holds twice at the same time
/// @param suspiciousDates one entry per column, in the order of [DateColumn]
/// @param undatedHoldings holdings without a start
/// @param ignoredReplacements first rows of a product, including undated ones, that name a replaced product which the
///     customer had not acquired by then, or whose own start is unknown
/// @param rejectedRows rows that were rejected and are in none of the other counts
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

    /// Data that no row provides.
    public enum Lacking {
        /// There are holdings but no catalogue: each SKU counts as a product.
        CATALOGUE,
        /// There are active customers, but none of their active counted holdings has an MRR.
        MRR,
        /// There are active customers but no starters: no customer's start is known.
        STARTS
    }

    /// The SKUs missing from the catalogue.
    ///
    /// @param skus number of SKUs
    /// @param holdings number of their holdings
    /// @param customers customers with at least one of them
    /// @param largest the SKUs with the most holdings, then by name
    /// @param others number of SKUs not in `largest`
    public record UnmappedSkus(long skus, long holdings, long customers, List<UnmappedSku> largest, long others) {}

    /// One SKU missing from the catalogue.
    ///
    /// @param holdings number of its holdings
    /// @param customers customers with at least one of them
    public record UnmappedSku(Sku sku, long holdings, long customers) {}

    /// Customers to look into.
    ///
    /// @param customers number of customers
    /// @param examples the first by id
    public record Customers(long customers, List<CustomerId> examples) {}

    /// Holdings that overlap.
    ///
    /// @param customers customers with such holdings
    /// @param pairs number of pairs of overlapping holdings
    /// @param examples the first by customer, then SKU
    public record OverlappingHoldings(long customers, long pairs, List<Overlap> examples) {}

    /// The overlapping holdings of one SKU of one customer.
    ///
    /// @param pairs number of pairs of overlapping holdings
    public record Overlap(CustomerId customer, Sku sku, long pairs) {}

    /// The date columns that the figures depend on.
    public enum DateColumn {
        STARTED_ON,
        ENDED_ON,
        EFFECTIVE_ON,
        CHURNED_ON
    }

    /// The implausible dates of one column.
    ///
    /// @param tooEarly rows with a date before 1990
    /// @param tooLate rows with a date more than five years after the as-of date
    /// @param examples the first by customer, then date
    public record SuspiciousDates(DateColumn column, long tooEarly, long tooLate, List<SuspiciousDate> examples) {}

    /// An implausible date of one customer.
    public record SuspiciousDate(CustomerId customer, LocalDate date) {}

    /// Holdings without a start.
    ///
    /// @param holdings number of holdings
    /// @param customers customers with at least one
    public record UndatedHoldings(long holdings, long customers) {}

    /// The rejected rows of loaded files.
    ///
    /// @param rows number of rows
    /// @param reasons the reasons with the most rows, then by text
    /// @param others rows rejected for reasons not in `reasons`
    public record RejectedRows(long rows, List<RejectionReason> reasons, long others) {}

    /// The rows rejected for one reason.
    ///
    /// @param reason the column at fault and what is wrong with it, without the value in the row
    /// @param rows number of rows
    public record RejectionReason(String reason, long rows) {}

    /// The products that pairs, matrix and paths leave out because there are more products with an active owner than
    /// they cover.
    ///
    /// @param products number of products
    /// @param largest the products with the most owners, then by name
    /// @param others number of products not in `largest`
    public record LeftOutProducts(long products, List<LeftOutProduct> largest, long others) {}

    /// One product left out.
    ///
    /// @param owners number of its active owners
    public record LeftOutProduct(ProductId product, long owners) {}
}
