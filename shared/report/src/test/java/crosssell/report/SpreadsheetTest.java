package crosssell.report;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.table.Table;
import crosssell.table.Table.Cell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The workbook as its XML says it (ECMA-376, SpreadsheetML).
class SpreadsheetTest {

    private final Map<String, Document> parts = new HashMap<>();

    @BeforeEach
    void write() throws IOException, SAXException, ParserConfigurationException {
        Table table = new Table(
                List.of("product", "owners.rate", "owners.numerator", "asOf", "day", "mrr"),
                List.of(
                        List.of(
                                text("=1+1"),
                                number("0.25"),
                                number("-3"),
                                text("2026-10-31"),
                                text("2026-13-01"),
                                number("1234567.8912")),
                        List.of(
                                text("<B> of a product whose name is " + "very ".repeat(20) + "long"),
                                Cell.EMPTY,
                                number("922337203685477.5807"),
                                Cell.EMPTY,
                                Cell.EMPTY,
                                Cell.EMPTY)));
        byte[] bytes = Spreadsheet.of(List.of(
                new Tables.Named("one", "", table), new Tables.Named("none", "", new Table(List.of(), List.of()))));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo("1980-01-01T00:00");
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
    }

    @Test
    void everyTableIsASheet() {
        assertThat(elements("xl/workbook.xml", "sheet"))
                .extracting(sheet -> sheet.getAttribute("name"))
                .containsExactly("one", "none");
    }

    @Test
    void numbersAreNumbersAndRatesArePercentages() {
        assertThat(cell("B2"))
                .returns("", cell -> cell.getAttribute("t").replace("n", ""))
                .returns("0.25", SpreadsheetTest::value);
        assertThat(format("B2")).isEqualTo("0.00%");
        assertThat(value(cell("C2"))).isEqualTo("-3");
        assertThat(value(cell("C3"))).isEqualTo("922337203685477.5807");
    }

    @Test
    void amountsHaveSeparatorsAndTheirFullValue() {
        assertThat(value(cell("F2"))).isEqualTo("1234567.8912");
        assertThat(format("F2")).isEqualTo("#,##0.00");
    }

    @Test
    void columnsAreAsWideAsWhatIsInThemWithinBounds() {
        assertThat(elements("xl/worksheets/sheet1.xml", "col"))
                .extracting(column -> (int) Double.parseDouble(column.getAttribute("width")))
                .containsExactly(60, 13, 22, 12, 12, 14);
    }

    @Test
    void datesAreDatesAndAnythingElseIsText() {
        // Days since 1899-12-30, as spreadsheets count them.
        assertThat(value(cell("D2"))).isEqualTo("46326.0");
        assertThat(format("D2")).isEqualTo("yyyy-mm-dd");
        assertThat(shown("E2")).isEqualTo("2026-13-01");
    }

    @Test
    void textIsTextEvenIfItLooksLikeAFormula() {
        assertThat(shown("A2")).isEqualTo("=1+1");
        assertThat(shown("A3")).startsWith("<B>");
        assertThat(elements("xl/worksheets/sheet1.xml", "f")).isEmpty();
    }

    @Test
    void theHeaderIsBoldAndStaysInSightWithTheFirstColumn() {
        assertThat(shown("A1")).isEqualTo("product");
        assertThat(style("A1").getAttribute("fontId")).isNotEqualTo(style("C2").getAttribute("fontId"));
        assertThat(elements("xl/styles.xml", "b")).hasSize(1);
        assertThat(elements("xl/worksheets/sheet1.xml", "pane")).singleElement().satisfies(pane -> {
            assertThat(pane.getAttribute("state")).isEqualTo("frozen");
            assertThat(pane.getAttribute("topLeftCell")).isEqualTo("B2");
        });
    }

    @Test
    void theFileDoesNotSayWhenItWasWritten() {
        assertThat(elements("docProps/core.xml", "dcterms:created"))
                .singleElement()
                .satisfies(created -> assertThat(created.getTextContent()).isEqualTo("1980-01-01T00:00:00Z"));
    }

    private Element cell(String place) {
        return elements("xl/worksheets/sheet1.xml", "c").stream()
                .filter(cell -> cell.getAttribute("r").equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static String value(Element cell) {
        return cell.getElementsByTagName("v").item(0).getTextContent();
    }

    private String shown(String place) {
        assertThat(cell(place).getAttribute("t")).isEqualTo("s");
        return elements("xl/sharedStrings.xml", "t")
                .get(Integer.parseInt(value(cell(place))))
                .getTextContent();
    }

    private Element style(String place) {
        String index = cell(place).getAttribute("s");
        Element formats = elements("xl/styles.xml", "cellXfs").getFirst();
        return (Element) formats.getElementsByTagName("xf").item(index.isEmpty() ? 0 : Integer.parseInt(index));
    }

    private String format(String place) {
        String id = style(place).getAttribute("numFmtId");
        return elements("xl/styles.xml", "numFmt").stream()
                .filter(format -> format.getAttribute("numFmtId").equals(id))
                .map(format -> format.getAttribute("formatCode"))
                .findFirst()
                .orElseThrow();
    }

    private List<Element> elements(String part, String tag) {
        NodeList found = Objects.requireNonNull(parts.get(part), part).getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Cell text(String text) {
        return new Cell(text, false);
    }

    private static Cell number(String text) {
        return new Cell(text, true);
    }
}
