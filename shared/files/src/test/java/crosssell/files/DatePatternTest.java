package crosssell.files;

import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.Holding;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM.yyyy | 31.12.2024 | 2024-12-31",
                "d/M/uuuu | 1/2/2024 | 2024-02-01",
                "MM/dd/yyyy | 02/01/2024 | 2024-02-01",
                "M/d/yyyy h:mm a | 2/1/2024 11:30 pm | 2024-02-01",
                "yyyyMMdd | 20240201 | 2024-02-01",
                "yyyy/MM/dd | 2024/02/01 | 2024-02-01",
                "d MMMM yyyy | 1 february 2024 | 2024-02-01",
                "EEE, d MMM yyyy | Thu, 1 Feb 2024 | 2024-02-01",
                "dd.MM.yyyy HH:mm xxx | 01.02.2024 00:30 +01:00 | 2024-01-31",
                "dd.MM.yyyy'T'HH | 01.02.2024T23 | 2024-02-01",
                "dd.MM.yyyy[ HH:mm] | 01.02.2024 | 2024-02-01",
                "dd.MM.yyyy | 2024-02-01 | 2024-02-01",
                "dd.MM.yyyy | 2024-02-01T23:30:00-02:00 | 2024-02-02",
                "yyyy-dd-MM | 2024-02-01 | 2024-01-02",
            })
    void aDateIsReadByThePatternOrAsIso(String pattern, String written, LocalDate date) throws BadFile {
        assertThat(startedOn(pattern, written).holdings())
                .singleElement()
                .extracting(Holding::startedOn)
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM.yyyy | 30.02.2024 | is not an ISO date: write it as dd.MM.yyyy, as the mapping says, or year-month-day",
                "dd.MM.yyyy | 1.2.2024 | is not an ISO date: write it as dd.MM.yyyy, as the mapping says, or year-month-day",
                "dd.MM.yyyy | 01.02.24 | is not an ISO date: write it as dd.MM.yyyy, as the mapping says, or year-month-day",
                "MM/dd/yyyy | 31/12/2024 | is not an ISO date: write it as MM/dd/yyyy, as the mapping says, or year-month-day",
                "EEE, d MMM yyyy | Mon, 1 Feb 2024 | is not an ISO date: write it as EEE, d MMM yyyy, as the mapping says, or year-month-day",
                "yyyy-dd-MM | 2024-31-12T00:00 | is not an ISO date: write it as yyyy-dd-MM, as the mapping says",
                "dd.MM.yyyy | 01.02.0024 | has an implausible year: allowed are 1900 to 2199; leave the cell empty if there is no date",
            })
    void aDateOfAnotherPatternIsRejected(String pattern, String written, String reason) throws BadFile {
        assertThat(startedOn(pattern, written).rejected())
                .singleElement()
                .extracting(ReadRows::reason)
                .isEqualTo(reason);
    }

    private static ReadRows startedOn(String pattern, String written) throws BadFile {
        Mapping mapping = Mapping.parse("{\"dates\": \"" + pattern + "\"}");
        return ReadRows.of(OWNERSHIP, mapping, "customer_id,product,started_on\nc1,core,\"" + written + "\"\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM",
                "MM.yyyy",
                "dd.yyyy",
                "dd.MM.yy",
                "dd.MM.y",
                "dd.MM.yyyyy",
                "dd.MM.YYYY",
                "DD.MM.yyyy",
                "dd.mm.yyyy",
                "dd.MM.yyyy yyyy",
                "dd.MM.yyyy GG",
                "dd.MM.yyyy VV",
                "dd.MM.yyyy {",
                "ddd.MM.yyyy",
                "dd.MMMMM.yyyy",
                "dd.MM.'yyyy'",
                "dd.MM.yyyy '",
            })
    void aPatternThatDoesNotSayTheDayIsRefused(String pattern) {
        assertThatThrownBy(() -> Mapping.parse("{\"dates\": \"" + pattern + "\"}"))
                .isInstanceOf(BadFile.class)
                .hasMessage("mapping: dates is \"" + pattern
                        + "\"; allowed is a pattern with a year of four digits, a month and a day, such as dd.MM.yyyy,"
                        + " M/d/yyyy or yyyy-MM-dd HH:mm:ss");
    }
}
