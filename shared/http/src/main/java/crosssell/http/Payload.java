package crosssell.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/// An answer as API Gateway takes it, payload format 2.0.
final class Payload {

    private static final JsonFactory JSON = new JsonFactory();

    private Payload() {}

    static ByteArrayOutputStream of(Answer answer) throws IOException {
        byte[] body = answer.isZipped() ? Base64.getEncoder().encode(answer.body()) : answer.body();
        ByteArrayOutputStream payload = new ByteArrayOutputStream(body.length + body.length / 4 + 1024);
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
                json.writeRawUTF8String(body, 0, body.length);
            } else {
                json.writeUTF8String(body, 0, body.length);
            }
            json.writeEndObject();
        }
        return payload;
    }
}
