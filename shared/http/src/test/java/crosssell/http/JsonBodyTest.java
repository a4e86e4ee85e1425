package crosssell.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Parameter.Whole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    private static final List<Parameter> FIELDS = List.of(
            Parameter.needed("kind", new OneOf("small", "big"), "which"),
            new Parameter("bytes", new Whole(0, 5_368_709_120L), "how many"),
            new Parameter("name", Kind.TEXT, "what it is called"));

    private static Map<String, String> fields(String type, byte[] body) {
        return JsonBody.of(new Request("POST", "/", Map.of(), Map.of("content-type", type), body, ""), FIELDS);
    }

    private static Map<String, String> fields(String body) {
        return fields("application/json", body.getBytes(UTF_8));
    }

    @Test
    void fieldsAreGivenAsTextsAndNullIsAbsent() {
        assertThat(fields("{\"kind\": \"big\", \"bytes\": 5368709120, \"name\": null}"))
                .isEqualTo(Map.of("kind", "big", "bytes", "5368709120"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON", " application/json ;x"})
    void theTypeMayBeWrittenOtherwise(String type) {
        assertThat(fields(type, "{\"kind\":\"small\"}".getBytes(UTF_8))).containsKey("kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/json", "application/json-patch+json", "application/x-www-form-urlencoded"})
    void anotherTypeIsNotRead(String type) {
        assertThatThrownBy(() -> fields(type, "{}".getBytes(UTF_8)))
                .hasMessage("a body here is sent with 'Content-Type: application/json', not '" + type + "'");
    }

    @Test
    void noBodyLacksWhatIsNeededWhateverItsType() {
        assertThatThrownBy(() -> fields("text/plain", new byte[0]))
                .hasMessage("kind must be given; allowed: small, big");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'kind': 'bog'}              | kind cannot be 'bog'; the nearest is 'big'; allowed: small, big",
                "{'kind': 7}                  | kind must be a JSON string, but is '7'",
                "{'kind': ['big']}            | kind must be a JSON string, but is '[\"big\"]'",
                "{'kind': 'big', 'bytes': '7'} | bytes must be a JSON number, but is '\"7\"'",
                "{'kind': 'big', 'bytes': 7.5} | bytes must be a whole number from 0 to 5368709120, but is '7.5'",
                "{'kind': 'big', 'name': {}}  | name must be a JSON string, but is '{}'",
                "{'kin': 'big'}               | there is no parameter 'kin' here; the nearest is 'kind'; allowed: kind, bytes, name",
                "{'kind': 'big',^ 'bytes' 7}  | the body is not JSON, or names a field twice: line 2, column 10",
                "{'kind': 'big'               | the body is not JSON, or names a field twice: line 1, column 15",
                "{'kind': 'big', 'kind': 'small'} | the body is not JSON, or names a field twice: line 1, column 23",
                "{'kind': 'big'} {}           | the body is not JSON, or names a field twice: line 1, column 17",
                "['big']                      | the body must be a JSON object",
                "null                         | the body must be a JSON object",
                "~ ~                          | the body must be a JSON object"
            })
    void whatCannotBeMeantIsRefused(String body, String detail) {
        assertThatThrownBy(() -> fields(body.replace('\'', '"').replace('^', '\n')))
                .isInstanceOf(Problem.class)
                .hasMessage(detail);
    }

    @Test
    void aBodyIsWrittenInUtf8() {
        assertThatThrownBy(() -> fields("application/json", new byte[] {'"', (byte) 0xff, '"'}))
                .hasMessage("the body is not written in UTF-8");
    }

    @Test
    void aBodyNestedTooDeeplyIsNotJson() {
        assertThatThrownBy(() -> fields("{\"name\":" + "[".repeat(5_000)))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("the body is not JSON");
    }
}
