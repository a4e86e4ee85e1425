package crosssell.metrics.offer;

import static crosssell.metrics.CustomersAsOf.products;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.model.ProductId;
import crosssell.metrics.offer.NextProduct.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The sentence of an offer.
class NextProductTest {

    /// The example in the javadoc.
    @Test
    void theReasonSaysWhatCustomersInTheSameStateDid() {
        assertThat(promise(34, 9, 8, 3, 0.5, 0.123).reason(products("Analytics", "Core"), "smb"))
                .isEqualTo("of 34 customers who had acquired just Analytics and Core, 9 (26.5 %) acquired Mobile within"
                        + " 12 months (of size smb 3 of 8); of all without Mobile, 12.3 %");
    }

    @Test
    void withFewerThanThirtyItAlsoSaysWhatOwnersDid() {
        String few = "of 29 customers who had acquired just Core, 9 (31.0 %) acquired Mobile within 12 months";

        assertThat(promise(29, 9, 0, 0, 0.25, 0.1).reason(products("Core"), "smb"))
                .isEqualTo(few + "; of all who had Core, 25.0 %; of all without Mobile, 10.0 %");
        assertThat(promise(29, 9, 0, 0, null, 0.1).reason(products("Core"), "smb"))
                .isEqualTo(few + "; of all without Mobile, 10.0 %");
        assertThat(promise(30, 9, 0, 0, 0.25, 0.1).reason(products("Core"), "smb"))
                .isEqualTo("of 30 customers who had acquired just Core, 9 (30.0 %) acquired Mobile within 12 months"
                        + "; of all without Mobile, 10.0 %");
    }

    @Test
    void itSaysThatNobodyWasInTheState() {
        assertThat(promise(0, 0, 0, 0, 0.25, 0.1).reason(products("Core"), "smb"))
                .isEqualTo("nobody who had acquired just Core has been observed for 12 months yet"
                        + "; of all who had Core, 25.0 %; of all without Mobile, 10.0 %");
    }

    @Test
    void fromFiveProductsOnItNamesNoProducts() {
        assertThat(promise(40, 4, 1, 0, 0.25, 0.1).reason(products("A", "B", "C", "D"), "smb"))
                .startsWith("of 40 customers who had acquired just A and B and C and D, 4 (10.0 %)");
        assertThat(promise(40, 4, 1, 0, 0.25, 0.1).reason(products("A", "B", "C", "D", "E"), "smb"))
                .isEqualTo("of 40 customers who had acquired more than 4 products, 4 (10.0 %) acquired Mobile within 12"
                        + " months (of size smb 0 of 1); of all without Mobile, 10.0 %");
    }

    @Test
    void itSaysThatNobodyHasBeenObserved() {
        assertThat(promise(0, 0, 0, 0, null, null).reason(products("Core"), "smb"))
                .isEqualTo("nobody without Mobile has been observed for 12 months yet while it was on sale");
    }

    private static NextProduct promise(
            long exposed,
            long converted,
            long exposedInSegment,
            long convertedInSegment,
            @Nullable Double ownerRate,
            @Nullable Double baseRate) {
        return new NextProduct(
                new ProductId("Mobile"),
                baseRate,
                null,
                null,
                new Evidence(exposed, converted),
                new Evidence(exposedInSegment, convertedInSegment),
                ownerRate,
                baseRate,
                null,
                null,
                null);
    }
}
