package crosssell.files.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import crosssell.files.record.ExponentNumber;
import crosssell.files.record.FileRecord;
import crosssell.files.record.Header;
import crosssell.files.record.Records;
import crosssell.uploads.BadFile;
import crosssell.uploads.Reason;
import crosssell.uploads.Utf8Reader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The objects of a JSON Lines file, one a line; empty lines are none. The columns are all keys that come in any of
/// them, so the file is read twice: for the keys, then for the records. A key that an object lacks is a blank cell, and
/// so is null.
public final class JsonRecords implements Records {

    /// The file's bytes, unpacked, from the beginning.
    public interface Source {
        InputStream open() throws IOException;
    }

    private static final int MAX_DEPTH = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // A line is not longer than that, so that nothing else in it can be.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(FileRecord.MOST_CHARACTERS)
                    .maxNumberLength(FileRecord.MOST_CHARACTERS)
                    .build())
            .build();
    private static final String EXAMPLE = "such as {\"customer_id\": \"c1\", \"product\": \"core\"}";

    private final TextLines lines;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final long[] lastLine;
    private long namesLength;
    private final FileRecord record = new FileRecord();

    /// Finds the columns.
    ///
    /// @throws BadFile if there are none
    public JsonRecords(Source source) throws BadFile, IOException {
        try (TextLines scanned = new TextLines(new Utf8Reader(source.open()))) {
            while (scanned.advance()) {
                scan(scanned);
            }
        }
        if (columns.isEmpty()) {
            throw new BadFile("the file has no JSON object; every line must be one, " + EXAMPLE);
        }
        this.lastLine = new long[columns.size()];
        this.lines = new TextLines(new Utf8Reader(source.open()));
    }

    private void scan(TextLines line) throws BadFile, IOException {
        int before = columns.size();
        try (JsonParser json = parser(line)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    if (positions.putIfAbsent(name, columns.size()) == null) {
                        columns.add(name);
                    }
                    json.nextToken();
                    json.skipChildren();
                }
            }
            json.nextToken();
        } catch (JsonProcessingException noJson) {
            List<String> doubtful = columns.subList(before, columns.size());
            positions.keySet().removeAll(doubtful);
            doubtful.clear();
        }
        for (String name : columns.subList(before, columns.size())) {
            namesLength += name.length();
        }
        if (columns.size() > Header.MAX_COLUMNS || namesLength > FileRecord.MOST_CHARACTERS) {
            String tooMuch = columns.size() > Header.MAX_COLUMNS
                    ? "more than " + Header.MAX_COLUMNS + " different keys"
                    : "different keys of more than " + FileRecord.MOST_CHARACTERS + " characters";
            throw new BadFile(
                    "the objects have " + tooMuch + " by line " + line.number() + "; a key is the name of a column");
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean advance() throws IOException {
        while (lines.advance()) {
            record.begin(lines.number());
            if (lines.length() > FileRecord.MOST_CHARACTERS) {
                record.breakUp(
                        lines.text(),
                        Reason.TOO_LONG.fault("it has " + lines.lengthInFile() + " characters, allowed are "
                                + FileRecord.MOST_CHARACTERS + " a line"));
                return true;
            }
            try (JsonParser json = parser(lines)) {
                JsonToken first = json.nextToken();
                if (first != null) {
                    read(first, json);
                    return true;
                }
            } catch (StreamConstraintsException tooDeep) {
                breakUp("it is nested more than %,d deep; write one".formatted(MAX_DEPTH));
                return true;
            } catch (JsonProcessingException noJson) {
                JsonLocation place = noJson.getLocation();
                breakUp("it stops being one" + (place == null ? "" : " at character " + place.getColumnNr()));
                return true;
            }
        }
        return false;
    }

    private void read(JsonToken first, JsonParser json) throws IOException {
        if (first != JsonToken.START_OBJECT) {
            breakUp("write one on every line");
            return;
        }
        record.resize(columns.size());
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Integer position = positions.get(json.currentName());
            JsonToken value = json.nextToken();
            if (position == null) { // The object breaks off further on: its keys are not columns.
                json.skipChildren();
                continue;
            }
            if (lastLine[position] == lines.number()) {
                record.addFlaw(position, Reason.TWICE.fault("an object has a key once at most"));
            }
            lastLine[position] = lines.number();
            record.set(position, cell(value, position, json));
        }
        if (json.nextToken() != null) {
            breakUp("something follows it; write one on every line");
        }
    }

    private String cell(JsonToken value, int position, JsonParser json) throws IOException {
        return switch (value) {
            case VALUE_NULL -> "";
            case VALUE_NUMBER_INT -> {
                record.type(position);
                yield json.getText();
            }
            case VALUE_NUMBER_FLOAT -> {
                record.type(position);
                yield plain(json.getText());
            }
            case START_OBJECT, START_ARRAY -> {
                record.addFlaw(position, Reason.NESTED.fault("write its parts as keys of their own"));
                long from = json.currentTokenLocation().getCharOffset();
                json.skipChildren();
                long to = json.currentLocation().getCharOffset();
                yield new String(lines.chars(), lines.start() + (int) from, (int) (to - from));
            }
            default -> json.getText();
        };
    }

    /// Without an exponent, which many a serializer writes from ten million on.
    private static String plain(String number) {
        if (number.indexOf('e') < 0 && number.indexOf('E') < 0) {
            return number;
        }
        BigDecimal decimal = ExponentNumber.parse(number);
        return decimal == null ? number : decimal.toPlainString();
    }

    private void breakUp(String allowed) {
        record.breakUp(lines.text(), Reason.NOT_AN_OBJECT.fault(allowed + ", " + EXAMPLE));
    }

    private static JsonParser parser(TextLines line) throws IOException {
        return JSON.createParser(line.chars(), line.start(), line.length());
    }

    @Override
    public FileRecord record() {
        return record;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
