package crosssell.files;

import static crosssell.uploads.UploadPrefix.CAMPAIGNS;
import static crosssell.uploads.UploadPrefix.COSTS;
import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static crosssell.uploads.UploadPrefix.PRODUCTS;
import static crosssell.uploads.UploadPrefix.TARGETS;
import static crosssell.uploads.UploadPrefix.TOUCHES;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.uploads.BadFile;
import crosssell.uploads.Reason;
import crosssell.uploads.UploadPrefix;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RejectedRowTest {

    /// A cell in an otherwise good row, and the sentence that it is rejected with.
    record Case(UploadPrefix prefix, String column, String cell, Reason reason, String sentence) {

        @Override
        public String toString() {
            return prefix.folder() + column + " '" + cell + "'";
        }
    }

    private static final String NUMBERS = "write digits with at most one point, such as 1200.50;"
            + " thousands separators, currency signs, percent signs and exponents are not read";
    private static final String DATES = "write year-month-day, such as 2026-10-31; another order is never guessed,"
            + " but a .mapping.json beside the file can name it, as {\"dates\": \"dd/MM/yyyy\"}";
    private static final String YEARS = "allowed are 1900 to 2199; leave the cell empty if there is no date";

    /// Reasons that have tests with their formats.
    private static final Set<Reason> OF_A_FORMAT = EnumSet.of(
            Reason.CELL_COUNT, Reason.NOT_CELLS, Reason.NOT_AN_OBJECT, Reason.NESTED, Reason.TWICE, Reason.ERROR_CELL);

    static final List<Case> CASES = List.of(
            new Case(OWNERSHIP, "customer_id", " ", Reason.BLANK, "every row needs customer_id"),
            new Case(OWNERSHIP, "product", "", Reason.BLANK, "every row needs product"),
            new Case(CUSTOMERS, "customer_id", "", Reason.BLANK, "every row needs customer_id"),
            new Case(PRODUCTS, "sku", "", Reason.BLANK, "every row needs sku"),
            new Case(PRODUCTS, "product", "", Reason.BLANK, "every row needs product"),
            new Case(
                    OWNERSHIP,
                    "customer_id",
                    "a\u0000b",
                    Reason.CONTROL_CHARACTER,
                    "remove character U+0000 at place 2"),
            new Case(OWNERSHIP, "product", "a\nb", Reason.CONTROL_CHARACTER, "remove character U+000A at place 2"),
            new Case(OWNERSHIP, "plan", "a\u0007", Reason.CONTROL_CHARACTER, "remove character U+0007 at place 2"),
            new Case(
                    OWNERSHIP,
                    "customer_id",
                    "M\ufffdller",
                    Reason.HALF_CHARACTER,
                    "U+FFFD at place 2 stands for it, as it may in other ids; write the id as it is"),
            new Case(
                    OWNERSHIP, "record_id", "x".repeat(257), Reason.TOO_LONG, "it has 257 characters, allowed are 256"),
            new Case(CUSTOMERS, "name", "x".repeat(1001), Reason.TOO_LONG, "it has 1001 characters, allowed are 1000"),
            new Case(OWNERSHIP, "started_on", "03/04/2024", Reason.NOT_A_DATE, DATES),
            new Case(OWNERSHIP, "started_on", "2024-02-30", Reason.NOT_A_DATE, DATES),
            new Case(OWNERSHIP, "started_on", "2024-13-01", Reason.NOT_A_DATE, DATES),
            new Case(OWNERSHIP, "started_on", "2024-1-5", Reason.NOT_A_DATE, DATES),
            new Case(OWNERSHIP, "started_on", "20240105", Reason.NOT_A_DATE, DATES),
            new Case(OWNERSHIP, "started_on", "2024-01-05 noon", Reason.NOT_A_DATE, DATES),
            new Case(OWNERSHIP, "ended_on", "9999-12-31", Reason.ABSURD_YEAR, YEARS),
            new Case(OWNERSHIP, "ended_on", "0024-01-01", Reason.ABSURD_YEAR, YEARS),
            new Case(
                    OWNERSHIP,
                    "ended_on",
                    "2023-12-31",
                    Reason.TOO_EARLY,
                    "started_on is 2024-01-01; allowed is that day or later"),
            new Case(
                    OWNERSHIP,
                    "kind",
                    "tril",
                    Reason.UNKNOWN_WORD,
                    "allowed are subscription, one_time, trial; the nearest is trial"),
            new Case(OWNERSHIP, "mrr", "1,200", Reason.NOT_PLAIN, NUMBERS),
            new Case(OWNERSHIP, "mrr", "$1200", Reason.NOT_PLAIN, NUMBERS),
            new Case(OWNERSHIP, "mrr", "1e3", Reason.NOT_PLAIN, NUMBERS),
            new Case(OWNERSHIP, "mrr", "1.2.3", Reason.NOT_PLAIN, NUMBERS),
            new Case(OWNERSHIP, "mrr", "-", Reason.NOT_PLAIN, NUMBERS),
            new Case(OWNERSHIP, "mrr", "NaN", Reason.NOT_PLAIN, NUMBERS),
            new Case(OWNERSHIP, "mrr", "1".repeat(19), Reason.NOT_PLAIN, NUMBERS),
            new Case(OWNERSHIP, "mrr", "0.00001", Reason.TOO_MANY_DECIMALS, "allowed are at most 4"),
            new Case(OWNERSHIP, "mrr", "-1", Reason.NEGATIVE, "allowed is 0 to 999999999999"),
            new Case(OWNERSHIP, "mrr", "1000000000000", Reason.OUT_OF_RANGE, "allowed is 0 to 999999999999"),
            new Case(OWNERSHIP, "amount", "-5.00005", Reason.TOO_MANY_DECIMALS, "allowed are at most 4"),
            new Case(OWNERSHIP, "quantity", "-1", Reason.NEGATIVE, "allowed is 0 to 999999999999"),
            new Case(CUSTOMERS, "employees", "12.5", Reason.NOT_WHOLE, "write it without a point, such as 12"),
            new Case(CUSTOMERS, "employees", "-3", Reason.NEGATIVE, "allowed is 0 to 100000000"),
            new Case(CUSTOMERS, "employees", "100+", Reason.NOT_PLAIN, NUMBERS),
            new Case(CUSTOMERS, "health_score", "100.1", Reason.OUT_OF_RANGE, "allowed is 0 to 100"),
            new Case(CUSTOMERS, "health_score", "-0.1", Reason.NEGATIVE, "allowed is 0 to 100"),
            new Case(CUSTOMERS, "usage_percent", "50%", Reason.NOT_PLAIN, NUMBERS),
            new Case(CUSTOMERS, "renewal_on", "soon", Reason.NOT_A_DATE, DATES),
            new Case(CUSTOMERS, "churned_on", "31.12.2024", Reason.NOT_A_DATE, DATES),
            new Case(
                    CUSTOMERS,
                    "status",
                    "churnd",
                    Reason.UNKNOWN_WORD,
                    "allowed are active, trial, prospect, churned; the nearest is churned"),
            new Case(
                    CUSTOMERS,
                    "tier_label",
                    "a\u001bb",
                    Reason.CONTROL_CHARACTER,
                    "remove character U+001B at place 2"),
            new Case(PRODUCTS, "weight", "-1", Reason.NEGATIVE, "allowed is 0 to 999999999999"),
            new Case(
                    PRODUCTS,
                    "counts",
                    "ja",
                    Reason.UNKNOWN_WORD,
                    "allowed are true, false, yes, no; the nearest is no"),
            new Case(PRODUCTS, "value_months", "-6", Reason.NEGATIVE, "allowed is 0 to 1200"),
            new Case(PRODUCTS, "value_months", "1.5", Reason.NOT_WHOLE, "write it without a point, such as 12"),
            new Case(CAMPAIGNS, "campaign_id", "", Reason.BLANK, "every row needs campaign_id"),
            new Case(CAMPAIGNS, "starts_on", "", Reason.BLANK, "every row needs starts_on"),
            new Case(CAMPAIGNS, "starts_on", "May", Reason.NOT_A_DATE, DATES),
            new Case(
                    CAMPAIGNS,
                    "ends_on",
                    "2023-12-31",
                    Reason.TOO_EARLY,
                    "starts_on is 2024-01-01; allowed is that day or later"),
            new Case(CAMPAIGNS, "attribution_days", "0", Reason.OUT_OF_RANGE, "allowed is 1 to 3650"),
            new Case(CAMPAIGNS, "attribution_days", "3651", Reason.OUT_OF_RANGE, "allowed is 1 to 3650"),
            new Case(CAMPAIGNS, "attribution_days", "30.0", Reason.NOT_WHOLE, "write it without a point, such as 12"),
            new Case(CAMPAIGNS, "cost", "-1", Reason.NEGATIVE, "allowed is 0 to 999999999999"),
            new Case(TARGETS, "campaign_id", "", Reason.BLANK, "every row needs campaign_id"),
            new Case(TARGETS, "customer_id", "", Reason.BLANK, "every row needs customer_id"),
            new Case(TARGETS, "targeted_on", "", Reason.BLANK, "every row needs targeted_on"),
            new Case(
                    TARGETS,
                    "trialled_on",
                    "2023-12-31",
                    Reason.TOO_EARLY,
                    "targeted_on is 2024-01-01; allowed is that day or later"),
            new Case(
                    TARGETS,
                    "holdout",
                    "yess",
                    Reason.UNKNOWN_WORD,
                    "allowed are true, false, yes, no; the nearest is yes"),
            new Case(TOUCHES, "customer_id", "", Reason.BLANK, "every row needs customer_id"),
            new Case(TOUCHES, "team", "", Reason.BLANK, "every row needs team"),
            new Case(TOUCHES, "touched_on", "", Reason.BLANK, "every row needs touched_on"),
            new Case(COSTS, "incurred_on", "", Reason.BLANK, "every row needs incurred_on"),
            new Case(COSTS, "amount", "", Reason.BLANK, "every row needs amount"),
            new Case(COSTS, "amount", "-$5", Reason.NOT_PLAIN, NUMBERS),
            new Case(COSTS, "note", "x".repeat(1001), Reason.TOO_LONG, "it has 1001 characters, allowed are 1000"));

    @ParameterizedTest
    @FieldSource("CASES")
    void aBadCellIsRejectedWithLineColumnValueAndWhatIsAllowed(Case each) throws BadFile {
        String header = switch (each.prefix) {
            case OWNERSHIP -> "customer_id,product,started_on,ended_on,kind,mrr,amount,quantity,plan,record_id";
            case CUSTOMERS ->
                "customer_id,name,employees,health_score,usage_percent,renewal_on,churned_on,status,tier_label";
            case PRODUCTS -> "sku,product,weight,counts,value_months";
            case CAMPAIGNS -> "campaign_id,starts_on,ends_on,attribution_days,cost";
            case TARGETS -> "campaign_id,customer_id,targeted_on,trialled_on,holdout";
            case TOUCHES -> "customer_id,team,touched_on,product";
            case COSTS -> "incurred_on,amount,note";
            case SETTINGS -> throw new IllegalArgumentException();
        };
        List<String> columns = List.of(header.split(","));
        String good = columns.stream().map(column -> goodCell(column)).collect(Collectors.joining(","));
        String bad = columns.stream()
                .map(column -> column.equals(each.column) ? '"' + each.cell + '"' : goodCell(column))
                .collect(Collectors.joining(","));

        ReadRows reading = ReadRows.of(each.prefix, String.join("\n", header, good, bad, good));

        assertThat(reading.accepted()).hasSize(2);
        assertThat(reading.rejected()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.column()).isEqualTo(each.column);
            assertThat(row.value()).isEqualTo(each.cell);
            assertThat(row.fault().text()).isEqualTo(each.reason.words() + ": " + each.sentence);
            assertThat(row.cells()).hasSize(columns.size()).contains(each.cell);
        });
    }

    private static String goodCell(String column) {
        return switch (column) {
            case "customer_id", "product", "sku", "campaign_id", "team" -> "x";
            case "started_on", "starts_on", "targeted_on", "touched_on", "incurred_on" -> "2024-01-01";
            case "amount" -> "5";
            default -> "";
        };
    }

    @Test
    void everyReasonCanBeGiven() {
        assertThat(CASES.stream().map(Case::reason).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Reason.values())
                        .filter(reason -> !OF_A_FORMAT.contains(reason))
                        .toList());
    }

    @Test
    void aRowWithAnotherNumberOfCellsThanTheHeaderIsRejected() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, "customer_id,product,mrr\nc1,core\nc2,core,1,200\nc3,core,5\n");

        assertThat(reading.rejected())
                .extracting(ReadRows::sentence)
                .containsExactly(
                        "line 2: the row has more or fewer cells than the header: 2 instead of 3",
                        "line 3: the row has more or fewer cells than the header: 4 instead of 3");
        assertThat(reading.rejected().getLast().cells()).containsExactly("c2", "core", "1", "200");
        assertThat(reading.holdings()).hasSize(1);
    }

    @Test
    void theFirstFaultOfARowIsTheOneReported() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, "customer_id,product,started_on,mrr\nc1,core,soon,a lot\n");

        assertThat(reading.rejected().getFirst().column()).isEqualTo("started_on");
    }

    @Test
    void aSentenceShowsTheStartOfALongValueOnOneLine() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, "customer_id,product,mrr\nc1,core,\"a\n" + "9".repeat(100) + "\"\n");

        assertThat(reading.rejected().getFirst().rejection().sentence())
                .startsWith("line 2: mrr 'a " + "9".repeat(58) + "...' is not a plain number");
    }

    @Test
    void theColumnIsNamedAsTheFileWritesIt() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, "Customer ID,Product,Started-On\nc1,core,soon\n");

        assertThat(reading.rejected().getFirst().rejection().sentence())
                .startsWith("line 2: Started-On 'soon' is not an ISO date: write year-month-day");
    }
}
