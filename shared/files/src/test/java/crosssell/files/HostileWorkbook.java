package crosssell.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Workbooks that were made to exhaust their reader.
final class HostileWorkbook {

    private HostileWorkbook() {}

    /// What is said of a file, by how to make it.
    static Map<Supplier<byte[]>, String> all() {
        Map<Supplier<byte[]>, String> files = new LinkedHashMap<>();
        files.put(
                () -> with("xl/sheets/1.xml", "<a>" + times(5_000_000, i -> "<n" + i + "/>") + "</a>"),
                "the workbook is damaged: its XML has more than 10,000 different names");
        files.put(
                () -> with("xl/sheets/1.xml", "<a " + times(100_000, i -> "n" + i + "='' ") + "/>"),
                "the workbook is damaged: .*");
        files.put(
                () -> with(
                        "xl/texts.xml",
                        "<sst><si><t><![CDATA[" + times(200_000, i -> "<".repeat(1_000)) + "]]></t></si></sst>"),
                "the workbook is damaged: a text is longer than 1048576 bytes");
        files.put(
                () -> with("xl/texts.xml", "<sst>" + times(6_000_000, i -> "<si><t>" + i + "</t></si>") + "</sst>"),
                "the workbook has more than 5,000,000 texts or 134,217,728 characters; save it as CSV");
        files.put(
                () -> with(
                        "xl/_rels/book.xml.rels",
                        "<r>" + times(3_000_000, i -> "<Relationship Id='" + i + "'/>") + "</r>"),
                "the workbook has more than 65,536 relationships; save it as CSV");
        files.put(
                () -> with(
                        "xl/styles.xml",
                        "<s><numFmts>" + times(3_000_000, i -> "<numFmt numFmtId='" + i + "'/>") + "</numFmts></s>"),
                "the workbook has more than 65,536 formats; save it as CSV");
        files.put(
                () -> with("xl/styles.xml", "<s><cellXfs>" + times(3_000_000, i -> "<xf/>") + "</cellXfs></s>"),
                "the workbook has more than 65,536 styles; save it as CSV");
        files.put(
                () -> with("xl/sheets/1.xml", times(1_000_000, i -> "<a>")),
                "the workbook is damaged: its XML is nested more than 64 deep");
        return files;
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    /// A workbook with this part, and a megabyte that does not pack, so that it may unpack to more than a small one.
    private static byte[] with(String part, String content) {
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        try {
            byte[] workbook = WorkbookTest.workbook("", Map.of(part, content));
            ByteArrayOutputStream larger = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(larger)) {
                zip.putNextEntry(new ZipEntry("noise"));
                zip.write(noise);
                try (var entries = new ZipInputStream(new ByteArrayInputStream(workbook))) {
                    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                        zip.putNextEntry(new ZipEntry(entry.getName()));
                        entries.transferTo(zip);
                    }
                }
            }
            return larger.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
