package crosssell.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosssell.table.Csv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The report of one run: a self-contained page, a CSV file per table, and a workbook of all tables. The same figures
/// give the same bytes.
public final class MonthlyReport {

    /// The name of the page.
    public static final String PAGE = "cross-sell.html";

    private static final String WORKBOOK = "cross-sell.xlsx";
    private static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private MonthlyReport() {}

    /// The folder of the report of a date's month: `reports/2026-10/`.
    public static String folder(LocalDate asOf) {
        return "reports/" + YearMonth.from(asOf) + "/";
    }

    /// The month of a date in words: `October 2026`.
    public static String month(LocalDate asOf) {
        return asOf.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + asOf.getYear();
    }

    /// The files of a report, the page last.
    ///
    /// @param figures as `./crosssell metrics --json` prints them: each member is the data of the API's path of its
    ///     name
    /// @param run the data of `/v1/run`
    public static List<ReportFile> of(byte[] figures, byte[] run) {
        JsonNode read = read(figures);
        JsonNode about = read(run);
        List<Tables.Named> tables = Tables.of(read);
        List<ReportFile> files = new ArrayList<>();
        for (Tables.Named each : tables) {
            files.add(new ReportFile(
                    "csv/" + each.name() + ".csv", "text/csv; charset=utf-8; header=present", Csv.of(each.table())));
        }
        files.add(new ReportFile(WORKBOOK, WORKBOOK_TYPE, Spreadsheet.of(Contents.before(tables, about))));
        files.add(new ReportFile(PAGE, "text/html; charset=utf-8", Page.of(Excerpt.of(read), about)));
        return List.copyOf(files);
    }

    private static JsonNode read(byte[] json) {
        try {
            return EXACT.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("figures are not JSON", e);
        }
    }
}
