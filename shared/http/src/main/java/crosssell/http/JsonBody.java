package crosssell.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The JSON object in a request's body, checked against the fields of a path as a query is checked against its
/// parameters.
public final class JsonBody {

    private static final String TYPE = "application/json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    /// The fields that are there and not null, as texts. A request without a body has none.
    ///
    /// @param known every field that there can be
    /// @throws Problem if the body is of another type, is not a JSON object, has an unknown field or a value that is
    ///     not allowed, or lacks a field that is needed
    public static SortedMap<String, String> of(Request request, List<Parameter> known) {
        SortedMap<String, String> fields = new TreeMap<>();
        if (request.body().length > 0) {
            requireJson(request.header("content-type").orElse(""));
            for (Map.Entry<String, JsonNode> field : object(request.body()).properties()) {
                Parameter parameter = known(field.getKey(), field.getValue(), known);
                if (!field.getValue().isNull()) {
                    fields.put(field.getKey(), text(parameter, field.getValue()));
                }
            }
        }
        for (Parameter parameter : known) {
            if (parameter.needed() && !fields.containsKey(parameter.name())) {
                parameter.check("");
                throw Problem.parameter(parameter.name(), "", "must be given");
            }
        }
        return fields;
    }

    private static void requireJson(String type) {
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            throw Problem.unsupportedMediaType(type, TYPE);
        }
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode json = MAPPER.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
            if (json.isObject()) {
                return json;
            }
            throw Problem.badRequest("the body must be a JSON object");
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("the body is not written in UTF-8");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw Problem.badRequest("the body is not JSON, or names a field twice"
                    + (at == null ? "" : ": line %d, column %d".formatted(at.getLineNr(), at.getColumnNr())));
        }
    }

    private static Parameter known(String name, JsonNode value, List<Parameter> known) {
        return known.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.unknownParameter(
                        name,
                        value.asText(),
                        known.stream().map(Parameter::name).toList()));
    }

    private static String text(Parameter field, JsonNode value) {
        boolean number = field.values() instanceof Parameter.Whole;
        if (number ? !value.isNumber() : !value.isTextual()) {
            throw Problem.parameter(field.name(), value.toString(), "must be a JSON " + (number ? "number" : "string"));
        }
        String text = value.asText();
        field.check(text);
        return text;
    }
}
