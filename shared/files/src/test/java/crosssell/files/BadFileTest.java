package crosssell.files;

import static crosssell.uploads.UploadPrefix.COSTS;
import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static crosssell.uploads.UploadPrefix.PRODUCTS;
import static crosssell.uploads.UploadPrefix.SETTINGS;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.uploads.BadFile;
import crosssell.uploads.UploadPrefix;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "owners/a.csv | unknown prefix owners/; put the file under one of ownership/, customers/, products/, campaigns/, targets/, touches/, costs/, settings/",
                "a.csv | 'a.csv' has no prefix; put the file under one of ownership/, customers/, products/, campaigns/, targets/, touches/, costs/, settings/",
                "products/full/a.csv | full extracts are read under ownership/full/ and customers/full/ only; put the file under products/",
                "touches/full/a.csv | full extracts are read under ownership/full/ and customers/full/ only; put the file under touches/",
            })
    void aKeyUnderNoKnownPrefixIsRefused(String key, String message) {
        assertThatThrownBy(() -> UploadPrefix.ofKey(key))
                .isInstanceOf(BadFile.class)
                .hasMessage(message);
    }

    @Test
    void thePrefixIsTheFirstFolderOfTheKey() throws BadFile {
        assertThat(UploadPrefix.ofKey("ownership/2026/10/billing export é.csv")).isEqualTo(OWNERSHIP);
        assertThat(UploadPrefix.ofKey("settings/s.json")).isEqualTo(SETTINGS);
        assertThat(UploadPrefix.ofKey("costs/s.csv")).isEqualTo(COSTS);
        assertThat(UploadPrefix.ofKey("customers/full/2026-10-31.csv")).isEqualTo(CUSTOMERS);
    }

    @Test
    void aFullExtractIsUnderFull() {
        assertThat(List.of("ownership/full/a.csv", "customers/full/2026/a b.csv"))
                .allMatch(UploadPrefix::isFull);
        assertThat(List.of(
                        "ownership/a.csv", "ownership/full.csv", "ownership/2026/full/a.csv", "customers/fuller/a.csv"))
                .noneMatch(UploadPrefix::isFull);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OWNERSHIP | a.txt | unknown format of 'a.txt': under ownership/ a file's name ends in one of .csv, .tsv, .csv.gz, .tsv.gz, .jsonl, .ndjson, .jsonl.gz, .ndjson.gz, .parquet, .xlsx",
                "OWNERSHIP | a/b.csv/c | unknown format of 'c': under ownership/ a file's name ends in one of .csv, .tsv, .csv.gz, .tsv.gz, .jsonl, .ndjson, .jsonl.gz, .ndjson.gz, .parquet, .xlsx",
                "OWNERSHIP | a.json | unknown format of 'a.json': under ownership/ a file's name ends in one of .csv, .tsv, .csv.gz, .tsv.gz, .jsonl, .ndjson, .jsonl.gz, .ndjson.gz, .parquet, .xlsx",
                "OWNERSHIP | a.csv.zip | unknown format of 'a.csv.zip': under ownership/ a file's name ends in one of .csv, .tsv, .csv.gz, .tsv.gz, .jsonl, .ndjson, .jsonl.gz, .ndjson.gz, .parquet, .xlsx",
                "SETTINGS | s.csv | unknown format of 's.csv': under settings/ a file's name ends in .json",
            })
    void aFormatThatIsNotReadIsRefused(UploadPrefix prefix, String name, String message) {
        assertRefused(name, prefix, new byte[0], message);
    }

    @Test
    void anEmptyFileIsRefused() {
        String message = "the file is empty; its first line must name the columns";
        assertRefused("a.csv", OWNERSHIP, "", message);
        assertRefused("a.csv", OWNERSHIP, "\ufeff\r\n\r\n", message);
    }

    @Test
    void aMissingColumnIsRefusedWithTheColumnsFound() {
        assertRefused("a.csv", OWNERSHIP, "account|sku\n", "missing column customer_id, product; found account|sku");
        assertRefused("a.csv", PRODUCTS, "SKU,Title\n", "missing column product; found SKU, Title");
    }

    @Test
    void twoColumnsOfTheSameNameAreRefused() {
        assertRefused(
                "a.csv",
                CUSTOMERS,
                "customer_id,Tier Label,tier-label\n",
                "two columns have the same name: 'Tier Label' and 'tier-label'");
        assertRefused(
                "a.csv",
                OWNERSHIP,
                "customer_id,product,Customer ID\n",
                "two columns have the same name: 'customer_id' and 'Customer ID'");
    }

    @Test
    void aHeaderWithBrokenQuotesIsRefused() {
        assertRefused(
                "a.csv",
                OWNERSHIP,
                "\n\"customer\"_id,product\n",
                "the header on line 2 cannot be split into cells: a quoted cell goes on after its closing quote or never"
                        + " ends; inside quotes write a quote twice");
    }

    @Test
    void whatIsNotUtf8IsRefusedWithTheOffset() {
        assertRefused(
                "a.csv",
                CUSTOMERS,
                "customer_id,name\nc1,Söhne\n".getBytes(StandardCharsets.ISO_8859_1),
                "not UTF-8: byte 0xF6 at offset 21; save the file as UTF-8");
        String long70k = "customer_id,name\n" + "c1,x\n".repeat(14_000);
        assertRefused(
                "a.csv",
                CUSTOMERS,
                (long70k + "é").getBytes(StandardCharsets.ISO_8859_1),
                "not UTF-8: byte 0xE9 at offset 70,017; save the file as UTF-8");
        assertRefused(
                "a.csv",
                CUSTOMERS,
                Arrays.copyOf("customer_id\né".getBytes(UTF_8), 13),
                "not UTF-8: byte 0xC3 at offset 12; save the file as UTF-8");
    }

    @Test
    void whatIsSomethingElseAltogetherIsNamed() throws Exception {
        assertRefused(
                "a.csv", CUSTOMERS, "customer_id\n".getBytes(UTF_16), "not UTF-8 but UTF-16; save the file as UTF-8");
        assertRefused(
                "a.csv",
                CUSTOMERS,
                DelimitedFileTest.gzip("customer_id\n"),
                "not UTF-8 but gzip; name the file so that it ends in .gz");
        assertRefused(
                "a.csv", CUSTOMERS, "PK\3\4...", "not UTF-8 but a workbook or a zip file; save it as CSV in UTF-8");
    }

    @Test
    void aBadGzipFileIsRefused() throws Exception {
        byte[] zipped = DelimitedFileTest.gzip("customer_id\n" + new Random(1).ints(5_000));
        assertRefused(
                "a.csv.gz",
                CUSTOMERS,
                Arrays.copyOf(zipped, zipped.length - 9),
                "the gzip file is truncated: it ends before its data do");
        assertRefused("a.csv.gz", CUSTOMERS, "customer_id\n", "not a gzip file, though its name ends in .gz");
        zipped[zipped.length - 8] ^= 1;
        assertRefused("a.csv.gz", CUSTOMERS, zipped, "the gzip file is damaged: Corrupt GZIP trailer");
    }

    @Test
    void badSettingsAreABadFile() {
        assertRefused("s.json", SETTINGS, "[]", "settings: the document is []; allowed is an object");
        assertRefused("s.json", SETTINGS, "{}" + " ".repeat(1 << 18), "a settings document has at most 262144 bytes");
    }

    @Test
    void randomBytesAreABadFileAtWorst() {
        Random random = new Random(7);
        List<String> names = List.of("a.csv", "a.tsv.gz", "a.csv", "a.json");
        String alphabet = "\"\"\n\r,;\t customer_idproduct012é\u0000\ufeff";
        int bad = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (round % 2 == 0) {
                StringBuilder text = new StringBuilder("customer_id,product\n");
                random.ints(random.nextInt(200), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
                bytes = text.toString().getBytes(UTF_8);
            }
            try {
                ReadRows reading = ReadRows.of(
                        names.get(round % 4),
                        List.of(OWNERSHIP, CUSTOMERS, PRODUCTS, SETTINGS).get(round % 4),
                        bytes);
                assertThat(reading.report().rows()).isEqualTo(reading.rows().size());
            } catch (BadFile expected) {
                bad++;
            }
        }
        assertThat(bad).isBetween(2_500, 4_999);
    }

    private static void assertRefused(String name, UploadPrefix prefix, String text, String message) {
        assertRefused(name, prefix, text.getBytes(UTF_8), message);
    }

    private static void assertRefused(String name, UploadPrefix prefix, byte[] bytes, String message) {
        assertThatThrownBy(() -> ReadRows.of(name, prefix, bytes))
                .isInstanceOf(BadFile.class)
                .hasMessage(message);
    }
}
