package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import crosssell.uploads.UploadPrefix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    private static final String ID = "<row><c t='inlineStr'><is><t>customer_id</t></is></c></row>";

    /// A workbook with one sheet; what is named in `parts` takes the place of the usual.
    static byte[] workbook(String rows, Map<String, String> parts) throws IOException {
        Map<String, String> usual = Map.of(
                "_rels/.rels",
                "<r><Relationship Id='r1' Type='x/officeDocument' Target='xl/book.xml'/></r>",
                "xl/_rels/book.xml.rels",
                """
                <r><Relationship Id='r1' Type='x/worksheet' Target='sheets/1.xml'/>
                <Relationship Id='r2' Type='x/styles' Target='/xl/styles.xml'/>
                <Relationship Id='r3' Type='x/sharedStrings' Target='texts.xml'/></r>""",
                "xl/book.xml",
                "<workbook xmlns:r='x'><sheets><sheet name='A' sheetId='9' r:id='r1'/><sheet name='B' r:id='r9'/></sheets></workbook>",
                "xl/styles.xml",
                """
                <styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-409]d\\-mmm\\-yy;@'/><numFmt numFmtId='165'
                formatCode='0.0" days"[Red]'/><numFmt numFmtId='166' formatCode='[h]:mm:ss'/></numFmts><cellStyleXfs><xf
                numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf
                numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='22'/></cellXfs></styleSheet>""",
                "xl/texts.xml",
                "<sst><si><t>c1</t></si><si><r><t>Ce</t></r><rPh><t>x</t></rPh><r><t xml:space='preserve'>dar _x0041_ Works</t></r></si></sst>",
                "xl/sheets/1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : usual.keySet()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.getOrDefault(name, usual.get(name)).getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static ReadRows read(UploadPrefix prefix, String rows) throws Exception {
        return ReadRows.of("a.xlsx", prefix, workbook(rows, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c t='s'><v>1</v></c> | Cedar A Works",
                "<c t='inlineStr'><is><r><t>a</t></r><r><t>b &amp; <![CDATA[<c>]]></t></r></is></c> | ab & <c>",
                "<c t='str'><f>A1&amp;B1</f><v>joined</v></c> | joined",
                "<c t='b'><v>1</v></c> | true",
                "<c t='b'><v>0</v></c> | false",
                "<c t='d'><v>2026-10-31</v></c> | 2026-10-31",
                "<c><v>1200.5</v></c> | 1200.5",
                "<c t='n'><v>0.10000000000000001</v></c> | 0.1",
                "<c><v>1234567.8899999999</v></c> | 1234567.89",
                "<c><v>1.2E7</v></c> | 12000000",
                "<c><v>1E-3</v></c> | 0.001",
                "<c><v>1E+999999999</v></c> | 1E+999999999",
                "<c s='1'><v>45351</v></c> | 2024-02-29",
                "<c s='2'><v>61</v></c> | 1900-03-01",
                "<c s='2'><v>60</v></c> | 1900-02-29",
                "<c s='2'><v>59</v></c> | 1900-02-28",
                "<c s='5'><v>45351.979166666664</v></c> | 2024-02-29T23:30:00",
                "<c s='5'><v>45351.999999999</v></c> | 2024-03-01",
                "<c s='1'><v>-1</v></c> | -1",
                "<c s='1'><v>2958466</v></c> | 2958466",
                "<c s='3'><v>14</v></c> | 14",
                "<c s='4'><v>1.5</v></c> | 1.5",
                "<c s='99'><v>7</v></c> | 7",
                "<c s='1'/> | ",
            })
    void aCellIsWhatItShows(String cell, String text) throws Exception {
        ReadRows reading = read(CUSTOMERS, """
                <row r='1'><c t='inlineStr'><is><t>customer_id</t></is></c><c t='str'><v>x</v></c></row>
                <row r='3'><c r='A3' t='s'><v>0</v></c>""" + cell + "</row>");

        assertThat(reading.rejected()).isEmpty();
        assertThat(((Row.CustomerRow) reading.accepted().getFirst())
                        .record()
                        .attributes()
                        .get("x"))
                .isEqualTo(text);
    }

    @Test
    void daysMayBeCountedFrom1904() throws Exception {
        byte[] bytes = workbook(
                "<row><c t='str'><v>customer_id</v></c></row><row><c s='1'><v>43889</v></c></row>",
                Map.of(
                        "xl/book.xml",
                        "<workbook xmlns:r='x'><workbookPr date1904='1'/><sheets><sheet r:id='r1'/></sheets></workbook>"));

        assertThat(ReadRows.of("a.xlsx", CUSTOMERS, bytes).accepted().toString())
                .contains("2024-02-29");
    }

    @Test
    void emptyRowsAreNoneAndShortRowsHaveBlankCells() throws Exception {
        ReadRows reading = read(OWNERSHIP, """
                <row/><row r='3'><c r='B3' t='str'><v>customer_id</v></c><c r='D3' t='str'><v>product</v></c>
                <c r='E3' t='str'><v>plan</v></c><c r='F3'/></row>
                <row r='7'><c r='B7' t='str'><v>c1</v></c><c r='D7' t='str'><v>core</v></c></row>
                <row r='8'><c r='B8' t='str'><v> </v></c></row>
                <row r='9'><c r='B9' t='str'><v>c2</v></c></row>
                <row r='10'><c r='B10' t='str'><v>c2</v></c><c r='G10' t='str'><v>x</v></c></row>
                """);

        assertThat(reading.header()).containsExactly("", "customer_id", "", "product", "plan");
        assertThat(reading.holdings()).hasSize(1);
        assertThat(reading.rejected())
                .extracting(ReadRows::sentence)
                .containsExactly(
                        "line 9: product '' is blank: every row needs product",
                        "line 10: the row has more or fewer cells than the header: 7 instead of 5");
    }

    @Test
    void anErrorAndAFormulaWithoutAValueAreRejectedWhereTheyMatter() throws Exception {
        ReadRows reading = read(OWNERSHIP, """
                <row><c t='str'><v>customer_id</v></c><c t='str'><v>product</v></c><c t='str'><v>x</v></c></row>
                <row><c t='e'><f>1/0</f><v>#DIV/0!</v></c><c t='str'><v>core</v></c></row>
                <row><c/><c><f>A1</f></c></row>
                <row><c t='str'><v>c1</v></c><c t='str'><v>core</v></c><c t='e'><v>#N/A</v></c><c><f>A1</f></c></row>
                """);

        assertThat(reading.rejected())
                .extracting(ReadRows::sentence)
                .containsExactly(
                        "line 2: customer_id '#DIV/0!' is an error in the workbook: correct the formula or clear the cell",
                        "line 3: product '' is an error in the workbook: a formula without a value; open the workbook and save it");
        assertThat(reading.holdings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<row r='2'> | its XML breaks off at line 1, column 99",
                "<row><c><v>a\001b</v></c></row> | its XML breaks off at line 1, column 95",
                "<row r='x'/> | 'x' should be a whole number",
                "<row r='0'/> | row 0 comes after row 1",
                "<row><c r='A1'/><c r='A1'/></row> | row 2 has a cell at A1 after 1 columns",
                "<row><c r='ZZZZZZZ1'/></row> | row 2 has a cell at ZZZZZZZ1 after 0 columns",
                "<row><c t='s'><v>7</v></c></row> | it has no text number 7",
            })
    void aDamagedSheetIsRefused(String rows, String message) throws Exception {
        assertRefused(workbook(ID + rows, Map.of()), "the workbook is damaged: " + message);
    }

    @Test
    void aWorkbookThatIsNoneIsRefused() throws Exception {
        assertRefused(
                "customer_id\n".getBytes(UTF_8), "not a workbook, or a truncated one, though its name ends in .xlsx");
        assertRefused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                "the workbook has a password or is an old .xls; save it as .xlsx without a password");
        assertRefused(workbook("", Map.of()), "the first sheet is empty; its first row must name the columns");
        assertRefused(workbook(ID, Map.of("xl/book.xml", "<workbook/>")), "the workbook has no sheet");
        assertRefused(
                workbook(ID, Map.of("xl/_rels/book.xml.rels", "<r/>")),
                "the workbook is damaged: it does not say where its first sheet is");
        assertRefused(
                workbook(ID, Map.of("xl/texts.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><sst><si><t>&b;</t></si></sst>")),
                "the workbook is damaged: its XML has a document type or an entity");
        assertRefused(
                workbook(ID, Map.of("xl/styles.xml", "<a>".repeat(65))),
                "the workbook is damaged: its XML is nested more than 64 deep");
        assertRefused(
                workbook(ID, Map.of("xl/styles.xml", "\0\0<\0t\0t\0t")), "the workbook is damaged: its XML breaks off");
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> ReadRows.of("a.xlsx", CUSTOMERS, bytes))
                .isInstanceOf(BadFile.class)
                .hasMessage(message);
    }
}
