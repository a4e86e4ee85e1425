package crosssell.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {

    private static final Router ROUTER = new Router(List.of(
            Route.get("/things", "all", List.of(), request -> said("all")),
            Route.get("/things/{id}", "one", List.of(), request -> said("one " + request.id())),
            Route.post("/things/{id}/end", "ends one", List.of(), request -> said("end " + request.id()))));

    private static Answer said(String text) {
        return new Answer(200, Map.of(), text.getBytes(UTF_8));
    }

    private static Answer asked(String method, String path) {
        return ROUTER.answer(new Request(method, path, Map.of(), Map.of(), new byte[0], ""));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /things,         all",
        "GET,  /things/a,       one a",
        "GET,  /things/a/b,     one a/b",
        "POST, /things/a/end,   end a",
        "POST, /things/a/b/end, end a/b",
    })
    void anIdIsEverythingInItsPlaceSlashesIncluded(String method, String path, String said) {
        assertThat(new String(asked(method, path).body(), UTF_8)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"GET, /thing", "GET, /things/", "DELETE, /elsewhere"})
    void aPathThatNoRouteHasIsNotFoundWhateverTheMethod(String method, String path) {
        assertThat(asked(method, path).status()).isEqualTo(404);
    }

    @Test
    void aMethodThatAPathDoesNotKnowIsToldTheOnesItKnows() {
        Answer answer = asked("DELETE", "/things/a/end");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "GET, HEAD, POST");
    }
}
