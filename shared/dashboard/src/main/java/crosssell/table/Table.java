package crosssell.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// A list as a table: a column per field, fields within fields by their path (`crossSellRate.rate`, `depth.0.atLeast`),
/// numbers as written in JSON, undefined empty, several texts or numbers in one cell (`Core; Mobile`).
///
/// @param rows a cell for every column each
public record Table(List<String> columns, List<List<Cell>> rows) {

    /// A cell of a table.
    ///
    /// @param text as written in JSON; empty where it is undefined
    public record Cell(String text, boolean isNumber) {

        public static final Cell EMPTY = new Cell("", false);
    }

    private static final JsonFactory JSON = new JsonFactory();

    /// The row's text in the column of this name; absent where it has none.
    @Nullable
    public String cell(int row, String column) {
        int place = columns.indexOf(column);
        return place < 0 ? null : rows.get(row).get(place).text();
    }

    /// The value of the figure of this name, in a table of figures below one another; absent where there is none.
    @Nullable
    public String listed(String figure) {
        return rows.stream()
                .filter(row -> row.getFirst().text().equals(figure))
                .findFirst()
                .map(row -> row.getLast().text())
                .orElse(null);
    }

    /// The table of an array of objects.
    public static Table of(byte[] array) {
        try (JsonParser json = JSON.createParser(array)) {
            return read(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a list is not an array of objects", e);
        }
    }

    /// The same for an array that is already read.
    public static Table of(JsonNode array) {
        try (JsonParser json = array.traverse()) {
            return read(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a list is not an array of objects", e);
        }
    }

    private static Table read(JsonParser json) throws IOException {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            List<Cell> row = new ArrayList<>(places.size());
            flatten(json, "", places, row);
            rows.add(row);
        }
        rows.forEach(row -> fill(row, places.size()));
        return new Table(List.copyOf(places.keySet()), rows);
    }

    /// Puts the value that begins at the current token into `row`, under `name` or what follows it.
    private static void flatten(JsonParser json, String name, Map<String, Integer> places, List<Cell> row)
            throws IOException {
        switch (json.currentToken()) {
            case START_OBJECT -> {
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String field = name.isEmpty() ? json.currentName() : name + "." + json.currentName();
                    json.nextToken();
                    flatten(json, field, places, row);
                }
            }
            case START_ARRAY -> {
                StringJoiner plain = new StringJoiner("; ");
                for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                    if (json.currentToken().isScalarValue()) {
                        plain.add(json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText());
                    } else {
                        flatten(json, name + "." + i, places, row);
                    }
                }
                if (plain.length() > 0) {
                    put(new Cell(plain.toString(), false), name, places, row);
                }
            }
            case VALUE_NULL -> put(Cell.EMPTY, name, places, row);
            default -> put(new Cell(json.getText(), json.currentToken().isNumeric()), name, places, row);
        }
    }

    private static void put(Cell cell, String name, Map<String, Integer> places, List<Cell> row) {
        int place = places.computeIfAbsent(name, added -> places.size());
        fill(row, place + 1);
        row.set(place, cell);
    }

    private static void fill(List<Cell> row, int width) {
        while (row.size() < width) {
            row.add(Cell.EMPTY);
        }
    }
}
