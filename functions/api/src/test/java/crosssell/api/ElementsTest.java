package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElementsTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String[] TEXTS = {"", "}", "{", "\"", "\\", "\\\"}", "ü€", "[{", ",", "a".repeat(9000)};

    /// The other reader is Jackson's.
    @Test
    void elementsAreWhatAnotherReaderOfJsonFindsThere() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            ArrayNode array = MAPPER.createArrayNode();
            for (int element = random.nextInt(8); element > 0; element--) {
                array.addObject()
                        .put(text(random), text(random))
                        .put("n", random.nextInt())
                        .putObject("within")
                        .putArray("list")
                        .add(text(random))
                        .addObject()
                        .put(text(random), 0.5);
            }
            int most = random.nextInt(10);
            List<String> first = array.valueStream()
                    .limit(most)
                    .map(element -> element.toString())
                    .toList();

            assertThat(texts(array.toString(), most)).isEqualTo(first);
        }
    }

    @Test
    void anElementStaysAsItIsWritten() {
        assertThat(texts("[ {\"money\" : 1.50, \"rate\": 1e-7} ,{}\n]", 9))
                .containsExactly("{\"money\" : 1.50, \"rate\": 1e-7}", "{}");
    }

    private static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private static List<String> texts(String array, int most) {
        try {
            return new Elements(new ByteArrayInputStream(array.getBytes(UTF_8)))
                    .first(most).stream()
                            .map(element -> new String(element, UTF_8))
                            .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
