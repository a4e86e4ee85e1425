package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentedTest {

    @Test
    void anAnswerThatIsNotAsDocumentedIsFound() {
        Map<String, String> headers = Map.of(
                "ETag", "\"x\"", "Cache-Control", "private", "Vary", "Accept", "Content-Type", "application/json");
        String answer = "{\"asOf\":null,\"run\":null,\"data\":[%s]}";
        String period = "{\"asOf\":\"2026-10-31\",\"complete\":true,\"run\":"
                + "{\"id\":\"r\",\"computedAt\":\"2026-11-01T02:15:00.123Z\",\"definitionVersion\":\"1.0.0\"}%s}";

        Documented.check("GET", "/v1/periods?limit=1", 200, headers, json(answer, period.formatted("")));
        assertNotDocumented(headers, json(answer, period.formatted(",\"more\":1")), "'more'");
        assertNotDocumented(headers, json(answer, period.replace("31\"", "32\"").formatted("")), "date");
        assertNotDocumented(headers, json(answer, period.replace("true", "1").formatted("")), "boolean");
        assertNotDocumented(headers, json("{\"asOf\":null,\"run\":null}", ""), "'data'");
        assertNotDocumented(Map.of("Content-Type", "application/json"), json(answer, ""), "ETag");
        assertThatThrownBy(() -> Documented.check("GET", "/v1/periods", 503, headers, json(answer, "")))
                .hasMessage("undocumented: GET /v1/periods -> 503");
    }

    private static void assertNotDocumented(Map<String, String> headers, byte[] body, String why) {
        assertThatThrownBy(() -> Documented.check("GET", "/v1/periods", 200, headers, body))
                .hasMessageContaining(why);
    }

    private static byte[] json(String text, Object inside) {
        return text.formatted(inside).getBytes(UTF_8);
    }
}
