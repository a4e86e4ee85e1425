package crosssell.metrics.offer;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Percent;
import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An offer of one product to one customer.
///
/// @param probability probability that the customer acquires it within 12 months, a fraction 0..1; null, with `low` and
///     `high`, until someone without the product has been observed for 12 months
/// @param low lower end of the probability's 95 % interval
/// @param high upper end of the probability's 95 % interval
/// @param evidence conversions of customers in exactly this customer's state
/// @param evidenceInSegment conversions of those in the customer's size segment
/// @param ownerRate share of the acquirers of one of the customer's products who acquired it; null if none was observed
/// @param baseRate share of all entries into any state without the product that were followed by it; null if there are
///     none
/// @param value probability x 12 x median MRR of the product's owners in the size segment, to the cent; null if no
///     owner has an MRR
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

    /// Below this number of customers the reason also says what owners of one of the products did.
    private static final long FEW = 30;

    /// What customers in the same state did, in a sentence:
    /// `of 34 customers who had acquired just Analytics and Core, 9 (26.5 %) acquired Mobile within 12 months (of size
    /// smb 3 of 8); of all without Mobile, 12.3 %`.
    ///
    /// @param acquired products the customer ever acquired, by name
    /// @param segment its size segment
    public String reason(List<ProductId> acquired, String segment) {
        if (baseRate == null) {
            return "nobody without " + product + " has been observed for 12 months yet while it was on sale";
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
            return "nobody who had acquired " + state + " has been observed for 12 months yet";
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

    /// Customers observed for 12 months from entering a state, and those of them who acquired the product in that time.
    /// From five products on, one customer may enter the state several times.
    ///
    /// @param exposed number of customers observed
    /// @param converted number of them who acquired it
    public record Evidence(long exposed, long converted) {

        static final Evidence NONE = new Evidence(0, 0);
    }
}
