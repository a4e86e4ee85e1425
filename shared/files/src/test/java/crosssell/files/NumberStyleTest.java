package crosssell.files;

import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.model.Holding;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                ",|.|1.234,50|1234.5",
                ",|.|1234,50|1234.5",
                ",|.|1.234|1234",
                ",|.|12.345.678|12345678",
                ",|.|-1.234,5|-1234.5",
                ",|.|€ -1.234,5|-1234.5",
                ",|.|-1.234,5 €|-1234.5",
                ",|.|5EUR|5",
                ".|,|€1,234.50|1234.5",
                ".|'|Fr. 1'234.50|1234.5",
                ".|\u2019|1\u2019234|1234",
                ",|` `|1 234,50|1234.5",
                ",|` `|1\u00a0234\u202f567,50\u00a0€|1234567.5",
                ".||1200.50|1200.5",
                ",||,5|0.5",
            })
    void aNumberIsReadByTheStyle(String decimal, @Nullable String thousands, String written, String amount)
            throws BadFile {
        assertThat(amount(decimal, thousands, written).holdings())
                .singleElement()
                .extracting(Holding::amount)
                .hasToString(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",|.|1.20,00",
                ",|.|1200.50",
                ",|.|1.2345",
                ",|.|1234.567",
                ",|.|.123",
                ",|.|1..234",
                ",|.|1,234.5",
                ",|.|1.234.",
                ",|.|5 $",
                ",|.|50%",
                ",|.|--5",
                ",|.|-€ -5",
                ",|.|€",
                ",|.|(5)",
                ",|.|1e3",
                ",|.|1 234",
                ",|.|1,5,5",
                ",|.|1.111.111.111.111.111.111",
                ".|,|1,20",
                ".|'|1,200",
            })
    void aNumberOfAnotherStyleIsRejected(String decimal, String thousands, String written) throws BadFile {
        String example = "€ 1" + thousands + "200" + decimal + "50";

        assertThat(amount(decimal, thousands, written).rejected())
                .singleElement()
                .extracting(ReadRows::reason)
                .isEqualTo("is not a plain number: write it as the mapping says, such as " + example
                        + ", with a separator before every three digits or before none");
    }

    private static ReadRows amount(String decimal, @Nullable String thousands, String written) throws BadFile {
        String sign = thousands == null ? "" : "\"thousands\": \"" + thousands + "\", ";
        Mapping mapping = Mapping.parse("{\"numbers\": {" + sign + "\"decimal\": \"" + decimal
                + "\", \"currency\": [\"€\", \"EUR\", \"Fr.\"]}}");
        return ReadRows.of(OWNERSHIP, mapping, "customer_id,product,amount\nc1,core,\"" + written + "\"\n");
    }
}
