package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/// Stored JSON put together and taken apart as it is, so that figures are served exactly as they were computed.
final class Json {

    private Json() {}

    /// Loaded only by requests that look into documents.
    private static final class Mapper {
        private static final JsonMapper MAPPER = new JsonMapper();
    }

    /// The object with these members; names are written as they are.
    static byte[] object(SequencedMap<String, byte[]> members) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        members.forEach((name, value) -> {
            object.writeBytes(((object.size() == 0 ? "{\"" : ",\"") + name + "\":").getBytes(UTF_8));
            object.writeBytes(value);
        });
        object.write('}');
        return object.toByteArray();
    }

    /// The array of these elements.
    static byte[] array(Collection<byte[]> elements) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write('[');
        for (byte[] element : elements) {
            if (array.size() > 1) {
                array.write(',');
            }
            array.writeBytes(element);
        }
        array.write(']');
        return array.toByteArray();
    }

    /// The elements of an array of objects, each as its bytes.
    static List<byte[]> elements(byte[] array) {
        try {
            return new Elements(new ByteArrayInputStream(array)).first(Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    /// The value of the member of this name, as its bytes.
    static byte[] member(byte[] object, String name) {
        try (JsonParser parser = Mapper.MAPPER.createParser(object)) {
            parser.nextToken();
            for (String field = parser.nextFieldName(); !name.equals(field); field = parser.nextFieldName()) {
                if (field == null) {
                    throw new IllegalStateException("a stored document has no " + name);
                }
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
            int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
            parser.skipChildren();
            return Arrays.copyOfRange(
                    object, start, Math.toIntExact(parser.currentLocation().getByteOffset()));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is not an object", e);
        }
    }

    /// JSON as a tree.
    static JsonNode tree(byte[] json) {
        try {
            return Mapper.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is not JSON", e);
        }
    }
}
