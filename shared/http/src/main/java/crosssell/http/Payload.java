package crosssell.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/// An answer as API Gateway takes it, payload format 2.0.
final class Payload {

    private static final JsonFactory JSON = new JsonFactory();

    private Payload() {}

    static byte[] of(Answer answer) throws IOException {
        ByteArrayOutputStream payload = new ByteArrayOutputStream(answer.body().length + 1024);
        try (JsonGenerator json = JSON.createGenerator(payload)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", answer.status());
            json.writeObjectFieldStart("headers");
            for (Map.Entry<String, String> header : answer.headers().entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            json.writeBooleanField("isBase64Encoded", answer.isZipped());
            json.writeFieldName("body");
            if (answer.isZipped()) {
                json.writeBinary(answer.body());
            } else {
                json.writeUTF8String(answer.body(), 0, answer.body().length);
            }
            json.writeEndObject();
        }
        return payload.toByteArray();
    }
}
