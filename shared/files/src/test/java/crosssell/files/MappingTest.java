package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import crosssell.uploads.SettingsDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final String GERMAN = """
            {
              "columns": {"Kundennummer": "customer_id", "artikel": "Product", "Beginn": "started_on", "Betrag": "mrr"},
              "dates": "dd.MM.yyyy",
              "numbers": {"decimal": ",", "thousands": ".", "currency": ["€", "EUR"]}
            }
            """;

    @Test
    void anExportThatIsWrittenInAnotherWayIsReadByItsMapping() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, Mapping.parse(GERMAN), """
                Kundennummer;Artikel;Beginn;Betrag
                c1;core;31.12.2024;1.234.567,50 €
                c2;core;2024-12-31;EUR 1234,5
                """);

        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.holdings())
                .extracting(Holding::startedOn, Holding::mrr)
                .containsExactly(
                        tuple(LocalDate.of(2024, 12, 31), Money.of("1234567.5")),
                        tuple(LocalDate.of(2024, 12, 31), Money.of("1234.5")));
        assertThat(reading.report().advice())
                .containsExactly("'Kundennummer' is read as customer_id, 'Artikel' is read as product,"
                        + " 'Beginn' is read as started_on, 'Betrag' is read as mrr");
    }

    @Test
    void aMappingWinsOverOwnNamesAndAliases() throws BadFile {
        Mapping mapping = Mapping.parse("{\"columns\": {\"Key\": \"customer_id\", \"amount\": \"mrr\"}}");

        ReadRows reading =
                ReadRows.of(OWNERSHIP, mapping, "customer_id,Account ID,key,product,MRR,Amount\nc1,c2,c3,core,1,2\n");

        assertThat(reading.holdingRows())
                .singleElement()
                .extracting(
                        row -> row.customer().value(),
                        row -> row.holding().mrr(),
                        row -> row.holding().amount())
                .containsExactly("c3", Money.of("2"), null);
        assertThat(reading.report().ignoredColumns()).containsExactly("customer_id", "Account ID", "MRR");
    }

    @Test
    void aColumnOfCustomersCanBeKeptUnderAnyName() throws BadFile {
        Mapping mapping = Mapping.parse(
                "{\"columns\": {\"Number of Employees\": \"Staff Range\", \"%\": \"share\", \"Tier\": \"tier_label\"}}");

        ReadRows reading = ReadRows.of(
                CUSTOMERS, mapping, "customer_id,Number of Employees,%,Tier,Tier Label\nc1,11-50,7,gold,old\n");

        assertThat(attributes(reading)).isEqualTo(Map.of("staff_range", "11-50", "share", "7", "tier_label", "gold"));
        assertThat(reading.report().ignoredColumns()).containsExactly("Tier Label");
    }

    @Test
    void aColumnThatTheMappingNamesSaysNeverWhereItIsEmpty() throws BadFile {
        Mapping mapping = Mapping.parse("{\"columns\": {\"Last Sev 1\": \"escalated_on\"}}");

        ReadRows reading = ReadRows.of(CUSTOMERS, mapping, "customer_id,Last Sev 1\nc1,\nc2,2024-03-01\n");

        assertThat(reading.accepted())
                .extracting(row -> ((Row.CustomerRow) row).record().never())
                .containsExactly(Set.of("escalated_on"), Set.of());
    }

    @Test
    void columnsHavePatternsAndStylesOfTheirOwn() throws BadFile {
        Mapping mapping = Mapping.parse("""
                {"dates": {"started_on": "MM/dd/yyyy", "ended_on": "d MMM yyyy"},
                 "numbers": {"thousands": ",", "quantity": {"decimal": ","}}}
                """);

        ReadRows reading = ReadRows.of(
                OWNERSHIP,
                mapping,
                "customer_id,product,started_on,ended_on,mrr,quantity\nc1,core,03/04/2024,5 Sep 2024,\"1,200.5\",\"1,5\"\n");

        assertThat(reading.holdings()).singleElement().satisfies(holding -> {
            assertThat(holding.startedOn()).isEqualTo("2024-03-04");
            assertThat(holding.endedOn()).isEqualTo("2024-09-05");
            assertThat(holding.mrr()).hasToString("1200.5");
            assertThat(holding.quantity()).hasToString("1.5");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colums\": {}} | unknown key 'colums'; the nearest known is columns",
                "{\"columns\": []} | columns is []; allowed is an object",
                "{\"columns\": {\"a\": 1}} | columns.a is 1; allowed is the name of a column",
                "{\"columns\": {\"a\": \"-\"}} | columns.a is \"-\"; allowed is the name of a column",
                "{\"columns\": {\"a\": \"mrr\", \"b\": \"MRR\"}} | columns.b is \"MRR\"; allowed is one column for each name, and 'a' has this one",
                "{\"columns\": {\"a b\": \"mrr\", \"AB\": \"plan\"}} | columns.AB is \"plan\"; allowed is each column once, and 'a b' is the same",
                "{\"dates\": 3} | dates is 3; allowed is a pattern, or an object with one for each column",
                "{\"dates\": {\"startd_on\": \"dd.MM.yyyy\"}} | unknown key 'dates.startd_on'; the nearest known is dates.started_on",
                "{\"dates\": {\"mrr\": \"dd.MM.yyyy\"}} | unknown key 'dates.mrr'; the nearest known is dates.ends_on",
                "{\"dates\": {\"ended_on\": 1}} | dates.ended_on is 1; allowed is a pattern with a year of four digits, a month and a day, such as dd.MM.yyyy, M/d/yyyy or yyyy-MM-dd HH:mm:ss",
                "{\"numbers\": 3} | numbers is 3; allowed is an object",
                "{\"numbers\": {\"decimals\": 3}} | unknown key 'numbers.decimals'; the nearest known is numbers.decimal",
                "{\"numbers\": {\"decimal\": \";\"}} | numbers.decimal is \";\"; allowed is one of \".\" \",\"",
                "{\"numbers\": {\"thousands\": \"_\"}} | numbers.thousands is \"_\"; allowed is one of \".\" \",\" \"'\" \"\u2019\" \" \"",
                "{\"numbers\": {\"thousands\": \".\"}} | numbers.thousands is \".\"; allowed is another sign than the decimal one",
                "{\"numbers\": {\"currency\": \"€\"}} | numbers.currency is \"€\"; allowed is a list of signs or codes such as \"€\" or \"EUR\"",
                "{\"numbers\": {\"currency\": [\"%\"]}} | numbers.currency[0] is \"%\"; allowed is a list of signs or codes such as \"€\" or \"EUR\"",
                "{\"numbers\": {\"mrr\": {\"currency\": [\"1\"]}}} | numbers.mrr.currency[0] is \"1\"; allowed is a list of signs or codes such as \"€\" or \"EUR\"",
                "{\"numbers\": {\"mrr\": {\"point\": 1}}} | unknown key 'numbers.mrr.point'; the nearest known is numbers.mrr.decimal",
                "[] | the document is []; allowed is an object",
                "{} {} | something follows the document on line 1",
            })
    void aBadMappingIsRefusedWithPathValueAndWhatIsAllowed(String json, String message) {
        assertThatThrownBy(() -> Mapping.parse(json))
                .isInstanceOf(BadFile.class)
                .hasMessage("mapping: " + message);
    }

    @Test
    void aMappingThatDoesNotFitTheFileIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> ReadRows.of(OWNERSHIP, Mapping.parse(GERMAN), "Kunden-Nr,Artikel,Beginn,Betrag\n"))
                .isInstanceOf(BadFile.class)
                .hasMessage(
                        "the mapping names a column 'Kundennummer', which the file has not; the nearest is 'Kunden-Nr'");
        assertThatThrownBy(() -> ReadRows.of(
                        OWNERSHIP, Mapping.parse("{\"columns\": {\"a\": \"custmer_id\"}}"), "customer_id,product,a\n"))
                .isInstanceOf(BadFile.class)
                .hasMessage(
                        "the mapping reads 'a' as 'custmer_id', which ownership/ has not; the nearest is customer_id");
    }

    @Test
    void aMappingOfTheSettingsIsForAllFilesOfItsPrefix() throws BadFile {
        SettingsDocument settings = SettingsDocument.parse("{\"mappings\": {\"ownership\": " + GERMAN + "}}");

        assertThat(settings.mappings()).containsOnlyKeys(OWNERSHIP);
        assertThat(ReadRows.of(
                                OWNERSHIP,
                                Objects.requireNonNull(settings.mappings().get(OWNERSHIP)),
                                "Kundennummer;product;Beginn\nc1;core;1.2.24\n")
                        .rejected())
                .extracting(ReadRows::sentence)
                .containsExactly(
                        "line 2: Beginn '1.2.24' is not an ISO date: write it as dd.MM.yyyy, as the mapping says,"
                                + " or year-month-day");
    }

    @Test
    void theMappingOfAnObjectIsBesideIt() {
        assertThat(Mapping.keysBeside("ownership/a b.csv"))
                .containsExactly("ownership/a b.csv.mapping.json", "ownership/a b.mapping.json");
        assertThat(Mapping.keysBeside("ownership/é.v2.JSONL.gz"))
                .containsExactly("ownership/é.v2.JSONL.gz.mapping.json", "ownership/é.v2.mapping.json");
        assertThat(Mapping.keysBeside("ownership/a.xlsx"))
                .containsExactly("ownership/a.xlsx.mapping.json", "ownership/a.mapping.json");
        assertThat(Mapping.keysBeside("ownership/a.txt")).containsExactly("ownership/a.txt.mapping.json");

        assertThat(List.of("ownership/a.csv.mapping.json", "ownership/a.mapping.json"))
                .allMatch(Mapping::isMapping);
        assertThat(List.of("ownership/a.csv", "settings/a.json", "ownership/mapping.json"))
                .noneMatch(Mapping::isMapping);
    }

    private static Map<String, String> attributes(ReadRows reading) {
        return ((Row.CustomerRow) reading.accepted().getFirst()).record().attributes();
    }
}
