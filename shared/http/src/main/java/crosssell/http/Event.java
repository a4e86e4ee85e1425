package crosssell.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/// The fields used of an event of API Gateway's HTTP API, payload format 2.0. It is read token by token: loading the
/// classes for a tree would be a good part of a cold start.
final class Event {

    private static final JsonFactory JSON = new JsonFactory();

    String requestId = "";
    String method = "";
    String path = "";
    String query = "";
    String body = "";
    boolean isBase64Encoded;
    final Map<String, String> headers = new TreeMap<>();

    /// What happens with the field at whose value the parser is.
    private interface Field {
        void read(String name, JsonParser value) throws IOException;
    }

    /// Reads one.
    ///
    /// @throws Problem if it is not JSON
    static Event read(InputStream bytes) throws IOException {
        Event event = new Event();
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            fields(json, event::field);
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("the event is not JSON");
        }
        return event;
    }

    private void field(String name, JsonParser value) throws IOException {
        switch (name) {
            case "rawPath" -> path = value.getValueAsString("");
            case "rawQueryString" -> query = value.getValueAsString("");
            case "body" -> body = value.getValueAsString("");
            case "isBase64Encoded" -> isBase64Encoded = value.getValueAsBoolean();
            case "headers" -> fields(value, (header, text) -> headers.put(header, text.getValueAsString("")));
            case "requestContext" -> fields(value, this::contextField);
            default -> value.skipChildren();
        }
    }

    private void contextField(String name, JsonParser value) throws IOException {
        switch (name) {
            case "requestId" -> requestId = value.getValueAsString("");
            case "http" -> fields(value, this::httpField);
            default -> value.skipChildren();
        }
    }

    private void httpField(String name, JsonParser value) throws IOException {
        if (name.equals("method")) {
            method = value.getValueAsString("");
        } else {
            value.skipChildren();
        }
    }

    /// Every field of the object at the parser's position; none if something else is there.
    private static void fields(JsonParser json, Field field) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                field.read(name, json);
                json.skipChildren(); // of a value that is not text where text belongs
            }
        } else {
            json.skipChildren();
        }
    }
}
