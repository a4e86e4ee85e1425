package crosssell.metrics.explain;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.offer.NextProduct;
import crosssell.metrics.readiness.Readiness;
import crosssell.metrics.whitespace.WhitespaceCell;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Everything known about one customer as of a date, and how it counts.
///
/// Source: docs/http-api.md, "One customer".
///
/// @param status active if it is in C(t), else why it is excluded
/// @param reason the status in words
/// @param startedOn customer start s; null if it is unknown or later
/// @param secondProductOn second product date x; null if not reached
/// @param churnedOn churn date; null if it did not churn
/// @param mrr MRR of its active rows; null if it is not in C(t)
/// @param record the customers row in force; null if there is none
/// @param segments its value of each dimension
/// @param counts number of elements in each list of the whole dossier, of which this part shows some
/// @param holdings its ownership rows by product, start and SKU, counted or not
/// @param history its acquisitions by then, oldest first
/// @param metrics its side of each rate that takes no value, of the rates for the months in the settings, and of the
///     rates of its campaigns that count it
/// @param readiness its readiness, rule by rule; null if it is not in C(t)
/// @param whitespace the state of each product for it; empty if it is not in C(t)
/// @param nextProducts products it could be offered, best first; empty if it is not in C(t)
public record Dossier(
        CustomerId customer,
        Status status,
        String reason,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate secondProductOn,
        @Nullable LocalDate churnedOn,
        @Nullable Money mrr,
        @Nullable CustomerRecord record,
        SortedMap<String, String> segments,
        Counts counts,
        List<Owned> holdings,
        List<Acquisition> history,
        List<Standing> metrics,
        @Nullable Readiness readiness,
        List<ProductState> whitespace,
        List<Offer> nextProducts) {

    /// Active, or the reason for exclusion.
    public enum Status {
        ACTIVE,
        PROSPECT_OR_TRIAL,
        CHURNED,
        NOT_STARTED,
        UNMAPPED_ONLY
    }

    /// The number of elements in the lists of the whole dossier.
    ///
    /// @param holdings number of ownership rows
    /// @param history number of products acquired
    /// @param metrics number of rates
    /// @param whitespace number of products
    /// @param nextProducts number of products that it could be offered
    public record Counts(int holdings, int history, int metrics, int whitespace, int nextProducts) {

        /// The length of the longest list.
        public int longest() {
            return IntStream.of(holdings, history, metrics, whitespace, nextProducts)
                    .max()
                    .orElseThrow();
        }
    }

    /// The part of each list that is shown.
    ///
    /// @param from index of the first element, counted from 0
    /// @param most the most elements
    public record Part(int from, int most) {

        public static final Part WHOLE = new Part(0, Integer.MAX_VALUE);

        <T> List<T> of(List<T> list) {
            return list.stream().skip(from).limit(most).toList();
        }
    }

    /// One holding, as stored except for an end given by a full extract.
    ///
    /// @param product the product of its SKU; null if it has none
    /// @param kind the row's own kind, else the catalogue's
    /// @param active whether it counts as of the date
    /// @param reason why it counts or does not
    public record Owned(Holding holding, @Nullable ProductId product, Kind kind, boolean active, String reason) {}

    /// The acquisition of one product.
    ///
    /// @param acquiredOn its first start
    /// @param initial true if it is in the initial order, false if it was cross-sold; null if the customer has a
    ///     holding without a start
    /// @param replaces the product it replaces; null if none
    public record Acquisition(
            ProductId product,
            LocalDate acquiredOn,
            @Nullable Boolean initial,
            @Nullable ProductId replaces) {}

    /// The state of one product for the customer.
    public record ProductState(ProductId product, WhitespaceCell state) {}

    /// A product that the customer could be offered; the fields of `next` are at the level of `reason` in JSON.
    public record Offer(NextProduct next, String reason) {}

    /// The customer's side of one rate.
    public record Standing(String metric, @Nullable String value, Side side, String reason) {}
}
