package crosssell.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

    private static Request parsed(String event) throws IOException {
        return Request.parse(Event.read(new ByteArrayInputStream(event.getBytes(UTF_8))));
    }

    /// An event of a request that has these members too.
    private static String event(String path, String more) {
        return "{\"requestContext\": {\"http\": {\"method\": \"POST\"}}, \"rawPath\": \"" + path + "\"" + more + "}";
    }

    @Test
    void aBodyIsDecodedIfItCameEncoded() throws IOException {
        assertThat(parsed(event("/", ", \"body\": \"aGk=\"")).body())
                .asString(UTF_8)
                .isEqualTo("aGk=");
        assertThat(parsed(event("/", ", \"body\": \"aGk=\", \"isBase64Encoded\": true"))
                        .body())
                .asString(UTF_8)
                .isEqualTo("hi");
    }

    @Test
    void anEventWithoutAQueryHasNoParameters() throws IOException {
        assertThat(parsed(event("/", ", \"rawQueryString\": null")).query()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~                                                           | the event names no method and path",
                "nonsense                                                     | the event is not JSON",
                "{\"rawPath\": \"/\"                                          | the event is not JSON",
                "[1, 2]                                                       | the event names no method and path",
                "{\"rawPath\": \"/\"}                                         | the event names no method and path",
                "{\"requestContext\": {\"http\": {\"method\": \"GET\"}}}      | the event names no method and path"
            })
    void anEventThatIsNotARequestIsABadRequest(String event, String detail) {
        assertThatThrownBy(() -> parsed(event)).isInstanceOf(Problem.class).hasMessage(detail);
    }

    @Test
    void aBodyThatIsNotWhatItIsMarkedAsIsABadRequest() {
        assertThatThrownBy(() -> parsed(event("/", ", \"body\": \"*\", \"isBase64Encoded\": true")))
                .isInstanceOf(Problem.class)
                .hasMessage("the body is marked as base64 and is not");
    }

    @Test
    void whatIsLongerThanAnyRequestIsRefused() throws IOException {
        String path = "/" + "p".repeat(2047);
        String query = "q=" + "x".repeat(8190);
        String body = "b".repeat(16_384);

        Request longest = parsed(event(path, ", \"rawQueryString\": \"" + query + "\", \"body\": \"" + body + "\""));

        assertThat(longest.path()).isEqualTo(path);
        assertThat(longest.query().get("q")).hasSize(8190);
        assertThat(longest.body()).hasSize(16_384);
        assertRefused(event(path + "p", ""), 414, "the path has 2049 bytes, more than 2048");
        assertRefused(event("/" + "ö".repeat(1024), ""), 414, "the path has 2049 bytes, more than 2048");
        assertRefused(
                event("/", ", \"rawQueryString\": \"" + query + "x\""),
                414,
                "the query has 8193 bytes, more than 8192");
        assertRefused(event("/", ", \"body\": \"" + body + "b\""), 413, "the body has 16385 bytes, more than 16384");
        String encoded = Base64.getEncoder().encodeToString((body + "b").getBytes(UTF_8));
        assertRefused(
                event("/", ", \"body\": \"" + encoded + "\", \"isBase64Encoded\": true"),
                413,
                "the body has 16385 bytes, more than 16384");
    }

    private static void assertRefused(String event, int status, String detail) {
        assertThatThrownBy(() -> parsed(event))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.answer().status()).isEqualTo(status))
                .hasMessage(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1&a=2", "a=%zz"})
    void whatIsWrongIsToldBackNoLongerThanItHelps(String query) {
        String much = query + "\\n" + "y".repeat(8000);

        assertThatThrownBy(() -> parsed(event("/", ", \"rawQueryString\": \"" + much + "\"")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getMessage())
                                .hasSizeLessThan(400)
                                .doesNotContain("\n"));
    }
}
