package crosssell.metrics.family;

import static crosssell.metrics.Facts.customer;
import static crosssell.metrics.Facts.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crosssell.metrics.Facts;
import crosssell.metrics.figure.Forecast;
import crosssell.metrics.figure.Forecast.Horizon;
import crosssell.metrics.figure.Forecast.Range;
import crosssell.metrics.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Expected values by hand.
class ForecastFamilyTest {

    private static final String TODAY = "2024-12-31";

    /// l = 4 / (300 + 300/3.5), m = 2 / (300 + 300/1.5), P = l/(l+m) (1 - exp(-90 (l+m))) = 0.523662; variance 2.494401
    /// by chance and 3.008993 from the hazards: 5.2366 +- 3.0064.
    @Test
    void theExampleIsReproduced() {
        Forecast forecast = forecast(TODAY, example());

        assertThat(forecast.waiting()).isEqualTo(10);
        assertThat(forecast.level()).isEqualTo(0.8);
        assertThat(forecast.horizons()).extracting(Horizon::months).containsExactly(3, 6, 12);
        Horizon three = forecast.horizons().getFirst();
        assertThat(three.until()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(three.adopters().expected()).isEqualTo(5.236615, within(5e-7));
        assertThat(three.adopters().low()).isEqualTo(2);
        assertThat(three.adopters().high()).isEqualTo(9);
        assertThat(three.crossSellRate().expected()).isEqualTo((3 + 5.236615) / 13, within(5e-8));
        assertThat(three.crossSellRate().low()).isEqualTo(5.0 / 13);
        assertThat(three.crossSellRate().high()).isEqualTo(12.0 / 13);
    }

    private static List<Facts> example() {
        List<Facts> customers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            customers.add(customer("adopter " + i).has("Core", "2024-10-01").has("Mobile", "2024-12-20"));
        }
        customers.add(customer("left").has("Core", "2024-10-01", "2024-11-30"));
        for (int i = 0; i < 10; i++) {
            customers.add(customer("waiting " + i).has("Core", TODAY));
        }
        return customers;
    }

    @Test
    void aCustomerWithSeveralInitialProductsWaitsButDoesNotRaiseTheRate() {
        List<Facts> customers = example();
        customers.add(customer("broad").has("Core", TODAY).has("Mobile", TODAY));
        Forecast forecast = forecast(TODAY, customers);

        assertThat(forecast.waiting()).isEqualTo(11);
        assertThat(forecast.horizons().getFirst().adopters().expected()).isEqualTo(11 * 0.5236615, within(5e-6));
        assertThat(forecast.horizons().getFirst().crossSellRate().expected())
                .isEqualTo((4 + 5.236615) / 14, within(5e-8));
    }

    @Test
    void undatedCustomersAndProspectsDoNotWait() {
        List<Facts> customers = example();
        customers.add(customer("undated").has("Core", null));
        customers.add(customer("prospect").has("Core", TODAY).is(Status.PROSPECT, null));
        Forecast forecast = forecast(TODAY, customers);

        assertThat(forecast.waiting()).isEqualTo(10);
        assertThat(forecast.horizons().getFirst().crossSellRate().expected())
                .isEqualTo((3 + 5.236615) / 14, within(5e-8));
    }

    @Test
    void withoutWaitingCustomersTheRateDoesNotChange() {
        Forecast forecast =
                forecast(TODAY, List.of(customer("a").has("Core", "2024-01-01").has("Mobile", "2024-02-01")));

        assertThat(forecast.horizons()).allSatisfy(horizon -> {
            assertThat(horizon.adopters()).isEqualTo(new Range(0.0, 0.0, 0.0));
            assertThat(horizon.crossSellRate()).isEqualTo(new Range(1.0, 1.0, 1.0));
        });
    }

    @Test
    void withoutCustomersThereIsNoRate() {
        Horizon horizon = forecast(TODAY, List.of()).horizons().getFirst();

        assertThat(horizon.adopters()).isEqualTo(new Range(0.0, 0.0, 0.0));
        assertThat(horizon.crossSellRate()).isEqualTo(Range.UNDEFINED);
    }

    @Test
    void withoutADayOfWaitingNothingIsForecast() {
        Horizon horizon = forecast(TODAY, List.of(customer("new").has("Core", TODAY)))
                .horizons()
                .getFirst();

        assertThat(horizon.adopters()).isEqualTo(Range.UNDEFINED);
        assertThat(horizon.crossSellRate()).isEqualTo(Range.UNDEFINED);
    }

    /// Half an adoption in 366 days, the last of them in the fourth band: l = m = 1 / (1 + 366/0.5).
    @Test
    void withoutAdoptionsTheIntervalIsNotEmpty() {
        Range adopters = forecast(TODAY, List.of(customer("alone").has("Core", "2023-12-31")))
                .horizons()
                .getFirst()
                .adopters();

        assertThat(adopters.expected()).isEqualTo((1 - Math.exp(-180.0 / 733)) / 2, within(1e-12));
        assertThat(adopters.low()).isZero();
        assertThat(adopters.high()).isEqualTo(1);
    }

    @Test
    void adoptionsCountForTwentyFourMonths() {
        Facts old = customer("old").has("Core", "2022-01-01").has("Mobile", "2022-12-31");
        Facts recent = customer("recent").has("Core", "2022-01-01").has("Mobile", "2023-01-01");

        assertThat(forecast(TODAY, List.of(old, recent)).assumptions().getFirst())
                .isEqualTo("Customers of each tenure adopt and leave at the rates of that tenure from 2022-12-31 to"
                        + " 2024-12-31, when 1 adopted.");
    }

    /// All wait for the same 731 days: 92, 92, 91, 91, 92, 92, 91, 90 per quarter, the newest first, in which all 4
    /// adopt. e_q = 4 days / 731, f = 8/7 ((4 - e_1)^2 + e_2^2 + ... + e_8^2) / 4 = 3.99.
    @Test
    void theVarianceGrowsWithTheDifferencesBetweenQuarters() {
        List<Facts> customers = new ArrayList<>(List.of(customer("waits").has("Core", "2010-01-01")));
        for (int i = 0; i < 4; i++) {
            customers.add(customer("adopter " + i).has("Core", "2010-01-01").has("Mobile", TODAY));
        }

        assertThat(forecast(TODAY, customers).assumptions().get(1))
                .isEqualTo(
                        "Adoptions vary from quarter to quarter as they did then: 3.99 times the variance expected by chance.");
    }

    private static Forecast forecast(String asOf, List<Facts> customers) {
        return figures(asOf, customers.toArray(Facts[]::new)).forecast();
    }
}
