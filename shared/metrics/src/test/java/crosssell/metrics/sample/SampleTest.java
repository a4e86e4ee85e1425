package crosssell.metrics.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.figure.CampaignOutcome;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Pace;
import crosssell.metrics.figure.Segment;
import crosssell.metrics.figure.Velocity.ByValue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.readiness.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sample is what its generator makes and has the promised properties. To write its files again:
/// `./mvnw -q -Dquick -pl shared/metrics test -Dtest=SampleTest -Dsample=write`
class SampleTest {

    private static final Path FOLDER = Path.of("..", "..", "events", "data", "sample");
    private static final List<CustomerFacts> CUSTOMERS = Sample.CUSTOMERS;
    private static final SellingEffort EFFORT = Sample.CALCULATION.effort();
    private static final Figures FIGURES = Sample.CALCULATION.figures(CUSTOMERS);

    @Test
    void theFilesAreWhatTheGeneratorMakes() throws IOException {
        isMade("customers.csv", SampleFiles.customers(CUSTOMERS));
        isMade("ownership.csv", SampleFiles.ownership(CUSTOMERS));
        isMade("products.csv", SampleFiles.products(Sample.CATALOGUE));
        isMade("campaigns.csv", SampleFiles.campaigns(EFFORT));
        isMade("targets.csv", SampleFiles.targets(CUSTOMERS));
        isMade("touches.csv", SampleFiles.touches(CUSTOMERS));
        isMade("costs.csv", SampleFiles.costs(EFFORT));
    }

    private static void isMade(String name, String made) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("sample"))) {
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file)).as(name).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource({"tier_1, 85, 61", "tier_2, 240, 98", "tier_3, 675, 108"})
    void tiersHaveTheCustomersAndTheMultiProductCustomersPromised(String tier, long customers, long multiProduct) {
        Headline headline = requireNonNull(FIGURES.segments().get("arr_tier")).stream()
                .filter(segment -> segment.value().equals(tier))
                .findFirst()
                .map(Segment::headline)
                .orElseThrow();
        assertThat(headline.customers()).isEqualTo(customers);
        assertThat(headline.multiProductCustomers()).isEqualTo(multiProduct);
    }

    @Test
    void thousandCustomersOf267WithSeveralProducts() {
        assertThat(FIGURES.summary().headline().customers()).isEqualTo(1_000);
        assertThat(FIGURES.summary().headline().multiProductCustomers()).isEqualTo(267);
    }

    @Test
    void everyYearEndsWithAHigherRate() {
        List<Double> rates = FIGURES.trend().stream()
                .filter(point -> point.asOf().getMonth() == SampleCustomers.AS_OF.getMonth())
                .map(point -> point.headline().crossSellRate().rate())
                .toList();
        assertThat(rates).hasSize(6).doesNotContainNull().isSorted();
    }

    @Test
    void oneOfFiveCampaignsIsOpenAndOneDidBetterThanItsHoldout() {
        assertThat(FIGURES.campaigns()).hasSize(5);
        assertThat(FIGURES.campaigns().stream().filter(campaign -> campaign.open() > 0))
                .extracting(CampaignOutcome::campaign)
                .containsExactly("2026-automation-now");
        assertThat(FIGURES.campaigns().stream()
                        .filter(campaign -> campaign.lift().low() != null))
                .singleElement()
                .satisfies(campaign -> assertThat(campaign.lift().low()).isPositive());
    }

    /// The file has the column `escalated_on`, so nobody's escalations are unknown; definitions 1.0.0 knew nothing
    /// about the 259 active customers with an empty cell. What is still unknown is health, usage or onboarding.
    @Test
    void aCustomerWithoutEscalationsCanBeReadyForAnOffer() {
        assertThat(FIGURES.readiness().rules())
                .filteredOn(each -> each.rule() == Rule.ESCALATION)
                .singleElement()
                .satisfies(escalation -> {
                    assertThat(escalation.pass() + escalation.fail()).isEqualTo(1_000);
                    assertThat(escalation.unknown()).isZero();
                });
        assertThat(FIGURES.readiness().unknown()).isEqualTo(58);
    }

    @Test
    void largestCustomersReachTheirMedianTimeToASecondProductAndTheSmallestDoNot() {
        Map<String, Pace> paces = requireNonNull(FIGURES.velocity().by().get("arr_tier")).values().stream()
                .collect(Collectors.toMap(
                        ByValue::value, tier -> tier.timeToSecond().pace()));
        assertThat(paces).containsEntry("tier_1", Pace.TYPICAL).containsEntry("tier_3", Pace.NOT_REACHED);
    }
}
