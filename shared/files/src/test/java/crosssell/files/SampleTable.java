package crosssell.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// One table that can be written in every format.
///
/// @param rows texts, numbers and dates, or empty texts where there is no value; a column has values of one kind
record SampleTable(List<String> columns, List<List<Object>> rows) {

    static final List<String> FORMATS =
            List.of("csv", "tsv", "csv.gz", "tsv.gz", "jsonl", "ndjson", "jsonl.gz", "ndjson.gz", "parquet", "xlsx");

    static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    byte[] as(String ending) throws IOException {
        return switch (ending) {
            case "csv" -> delimited(",").getBytes(UTF_8);
            case "tsv" -> delimited("\t").getBytes(UTF_8);
            case "jsonl", "ndjson" -> jsonLines().getBytes(UTF_8);
            case "parquet" -> parquet();
            case "xlsx" -> workbook();
            default -> DelimitedFileTest.gzip(new String(as(ending.replace(".gz", "")), UTF_8));
        };
    }

    private String delimited(String delimiter) {
        return String.join(delimiter, columns) + "\n"
                + rows.stream()
                        .map(row -> row.stream()
                                        .map(cell -> '"' + cell.toString().replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(delimiter))
                                + "\n")
                        .collect(Collectors.joining());
    }

    private String jsonLines() {
        return rows.stream()
                .map(row -> {
                    ObjectNode object = new JsonMapper().createObjectNode();
                    for (int i = 0; i < row.size(); i++) {
                        Object cell = row.get(i);
                        if (cell.equals("")) {
                            continue;
                        }
                        switch (cell) {
                            case BigDecimal number -> object.put(columns.get(i), number);
                            case Object other -> object.put(columns.get(i), other.toString());
                        }
                    }
                    return object + "\n";
                })
                .collect(Collectors.joining());
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet 1");
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c));
                for (int r = 0; r < rows.size(); r++) {
                    Object cell = rows.get(r).get(c);
                    if (cell.equals("")) {
                        continue;
                    }
                    switch (cell) {
                        case BigDecimal number -> sheet.value(r + 1, c, number);
                        case LocalDate date -> {
                            sheet.value(r + 1, c, date);
                            sheet.style(r + 1, c).format("dd/mm/yyyy").set();
                        }
                        case Object other -> sheet.value(r + 1, c, other.toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private byte[] parquet() throws IOException {
        Path file = Files.createTempFile("table", ".parquet");
        MessageType schema = new MessageType(
                "table",
                IntStream.range(0, columns.size())
                        .<Type>mapToObj(c -> switch (any(c)) {
                            case BigDecimal number ->
                                Types.optional(PrimitiveTypeName.INT64)
                                        .as(LogicalTypeAnnotation.decimalType(6, 18))
                                        .named(columns.get(c));
                            case LocalDate date ->
                                Types.optional(PrimitiveTypeName.INT32)
                                        .as(LogicalTypeAnnotation.dateType())
                                        .named(columns.get(c));
                            case Object other ->
                                Types.optional(PrimitiveTypeName.BINARY)
                                        .as(LogicalTypeAnnotation.stringType())
                                        .named(columns.get(c));
                        })
                        .toList());
        ParquetFixture.write(file, schema, CompressionCodecName.SNAPPY, rows.size(), (r, group) -> {
            for (int c = 0; c < columns.size(); c++) {
                Object cell = rows.get(r).get(c);
                if (cell.equals("")) {
                    continue;
                }
                switch (cell) {
                    case BigDecimal number ->
                        group.add(c, number.setScale(6).unscaledValue().longValueExact());
                    case LocalDate date -> group.add(c, (int) date.toEpochDay());
                    case Object other -> group.add(c, Binary.fromString(other.toString()));
                }
            }
        });
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private Object any(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.equals(""))
                .findFirst()
                .orElse("");
    }
}
