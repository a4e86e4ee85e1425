package crosssell.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/// A list as a table for spreadsheets: a column per field, fields within fields by their path
/// (`crossSellRate.rate`, `depth.0.atLeast`), numbers as they stand in JSON, undefined empty, several texts or
/// numbers in one cell (`Core; Mobile`).
///
/// Text that a spreadsheet would take for a formula, or that begins with a control character, gets an apostrophe
/// before it.
///
/// Source: RFC 4180; OWASP, CSV injection.
final class Csv {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String BEGIN_FORMULAS = "=+-@";

    private Csv() {}

    /// The table of an array of objects.
    static byte[] of(byte[] array) {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(array)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> row = new LinkedHashMap<>();
                flatten(json, "", row);
                columns.addAll(row.keySet());
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a list is no array of objects", e);
        }
        return written(columns, rows);
    }

    private static byte[] written(Set<String> columns, List<Map<String, String>> rows) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().build(table)) {
            if (!rows.isEmpty()) {
                csv.writeRecord(columns.stream().map(Csv::harmless).toList());
            }
            rows.forEach(row -> csv.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return table.toByteArray();
    }

    /// Puts the value that begins at the current token into `cells`, under `name` or what follows it.
    private static void flatten(JsonParser json, String name, Map<String, String> cells) throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String field = name.isEmpty() ? json.currentName() : name + "." + json.currentName();
                    json.nextToken();
                    flatten(json, field, cells);
                }
            }
            case START_ARRAY -> {
                StringJoiner plain = new StringJoiner("; ");
                for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                    if (json.currentToken().isScalarValue()) {
                        plain.add(json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText());
                    } else {
                        flatten(json, name + "." + i, cells);
                    }
                }
                if (plain.length() > 0) {
                    cells.put(name, harmless(plain.toString()));
                }
            }
            case VALUE_NULL -> cells.put(name, "");
            case VALUE_STRING -> cells.put(name, harmless(json.getText()));
            default -> cells.put(name, json.getText());
        }
    }

    private static String harmless(String text) {
        boolean harmful = !text.isEmpty()
                && (BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 || Character.isISOControl(text.charAt(0)));
        return harmful ? "'" + text : text;
    }
}
