package crosssell.store.ownership;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import crosssell.metrics.model.Row;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Rows ready to be put, one item a line, as JSON, each with its line in the uploaded file for a version: what is left
/// of a file of any format once it is read. Texts are
/// JSON texts, numbers `["12"]`, all else as JSON has it.
public final class RowLines {

    private static final JsonFactory JSON = new JsonFactory();

    private RowLines() {}

    /// Writes rows.
    public static final class Writer implements Closeable {

        private final JsonGenerator out;

        /// @param bytes closed with this
        public Writer(OutputStream bytes) throws IOException {
            this.out = JSON.createGenerator(bytes).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        }

        /// Writes a row.
        ///
        /// @param line where it is in the uploaded file
        public void write(long line, Row row) throws IOException {
            write(RowItem.encode(new StoredRow(row, new RowVersion(Long.toString(line)))));
        }

        private void write(Map<String, AttributeValue> attributes) throws IOException {
            out.writeStartObject();
            for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
                out.writeFieldName(attribute.getKey());
                write(attribute.getValue());
            }
            out.writeEndObject();
        }

        private void write(AttributeValue value) throws IOException {
            switch (value.type()) {
                case S -> out.writeString(value.s());
                case N -> {
                    out.writeStartArray();
                    out.writeString(value.n());
                    out.writeEndArray();
                }
                case BOOL -> out.writeBoolean(value.bool());
                case M -> write(value.m());
                default -> throw new IllegalArgumentException("no row has an attribute of type " + value.type());
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /// Reads rows.
    public static final class Reader implements Closeable {

        private final JsonParser in;
        private final UploadVersion upload;

        /// @param bytes closed with this
        /// @param upload the upload that the rows are of
        public Reader(InputStream bytes, UploadVersion upload) throws IOException {
            this.in = JSON.createParser(bytes);
            this.upload = upload;
        }

        /// Passes over the next rows.
        public void skip(long rows) throws IOException {
            for (long row = 0; row < rows; row++) {
                in.nextToken();
                in.skipChildren();
            }
        }

        /// The next row; empty after the last.
        public Optional<StoredRow> next() throws IOException {
            if (in.nextToken() == null) {
                return Optional.empty();
            }
            StoredRow lined = RowItem.decode(attributes());
            long line = Long.parseLong(lined.version().value());
            return Optional.of(new StoredRow(lined.row(), RowVersion.of(upload, line)));
        }

        private Map<String, AttributeValue> attributes() throws IOException {
            Map<String, AttributeValue> attributes = new HashMap<>();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                attributes.put(name, value());
            }
            return attributes;
        }

        private AttributeValue value() throws IOException {
            if (in.currentToken() == JsonToken.START_OBJECT) {
                return AttributeValue.fromM(attributes());
            }
            if (in.currentToken() == JsonToken.START_ARRAY) {
                AttributeValue number = AttributeValue.fromN(in.nextTextValue());
                in.nextToken();
                return number;
            }
            return in.currentToken() == JsonToken.VALUE_STRING
                    ? AttributeValue.fromS(in.getText())
                    : AttributeValue.fromBool(in.getBooleanValue());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
