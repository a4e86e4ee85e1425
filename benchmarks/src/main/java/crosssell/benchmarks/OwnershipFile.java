package crosssell.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import blue.strategic.parquet.ParquetWriter;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Holding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A made portfolio's holdings as one file of any format that is read.
final class OwnershipFile {

    private static final List<String> COLUMNS =
            List.of("customer_id", "product", "started_on", "ended_on", "mrr", "record_id");

    private final int rows;
    private final List<String> columns;

    /// @param recordIds whether every row has a record id
    OwnershipFile(int rows, boolean recordIds) {
        this.rows = rows;
        this.columns = recordIds ? COLUMNS : COLUMNS.subList(0, COLUMNS.size() - 1);
    }

    /// Writes it.
    ///
    /// @param format `csv`, `csv.gz`, `jsonl`, `parquet` or `xlsx`
    void write(Path file, String format) throws IOException {
        switch (format) {
            case "csv" -> csv(Files.newOutputStream(file));
            case "csv.gz" -> csv(new GZIPOutputStream(Files.newOutputStream(file)));
            case "jsonl" -> jsonLines(file);
            case "parquet" -> parquet(file);
            case "xlsx" -> workbook(file);
            default -> throw new IllegalArgumentException(format);
        }
    }

    private void each(Consumer<List<String>> row) {
        MadePortfolio portfolio = new MadePortfolio(42, 200, 5);
        int number = 0;
        for (int customer = 0; number < rows; customer++) {
            CustomerFacts facts = portfolio.customer(customer);
            for (Holding holding : facts.holdings()) {
                if (number++ < rows) {
                    row.accept(cells(facts.customer().value(), holding, "r-" + number));
                }
            }
        }
    }

    private List<String> cells(String customer, Holding holding, String recordId) {
        List<String> cells = new ArrayList<>();
        cells.add(customer);
        cells.add(holding.sku().value());
        cells.add(String.valueOf(holding.startedOn()));
        cells.add(holding.endedOn() == null ? "" : holding.endedOn().toString());
        cells.add(String.valueOf(holding.mrr()));
        cells.add(recordId);
        return cells.subList(0, columns.size());
    }

    private void csv(OutputStream out) {
        try (PrintWriter csv = new PrintWriter(out, false, UTF_8)) {
            csv.println(String.join(",", columns));
            each(cells -> csv.println(String.join(",", cells)));
        }
    }

    private void jsonLines(Path file) throws IOException {
        try (PrintWriter json = new PrintWriter(Files.newBufferedWriter(file))) {
            each(cells -> json.println(IntStream.range(0, cells.size())
                    .filter(i -> !cells.get(i).isEmpty())
                    .mapToObj(i -> '"' + columns.get(i) + "\":\"" + cells.get(i) + '"')
                    .collect(Collectors.joining(",", "{", "}"))));
        }
    }

    private void parquet(Path file) throws IOException {
        Type[] types = columns.stream()
                .map(name -> Types.required(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name))
                .toArray(Type[]::new);
        try (ParquetWriter<List<String>> parquet =
                ParquetWriter.writeFile(new MessageType("ownership", types), file.toFile(), (cells, writer) -> {
                    for (int i = 0; i < cells.size(); i++) {
                        writer.write(columns.get(i), cells.get(i));
                    }
                })) {
            each(cells -> {
                try {
                    parquet.write(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void workbook(Path file) throws IOException {
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "benchmark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ownership");
            List<List<String>> lines = new ArrayList<>(List.of(columns));
            each(lines::add);
            for (int r = 0; r < lines.size(); r++) {
                for (int c = 0; c < columns.size(); c++) {
                    sheet.inlineString(r, c, lines.get(r).get(c));
                }
                if (r % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
