package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.model.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowLinesTest {

    private static final UploadVersion UPLOAD = UploadVersion.of(Instant.EPOCH, "0A", "ownership/a.csv");

    private static byte[] written(List<Row> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RowLines.Writer out = new RowLines.Writer(bytes)) {
            long line = 2;
            for (Row row : rows) {
                out.write(line++, row);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void rowsComeBackWithTheVersionOfTheirLine() throws IOException {
        List<Row> rows = List.of(
                SampleRows.fullHolding("c1"),
                SampleRows.holding("c1", null, "CRM", null, 3),
                SampleRows.fullCustomer("c\n1"),
                SampleRows.customer("c1", null, Map.of()),
                SampleRows.fullProduct("CRM-10"),
                new Row.SettingsRow("{\"a\":\n1}"));

        try (RowLines.Reader in = new RowLines.Reader(new ByteArrayInputStream(written(rows)), UPLOAD)) {
            for (int n = 0; n < rows.size(); n++) {
                assertThat(in.next()).contains(new StoredRow(rows.get(n), RowVersion.of(UPLOAD, 2 + n)));
            }
            assertThat(in.next()).isEmpty();
        }
    }

    @Test
    void everyRowIsALine() throws IOException {
        byte[] bytes = written(
                List.of(SampleRows.fullHolding("c1"), SampleRows.fullCustomer("c1"), SampleRows.fullProduct("p")));

        assertThat(new String(bytes, StandardCharsets.UTF_8).lines()).hasSize(3).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void rowsAreSkippedWhole() throws IOException {
        byte[] bytes = written(
                List.of(SampleRows.fullHolding("c1"), SampleRows.fullCustomer("c1"), SampleRows.product("p", null)));

        try (RowLines.Reader in = new RowLines.Reader(new ByteArrayInputStream(bytes), UPLOAD)) {
            in.skip(2);

            assertThat(in.next()).map(StoredRow::row).contains(SampleRows.product("p", null));
            in.skip(1);
            assertThat(in.next()).isEmpty();
        }
    }
}
