package crosssell.files.workbook;

import crosssell.uploads.DamagedFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The parts of a workbook that cells refer to: its texts, which styles are dates, and where its first sheet is.
///
/// Source: ECMA-376, Office Open XML.
final class Workbook implements Closeable {

    private static final int MAX_TEXTS = 5_000_000;
    private static final int MAX_LENGTH_OF_TEXTS = 1 << 27;

    /// As many styles as Excel allows, and more relationships and formats than it writes.
    private static final int MAX_ENTRIES = 1 << 16;

    private final WorkbookParts parts;
    private final List<String> texts = new ArrayList<>();
    private final BitSet dateStyles = new BitSet();
    private boolean from1904;
    private final String sheet;

    Workbook(Path file) throws IOException {
        this.parts = new WorkbookParts(file);
        try {
            String book = Objects.requireNonNullElse(targets("", ".rels").get("/officeDocument"), "xl/workbook.xml");
            String folder = book.substring(0, book.lastIndexOf('/') + 1);
            Map<String, String> targets = targets(folder, book.substring(folder.length()) + ".rels");
            String first = targets.get(readBook(book));
            if (first == null) {
                throw new DamagedFile("the workbook is damaged: it does not say where its first sheet is");
            }
            this.sheet = first;
            readTexts(targets.get("/sharedStrings"));
            readStyles(targets.get("/styles"));
        } catch (IOException | RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    /// The names of parts that something refers to, by their ids and by the ends of their types.
    private Map<String, String> targets(String folder, String relationships) throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = parts.open(folder + "_rels/" + relationships)) {
            while (xml.nextStart("Relationship")) {
                String target = orEmpty(xml.attribute("Target"));
                String type = orEmpty(xml.attribute("Type"));
                String name = target.startsWith("/") ? target.substring(1) : folder + target;
                targets.put(orEmpty(xml.attribute("Id")), name);
                targets.put(type.substring(Math.max(0, type.lastIndexOf('/'))), name);
                checkCount(targets.size(), "relationships");
            }
        }
        return targets;
    }

    /// @return the id of the first sheet
    private String readBook(String part) throws IOException {
        try (Xml xml = parts.open(part)) {
            while (xml.nextTag()) {
                if (xml.starts("workbookPr")) {
                    String value = orEmpty(xml.attribute("date1904"));
                    from1904 = value.equals("1") || value.equals("true");
                } else if (xml.starts("sheet")) {
                    return orEmpty(xml.attribute("id"));
                }
            }
        }
        throw new DamagedFile("the workbook has no sheet");
    }

    private void readTexts(@Nullable String part) throws IOException {
        if (part == null || !parts.has(part)) {
            return;
        }
        long length = 0;
        try (Xml xml = parts.open(part)) {
            while (xml.nextStart("si")) {
                String text = CellText.read(xml, "si");
                texts.add(text);
                length += text.length();
                if (texts.size() > MAX_TEXTS || length > MAX_LENGTH_OF_TEXTS) {
                    throw new DamagedFile("the workbook has more than %,d texts or %,d characters; save it as CSV"
                            .formatted(MAX_TEXTS, MAX_LENGTH_OF_TEXTS));
                }
            }
        }
    }

    private void readStyles(@Nullable String part) throws IOException {
        if (part == null || !parts.has(part)) {
            return;
        }
        Map<String, String> formats = new HashMap<>();
        try (Xml xml = parts.open(part)) {
            while (xml.nextTag() && !xml.starts("cellXfs")) {
                if (xml.starts("numFmt")) {
                    formats.put(orEmpty(xml.attribute("numFmtId")), orEmpty(xml.attribute("formatCode")));
                    checkCount(formats.size(), "formats");
                }
            }
            for (int style = 0; xml.nextTag() && !xml.ends("cellXfs"); ) {
                if (xml.starts("xf")) {
                    String id = orEmpty(xml.attribute("numFmtId"));
                    dateStyles.set(style++, ExcelNumber.isDateFormat(id, formats.get(id)));
                    checkCount(style, "styles");
                }
            }
        }
    }

    private static void checkCount(int count, String things) throws DamagedFile {
        if (count > MAX_ENTRIES) {
            throw new DamagedFile("the workbook has more than %,d %s; save it as CSV".formatted(MAX_ENTRIES, things));
        }
    }

    private static String orEmpty(@Nullable String attribute) {
        return Objects.requireNonNullElse(attribute, "");
    }

    /// The first sheet.
    Xml openSheet() throws IOException {
        return parts.open(sheet);
    }

    /// A text that several cells may share; absent if there is none of that number.
    @Nullable
    String text(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : null;
    }

    /// Whether cells of this style show dates.
    boolean isDate(int style) {
        return style >= 0 && dateStyles.get(style);
    }

    /// Whether days are counted from 1904 instead of 1900.
    boolean isFrom1904() {
        return from1904;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
