package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.files.record.Aliases;
import crosssell.files.record.Header;
import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import crosssell.uploads.Column;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AliasesTest {

    @Test
    void anExportOfAnotherSystemIsReadAsItIsAndTheReportSaysHow() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, """
                Account ID,Product Name,Close Date,Monthly Recurring Revenue,Amount,Stage
                001A,Core,2024-03-04,100,1200,Closed Won
                """);

        assertThat(reading.holdingRows()).singleElement().satisfies(row -> {
            assertThat(row.customer().value()).isEqualTo("001A");
            assertThat(row.holding().sku().value()).isEqualTo("Core");
            assertThat(row.holding().startedOn()).isEqualTo("2024-03-04");
            assertThat(row.holding().mrr()).hasToString("100");
            assertThat(row.holding().amount()).hasToString("1200");
        });
        assertThat(reading.report().advice())
                .containsExactly(
                        "'Account ID' is read as customer_id, 'Product Name' is read as product,"
                                + " 'Close Date' is read as started_on, 'Monthly Recurring Revenue' is read as mrr",
                        "nothing is read from these columns: 'Stage'");
    }

    @Test
    void ourOwnNameWinsThenTheEarlierAliasAndNothingIsReadFromTheOthers() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, """
                Customer,Account ID,Item,SKU,Start Date,started_on
                Cedar Works,c1,Core (monthly),core,2020-01-01,
                """);

        assertThat(reading.holdingRows()).singleElement().satisfies(row -> {
            assertThat(row.customer().value()).isEqualTo("c1");
            assertThat(row.holding().sku().value()).isEqualTo("core");
            assertThat(row.holding().startedOn()).isNull();
        });
        assertThat(reading.report().ignoredColumns()).containsExactly("Customer", "Item", "Start Date");
    }

    @Test
    void aColumnOfCustomersIsKeptUnderItsOwnNameToo() throws BadFile {
        ReadRows reading = ReadRows.of(CUSTOMERS, """
                ID,Account ID,Country,Territory,Sector,industry,Number of Employees
                7,c1,Norway,North,Retail,Shops,12
                """);

        assertThat(reading.accepted()).singleElement().satisfies(row -> {
            Row.CustomerRow customer = (Row.CustomerRow) row;
            assertThat(customer.customer().value()).isEqualTo("c1");
            assertThat(customer.record().employees()).isEqualTo(12);
            assertThat(customer.record().attributes())
                    .isEqualTo(Map.of(
                            "id", "7",
                            "region", "North",
                            "territory", "North",
                            "country", "Norway",
                            "industry", "Shops",
                            "sector", "Retail",
                            "number_of_employees", "12"));
        });
        assertThat(reading.report().readAs())
                .isEqualTo(
                        Map.of("Account ID", "customer_id", "Territory", "region", "Number of Employees", "employees"));
        assertThat(reading.report().ignoredColumns()).isEmpty();
    }

    @Test
    void twoColumnsOfTheSameNameAreRefusedHoweverTheyAreSpelled() {
        assertThatThrownBy(() -> ReadRows.of(OWNERSHIP, "AccountId,Account ID,product\n"))
                .isInstanceOf(BadFile.class)
                .hasMessage("two columns have the same name: 'AccountId' and 'Account ID'");
    }

    @ParameterizedTest
    @EnumSource
    void noNameMeansTwoColumns(UploadPrefix prefix) {
        Set<String> keys = new HashSet<>();

        assertThat(Stream.concat(
                        prefix.columns().stream().map(Column::canonical),
                        Aliases.of(prefix).values().stream().flatMap(List::stream)))
                .allMatch(name -> keys.add(Column.key(name)));
        assertThat(prefix.columns()).containsAll(Aliases.of(prefix).keySet());
    }

    @ParameterizedTest
    @EnumSource(names = "SETTINGS", mode = EnumSource.Mode.EXCLUDE)
    void anyNameIsRecognisedHoweverItIsSpelled(UploadPrefix prefix) throws BadFile {
        Random random = new Random(11);
        for (var entry : Aliases.of(prefix).entrySet()) {
            for (String alias : entry.getValue()) {
                String spelled = respelled(alias, random);
                List<String> names = new ArrayList<>(List.of("Unknown", spelled));
                prefix.required().stream()
                        .filter(column -> column != entry.getKey())
                        .forEach(column -> names.add(respelled(column.canonical(), random)));

                Header header = new Header(names, prefix, Mapping.NONE);

                assertThat(header.position(entry.getKey())).as(spelled).isEqualTo(1);
                assertThat(header.readAs())
                        .containsExactly(Map.entry(spelled, entry.getKey().canonical()));
            }
        }
    }

    /// The same name in other case, with blanks, `_` and `-` put in and left out.
    private static String respelled(String name, Random random) {
        StringBuilder respelled = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isGap = c == ' ' || c == '_' || c == '-';
            if (isGap || random.nextInt(4) == 0) {
                respelled.append(List.of("", " ", "_", "-", " - ").get(random.nextInt(5)));
            }
            if (!isGap) {
                respelled.append(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c));
            }
        }
        return respelled.toString();
    }
}
