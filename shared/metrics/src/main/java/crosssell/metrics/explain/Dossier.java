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

/// Everything that is known of one customer as of a date, and how it counts.
///
/// Source: definitions, section 12; interface, `/v1/customers/{id}`.
///
/// @param status whether it is in C(t), and if not, as what it is excluded
/// @param reason the same in words
/// @param startedOn customer start s, if by then; absent if nobody knows
/// @param secondProductOn second product date x; absent if not yet
/// @param churnedOn churn date; absent if it did not churn
/// @param mrr of its active rows; absent if it is not in C(t)
/// @param record the customers row in force; absent if there is none
/// @param segments its value of each dimension
/// @param counts how many elements each of the lists below has, of which this part of the dossier shows some
/// @param holdings its ownership rows by product, start and SKU, counted or not
/// @param history its acquisitions by then, oldest first
/// @param metrics where it stands with the rates that take no value, with those of the settings' months, and with
///     those of its campaigns that count it
/// @param readiness rule by rule; absent if it is not in C(t)
/// @param whitespace what each product is to it; empty if it is not in C(t)
/// @param nextProducts what it could be offered, best first; empty if it is not in C(t)
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

    /// As definitions, section 2, figure 9.
    public enum Status {
        ACTIVE,
        PROSPECT_OR_TRIAL,
        CHURNED,
        NOT_STARTED,
        UNMAPPED_ONLY
    }

    /// How many elements the whole dossier's lists have.
    ///
    /// @param holdings ownership rows
    /// @param history products acquired
    /// @param metrics rates that it stands with
    /// @param whitespace products there are
    /// @param nextProducts products that it could be offered
    public record Counts(int holdings, int history, int metrics, int whitespace, int nextProducts) {

        /// The longest list's.
        public int longest() {
            return IntStream.of(holdings, history, metrics, whitespace, nextProducts)
                    .max()
                    .orElseThrow();
        }
    }

    /// Which elements of each list are shown.
    ///
    /// @param from the first, counted from 0
    /// @param most how many at most
    public record Part(int from, int most) {

        public static final Part WHOLE = new Part(0, Integer.MAX_VALUE);

        <T> List<T> of(List<T> list) {
            return list.stream().skip(from).limit(most).toList();
        }
    }

    /// One holding, as stored but for an end that a full extract gave it.
    ///
    /// @param product what its SKU is; absent if that is no product
    /// @param kind its own, else the catalogue's
    /// @param active whether it counts as of the date
    /// @param reason why it does or does not
    public record Owned(Holding holding, @Nullable ProductId product, Kind kind, boolean active, String reason) {}

    /// One product's acquisition.
    ///
    /// @param acquiredOn its first start
    /// @param initial of the initial order; else it is cross-sold. Absent if the customer has a holding without a
    ///     start
    /// @param replaces the product whose place it continues; absent if none
    public record Acquisition(
            ProductId product,
            LocalDate acquiredOn,
            @Nullable Boolean initial,
            @Nullable ProductId replaces) {}

    /// What one product is to it.
    public record ProductState(ProductId product, WhitespaceCell state) {}

    /// A product that it could be offered; `next` on one level with `reason` in JSON.
    public record Offer(NextProduct next, String reason) {}

    /// Where it stands with one rate.
    public record Standing(String metric, @Nullable String value, Side side, String reason) {}
}
