package crosssell.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAYS    | 2026-11-01      | 2026-10-31 2026-12-01 2026-11-21                     | 2026-10-31",
                "DAYS    | 2026-01-01      | 2026-01-31 2025-12-31 2027-01-01                     | 2025-12-31",
                "DAYS    | 2031-05-05      | 2026-10-31 2021-05-05                                | 2026-10-31",
                "DAYS    | 2026-10-16      | 2026-10-31 2026-10-01                                | 2026-10-01", // a
                // tie
                "DAYS    | 2026-02-30      | 2026-10-31 2026-02-28                                | 2026-02-28", // no
                // date
                "PERIODS | 2026-01         | 2026-11 2025-12 2027-01                              | 2025-12",
                "PERIODS | 2026-06         | 2026-07 2026-05                                      | 2026-05",
                "PERIODS | 2019-Q4         | 2024 2025-Q4 2020-Q1 2019-12                         | 2020-Q1",
                "PERIODS | 2030            | 2020 2029-Q4 2028                                    | 2028",
                "PERIODS | 2026-13         | 2026-12 2026-03                                      | 2026-12", // no
                // month
                "NUMBERS | 100             | 10 3 24                                              | 24",
                "NUMBERS | 9               | 3 6 12                                               | 6",
                "NUMBERS | 2.6             | 2 3                                                  | 3",
                "NUMBERS | -5              | 15 3                                                 | 3",
                "NUMBERS | 12x             | 12 100                                               | 12",
                "NUMBERS | 9,Core,Mobile   | 1,Core,Mobile 3,Core,Mobile 9,Core,Desk              | 3,Core,Mobile",
                "NUMBERS | 1,Core,Mobyle   | 7,Core,Desk 1,Core,Mobile                            | 1,Core,Mobile",
                "LETTERS | 2026-11-01      | 2026-10-31 2026-12-01                                | 2026-12-01"
            })
    void whatHasAnOrderIsNearestByItAndElseByLetters(Nearness nearness, String meant, String values, String nearest) {
        assertThat(nearness.nearest(meant, List.of(values.split(" ")))).contains(nearest);
    }

    @Test
    void nothingIsNearWhereThereIsNothingOrNothingAlike() {
        assertThat(Nearness.DAYS.nearest("2026-10-31", List.of())).isEmpty();
        assertThat(Nearness.NUMBERS.nearest("many", List.of("1", "2"))).isEmpty();
        assertThat(Nearness.LETTERS.nearest("2019-01-01", List.of("2026-10-31")))
                .isEmpty();
    }
}
