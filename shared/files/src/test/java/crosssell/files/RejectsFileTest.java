package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.files.row.RowResult;
import crosssell.uploads.BadFile;
import org.junit.jupiter.api.Test;

class RejectsFileTest {

    private static final String UPLOADED = """
            customer_id;product;started_on;mrr;plan
            c1;core;03/04/2024;10;"one; ""two""
            three"
            c2;core;2024-04-03;10;
            c3;core;2024-04-03;1,5;
            c4;core;2024-04-03
            """;

    @Test
    void rejectedRowsAreWrittenAsTheyWereWithLineColumnValueAndReason() throws Exception {
        assertThat(rejectsOf(UPLOADED)).isEqualTo("""
                _line,_column,_value,_reason,customer_id,product,started_on,mrr,plan
                2,started_on,03/04/2024,"is not an ISO date: write year-month-day, such as 2026-10-31; another order is never guessed, but a .mapping.json beside the file can name it, as {""dates"": ""dd/MM/yyyy""}",c1,core,03/04/2024,10,"one; ""two""
                three"
                5,mrr,"1,5","is not a plain number: write digits with at most one point, such as 1200.50; thousands separators, currency signs, percent signs and exponents are not read",c3,core,2024-04-03,"1,5",
                6,,,has more or fewer cells than the header: 3 instead of 5,c4,core,2024-04-03
                """);
    }

    @Test
    void theMendedFileIsAcceptedWhole() throws Exception {
        String mended = rejectsOf(UPLOADED)
                .replace(",c1,core,03/04/2024,", ",c1,core,2024-04-03,")
                .replace(",\"1,5\",\n", ",1.5,\n")
                .replace(",c4,core,2024-04-03\n", ",c4,core,2024-04-03,,\n");

        ReadRows reading = ReadRows.of(OWNERSHIP, mended);

        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.holdingRows())
                .extracting(row -> row.customer().value())
                .containsExactly("c1", "c3", "c4");
        assertThat(reading.holdings().getFirst().plan()).isEqualTo("one; \"two\"\nthree");
        assertThat(reading.report().ignoredColumns()).isEmpty();
        assertThat(reading.header()).containsExactly("customer_id", "product", "started_on", "mrr", "plan");
    }

    @Test
    void whatIsNotMendedIsRejectedAgainWithTheSameCells() throws Exception {
        String rejects = rejectsOf(UPLOADED);
        String again = rejectsOf(rejects);

        assertThat(ReadRows.of(OWNERSHIP, again).rejected())
                .extracting(RowResult.Rejected::cells)
                .isEqualTo(ReadRows.of(OWNERSHIP, UPLOADED).rejected().stream()
                        .map(RowResult.Rejected::cells)
                        .toList());
        assertThat(again).startsWith("_line,_column,_value,_reason,customer_id,product,started_on,mrr,plan\n");
    }

    @Test
    void columnsOfTheRejectsFileAreNoAttributesOfCustomers() throws Exception {
        ReadRows reading = ReadRows.of(CUSTOMERS, "_line,_column,_value,_reason,customer_id,line\n7,a,b,c,c1,x\n");

        assertThat(reading.accepted()).singleElement().asString().contains("attributes={line=x}");
    }

    @Test
    void aNameWithDelimitersIsReadBackAsItWas() throws Exception {
        String rejects = rejectsOf("customer_id,product,\"a;b;c;d;e;f;g;h;i;j\"\n,core,\n");

        assertThat(ReadRows.of(OWNERSHIP, rejects).header())
                .containsExactly("customer_id", "product", "a;b;c;d;e;f;g;h;i;j");
    }

    @Test
    void whatASpreadsheetWouldRunIsTextUntilItIsUploadedAgain() throws Exception {
        String uploaded = "customer_id,product,mrr,=note\n@acme,\"core;=1+1\",-5,\uff1dx\n-5,core,a,'=y\n";
        String rejects = rejectsOf(uploaded);

        assertThat(rejects)
                .isEqualTo(
                        """
                _line,_column,_value,_reason,customer_id,product,mrr,'=note
                2,mrr,-5,is negative: allowed is 0 to 999999999999,'@acme,core;'=1+1,-5,'\uff1dx
                3,mrr,a,"%s",-5,core,a,''=y
                """.formatted(
                                        "is not a plain number: write digits with at most one point, such as 1200.50; thousands separators, currency signs, percent signs and exponents are not read"));
        assertThat(ReadRows.of(OWNERSHIP, rejects).rejected())
                .extracting(RowResult.Rejected::cells)
                .isEqualTo(ReadRows.of(OWNERSHIP, uploaded).rejected().stream()
                        .map(RowResult.Rejected::cells)
                        .toList());
        assertThat(ReadRows.of(OWNERSHIP, rejects).header()).containsExactly("customer_id", "product", "mrr", "=note");
        assertThat(ReadRows.of(OWNERSHIP, rejects.replace(",-5,'", ",5,'")).holdingRows())
                .extracting(row -> row.customer() + " " + row.holding().sku())
                .containsExactly("@acme core;=1+1");
    }

    @Test
    void nothingIsWrittenIfNoRowIsRejected() throws Exception {
        assertThat(rejectsOf("customer_id,product\nc1,core\n")).isEmpty();
    }

    private static String rejectsOf(String uploaded) throws BadFile {
        return ReadRows.of(OWNERSHIP, uploaded).rejects();
    }
}
