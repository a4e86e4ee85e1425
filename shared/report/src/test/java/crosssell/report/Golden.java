package crosssell.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Figures of the example: those of an independent implementation (`events/data/README.md`).
final class Golden {

    static final byte[] RUN = """
            {"id":"2024-12-31-20250101T050000000Z-01234567","asOf":"2024-12-31","complete":true,"computedAt":"2025-01-01T05:00:00Z",\
            "definitionVersion":"1.0.0","settings":{"minCustomers":5},"customers":12,"rows":40,"uploads":["u-1"]}""".getBytes(UTF_8);

    private Golden() {}

    static ObjectNode figures() {
        Path file = Path.of("../../events/data/example/expected-2024-12-31.json.gz");
        try (InputStream json = new GZIPInputStream(Files.newInputStream(file))) {
            return (ObjectNode) new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ReportFile> report(ObjectNode figures) {
        return MonthlyReport.of(figures.toString().getBytes(UTF_8), RUN);
    }

    static String text(List<ReportFile> files, String name) {
        return new String(bytes(files, name), UTF_8);
    }

    static byte[] bytes(List<ReportFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " among "
                        + files.stream().map(ReportFile::name).toList()))
                .bytes();
    }
}
