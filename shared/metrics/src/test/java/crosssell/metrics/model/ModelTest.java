package crosssell.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {

    @ParameterizedTest
    @CsvSource({
        "442, 442",
        "442.0000, 442",
        "16477.6669, 16477.6669",
        "-0.5, -0.5",
        "0, 0",
        "1e3, 1000",
        "120.50, 120.5"
    })
    void moneyPrintsItsExactDecimal(String text, String printed) {
        assertThat(Money.of(text)).hasToString(printed);
    }

    @Test
    void moneyWithFivePlacesIsNotRounded() {
        assertThatThrownBy(() -> Money.of("0.00001")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aBadIdIsRefusedWithItsReason() {
        assertThatThrownBy(() -> new CustomerId(" c1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customer id must not be blank or have blanks around it: ' c1'");
        assertThatThrownBy(() -> new Sku(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SKU must not be blank or have blanks around it: ''");
    }

    @Test
    void aHoldingDoesNotEndBeforeItStarts() {
        LocalDate start = LocalDate.of(2024, 3, 3);
        assertThatThrownBy(() -> new Holding(
                        null,
                        new Sku("mob"),
                        start,
                        start.minusDays(2),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ended_on 2024-03-01 is before started_on 2024-03-03");
    }

    @Test
    void aSkuMayBeInTheCatalogueOnlyOnce() {
        CatalogueEntry entry =
                new CatalogueEntry(new Sku("core"), new ProductId("Core"), null, null, null, null, null, null, null);
        assertThatThrownBy(() -> Catalogue.of(List.of(entry, entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SKU core is in the catalogue twice");
    }
}
