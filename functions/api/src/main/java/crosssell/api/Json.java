package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosssell.store.summary.JsonText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Stored JSON put together and taken apart as it is, so that figures are served exactly as they were computed.
final class Json {

    private Json() {}

    /// Loaded only by requests that look into documents.
    private static final class Mapper {
        private static final JsonMapper MAPPER = new JsonMapper();
    }

    static JsonText string(String text) {
        byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(text);
        byte[] json = Arrays.copyOf(quoted, quoted.length + 2);
        System.arraycopy(quoted, 0, json, 1, quoted.length);
        json[0] = '"';
        json[json.length - 1] = '"';
        return JsonText.of(json);
    }

    /// The object with these members.
    static JsonText object(Map<String, JsonText> members) {
        List<JsonText> parts = new ArrayList<>();
        members.forEach((name, value) -> {
            parts.add(literal(parts.isEmpty() ? "{" : ","));
            parts.add(string(name));
            parts.add(literal(":"));
            parts.add(value);
        });
        parts.add(literal(members.isEmpty() ? "{}" : "}"));
        return JsonText.join(parts);
    }

    /// The array of these elements.
    static JsonText array(Collection<byte[]> elements) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.write('[');
        for (byte[] element : elements) {
            if (array.size() > 1) {
                array.write(',');
            }
            array.writeBytes(element);
        }
        array.write(']');
        return JsonText.of(array.toByteArray());
    }

    /// One array of all elements of these arrays.
    static JsonText joined(Collection<JsonText> arrays) {
        return array(arrays.stream()
                .map(JsonText::bytes)
                .map(array -> Arrays.copyOfRange(array, 1, array.length - 1))
                .filter(inside -> inside.length > 0)
                .toList());
    }

    /// The elements of an array of objects, each as its bytes.
    static List<byte[]> elements(byte[] array) {
        return elements(new ByteArrayInputStream(array), Integer.MAX_VALUE);
    }

    /// The first elements of an array of objects, each as its bytes.
    ///
    /// @param array read no further than they go, or little
    static List<byte[]> elements(InputStream array, int most) {
        try (array) {
            return new Elements(array).first(most);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is not whole", e);
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
            throw new UncheckedIOException("a stored document is no object", e);
        }
    }

    /// JSON to look into.
    static JsonNode tree(byte[] json) {
        try {
            return Mapper.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored document is no JSON", e);
        }
    }

    private static JsonText literal(String json) {
        return JsonText.of(json.getBytes(UTF_8));
    }
}
