package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.figure.Retention;
import org.junit.jupiter.api.Test;

/// Cases from docs/definitions.md, "Retention", from 2023-12-31 to 2024-12-31; expected values by hand.
class RetentionFamilyTest {

    private static final Facts STAYED = customer("stayed").pays("Core", "2023-01-01", null, "100");
    private static final Facts LEFT = customer("left").pays("Core", "2023-01-01", "2024-12-31", "60");
    private static final Facts GREW_AND_SHRANK = customer("both")
            .pays("Core", "2023-01-01", null, "40")
            .pays("Core", "2024-02-01", null, "20")
            .pays("Mobile", "2023-05-01", "2024-03-01", "40");

    @Test
    void customersAreSplitByWhatTheyHadAtTheStart() {
        Retention retention = retention(
                STAYED,
                LEFT,
                GREW_AND_SHRANK,
                customer("second product later")
                        .pays("Core", "2023-01-01", null, "10")
                        .pays("Mobile", "2024-01-01", null, "5"),
                customer("not yet").pays("Core", "2024-01-01", null, "9"));

        assertThat(retention.from()).isEqualTo("2023-12-31");
        assertThat(retention.to()).isEqualTo("2024-12-31");
        assertThat(retention.single().customers()).isEqualTo(3);
        assertThat(retention.single().logoChurn()).isEqualTo(Rate.of(1, 3));
        assertThat(retention.multi().customers()).isOne();
        assertThat(retention.multi().logoChurn()).isEqualTo(Rate.of(0, 1));
    }

    @Test
    void grossRetentionIgnoresGrowthAndIsPerCustomerNotPerProduct() {
        // Single: 100 -> 130, 60 -> 0. Multi: 80 -> 60: Core grew by 20 while Mobile lost 40.
        Retention retention = retention(
                customer("grew").pays("Core", "2023-01-01", null, "100").pays("Core", "2024-06-01", null, "30"),
                LEFT,
                GREW_AND_SHRANK);

        assertThat(retention.single().grr()).isEqualTo(100.0 / 160, within(1e-15));
        assertThat(retention.single().nrr()).isEqualTo(130.0 / 160, within(1e-15));
        assertThat(retention.multi().grr()).isEqualTo(0.75, within(1e-15));
        assertThat(retention.multi().nrr()).isEqualTo(0.75, within(1e-15));
    }

    @Test
    void lifetimeValueIsAnnualArpaOverChurnAndUndefinedWhenNobodyLeft() {
        Retention retention = retention(STAYED, LEFT, GREW_AND_SHRANK);

        assertThat(retention.single().arpa()).isEqualTo(80);
        assertThat(retention.single().ltv()).isEqualTo(12 * 80 / 0.5, within(1e-12));
        assertThat(retention.multi().arpa()).isEqualTo(80);
        assertThat(retention.multi().ltv()).isNull();
    }

    @Test
    void theDifferenceIsSingleLessMultiAndRelativeToSingle() {
        // Newcombe 1/2 - 0/1, by method 10: Wilson 1/2: 0.094531 to 0.905469; 0/1: 0 to 0.793451.
        Retention retention = retention(STAYED, LEFT, GREW_AND_SHRANK);

        assertThat(retention.churnDifference().value()).isEqualTo(0.5);
        assertThat(retention.churnDifference().low()).isEqualTo(0.5 - Math.hypot(0.405469, 0.793451), within(2e-6));
        assertThat(retention.churnDifference().high()).isEqualTo(0.905469, within(2e-6));
        assertThat(retention.relativeChurnReduction()).isEqualTo(1);
    }

    @Test
    void thereIsNoRelativeReductionWhenNoSingleProductCustomerLeft() {
        Retention retention = retention(STAYED, GREW_AND_SHRANK);

        assertThat(retention.churnDifference().value()).isZero();
        assertThat(retention.relativeChurnReduction()).isNull();
    }

    @Test
    void withoutCustomersOnOneSideThereIsNoDifference() {
        for (Retention retention : new Retention[] {retention(STAYED, LEFT), retention(GREW_AND_SHRANK), retention()}) {
            assertThat(retention.churnDifference()).isEqualTo(new Retention.Difference(null, null, null));
            assertThat(retention.relativeChurnReduction()).isNull();
        }
        assertThat(retention().single()).isEqualTo(new Retention.Group(0, Rate.of(0, 0), null, null, null, null));
    }

    @Test
    void withoutMrrThereIsNoRevenueToRetain() {
        Retention.Group free =
                retention(customer("free").has("Core", "2023-01-01")).single();

        assertThat(free.grr()).isNull();
        assertThat(free.nrr()).isNull();
        assertThat(free.arpa()).isZero();
    }

    private static Retention retention(Facts... customers) {
        return figures("2024-12-31", customers).retention();
    }
}
