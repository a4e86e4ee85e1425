package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosssell.store.summary.FiguresJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Stored JSON put together and taken apart as bytes, so that figures are served exactly as they were computed.
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /// The object with these members.
    static byte[] object(Map<String, byte[]> members) {
        List<byte[]> parts = new ArrayList<>();
        members.forEach((name, value) -> parts.add(concat(FiguresJson.of(name), ":".getBytes(UTF_8), value)));
        return enclosed('{', parts, '}');
    }

    /// The array of these elements.
    static byte[] array(Collection<byte[]> elements) {
        return enclosed('[', elements, ']');
    }

    /// One array of all elements of these arrays.
    static byte[] joined(Collection<byte[]> arrays) {
        return array(arrays.stream()
                .map(array -> Arrays.copyOfRange(array, 1, array.length - 1))
                .filter(inside -> inside.length > 0)
                .toList());
    }

    /// The elements of an array of objects, each as its bytes.
    static List<byte[]> elements(byte[] array) {
        try (JsonParser parser = MAPPER.createParser(array)) {
            parser.nextToken();
            return elements(parser, array);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is no array of objects", e);
        }
    }

    private static List<byte[]> elements(JsonParser inArray, byte[] json) throws IOException {
        List<byte[]> elements = new ArrayList<>();
        while (inArray.nextToken() == JsonToken.START_OBJECT) {
            int start = Math.toIntExact(inArray.currentTokenLocation().getByteOffset());
            inArray.skipChildren();
            int end = Math.toIntExact(inArray.currentLocation().getByteOffset());
            elements.add(Arrays.copyOfRange(json, start, end));
        }
        return elements;
    }

    /// The member of this name, an array of objects, as its bytes.
    static byte[] member(byte[] object, String name) {
        try (JsonParser parser = MAPPER.createParser(object)) {
            parser.nextToken();
            for (String field = parser.nextFieldName(); !name.equals(field); field = parser.nextFieldName()) {
                if (field == null) {
                    throw new IllegalStateException("a stored document has no " + name);
                }
                parser.nextToken();
                parser.skipChildren();
            }
            parser.nextToken();
            return array(elements(parser, object));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is no object", e);
        }
    }

    /// JSON to look into.
    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is no JSON", e);
        }
    }

    private static byte[] enclosed(char begin, Collection<byte[]> parts, char end) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.write(begin);
        for (byte[] part : parts) {
            if (json.size() > 1) {
                json.write(',');
            }
            json.writeBytes(part);
        }
        json.write(end);
        return json.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
