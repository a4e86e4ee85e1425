package crosssell.metrics.offer;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Percent;
import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What offering one product to one customer promises.
///
/// @param probability that the customer acquires it within 12 months; absent, with `low` and `high`, while nobody
///     without the product has been watched for 12 months
/// @param low the lower end of the probability's 95 % interval
/// @param high its upper end
/// @param evidence of those in exactly this customer's state, how many did
/// @param evidenceInSegment of those of the customer's size segment
/// @param ownerRate of those who acquired one of the customer's products, the share that did; absent if nobody was
///     watched
/// @param baseRate of all entries into any state without the product, the share that was followed by it
/// @param value probability x median MRR of its owners in the size segment x 12, to the cent; absent if no owner
///     states an MRR
/// @param valueLow the same with `low`
/// @param valueHigh the same with `high`
public record NextProduct(
        ProductId product,
        @Nullable Double probability,
        @Nullable Double low,
        @Nullable Double high,
        Evidence evidence,
        Evidence evidenceInSegment,
        @Nullable Double ownerRate,
        @Nullable Double baseRate,
        @Nullable Money value,
        @Nullable Money valueLow,
        @Nullable Money valueHigh) {

    /// Fewer than these say little: then it is told too what owners of one of the products did.
    private static final long FEW = 30;

    /// What became of those who were where the customer is, in a sentence: `of 34 customers who had acquired just
    /// Analytics and Core, 9 (26.5 %) acquired Mobile within 12 months (of size smb 3 of 8); of all without
    /// Mobile, 12.3 %`.
    ///
    /// @param acquired what the customer ever acquired, by name
    /// @param segment its size segment
    public String reason(List<ProductId> acquired, String segment) {
        if (baseRate == null) {
            return "nobody without " + product + " has been watched for 12 months yet while it was on sale";
        }
        String owned = acquired.size() == 1 ? acquired.getFirst().value() : "one of them";
        String owners = evidence.exposed >= FEW || ownerRate == null
                ? ""
                : "; of all who had " + owned + ", " + Percent.of(ownerRate);
        return inState(acquired, segment) + owners + "; of all without " + product + ", " + Percent.of(baseRate);
    }

    private String inState(List<ProductId> acquired, String segment) {
        String state = acquired.size() > ConversionModel.EXACT
                ? "more than " + ConversionModel.EXACT + " products"
                : "just " + acquired.stream().map(ProductId::value).collect(Collectors.joining(" and "));
        if (evidence.exposed == 0) {
            return "nobody who had acquired " + state + " has been watched for 12 months yet";
        }
        String seen = "of " + evidence.exposed + (evidence.exposed == 1 ? " customer" : " customers")
                + " who had acquired " + state + ", " + evidence.converted
                + " (" + Percent.of((double) evidence.converted / evidence.exposed) + ") acquired " + product
                + " within 12 months";
        return evidenceInSegment.exposed == 0 || evidenceInSegment.equals(evidence)
                ? seen
                : seen + " (of size " + segment + " " + evidenceInSegment.converted + " of " + evidenceInSegment.exposed
                        + ")";
    }

    /// Customers watched for 12 months from when they came into a state, and those of them who acquired the
    /// product in that time. From five products on, one customer may come into the state several times.
    ///
    /// @param exposed how many were watched
    /// @param converted how many of them acquired it
    public record Evidence(long exposed, long converted) {

        static final Evidence NONE = new Evidence(0, 0);
    }
}
