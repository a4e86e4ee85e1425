package crosssell.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.http.Parameter;
import crosssell.http.Request;
import crosssell.metrics.Calculation;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.JsonText;
import crosssell.store.summary.Run;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Attach rates of the products with most owners; as a table, a row per base and a column per other product. The runs
/// published while a matrix still had every product are cut to as many as there are in others, so that an answer is
/// never too large.
record MatrixQuestion(Documents documents) implements Question {

    private static final int MOST = Calculation.MOST_PRODUCTS;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final Parameter LIMIT = new Parameter(
            "limit",
            new Parameter.Whole(1, MOST),
            "at most this many products, those with the most owners (" + MOST + ")");

    @Override
    public AnswerData answer(Run run, Request request) {
        int most = request.number(LIMIT).orElse(MOST);
        List<String> products = documents.pairedProducts(run);
        JsonText stored = documents.text(run, "matrix");
        JsonText matrix = products.size() <= most
                ? stored
                : JsonText.of(FiguresJson.of(cut(Json.tree(stored.bytes()), places(run, products, most))));
        return new AnswerData(matrix, null, () -> FiguresJson.of(table(Json.tree(matrix.bytes()))));
    }

    /// The places of those with most owners, in order.
    private int[] places(Run run, List<String> products, int most) {
        Map<String, Long> owners = new HashMap<>();
        Json.tree(documents.document(run, "products"))
                .forEach(each -> owners.put(
                        each.path("product").asText(),
                        each.path("owners").path("numerator").asLong()));
        return IntStream.range(0, products.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer place) -> -owners.getOrDefault(products.get(place), 0L)))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static ObjectNode cut(JsonNode matrix, int[] places) {
        ArrayNode rows = JSON.arrayNode();
        for (int base : places) {
            rows.add(at(places, matrix.path("attachRate").path(base)));
        }
        return JSON.objectNode()
                .<ObjectNode>set("products", at(places, matrix.path("products")))
                .set("attachRate", rows);
    }

    private static ArrayNode at(int[] places, JsonNode list) {
        ArrayNode kept = JSON.arrayNode();
        for (int place : places) {
            kept.add(list.path(place));
        }
        return kept;
    }

    private static ArrayNode table(JsonNode matrix) {
        ArrayNode rows = JSON.arrayNode();
        for (int base = 0; base < matrix.path("products").size(); base++) {
            ObjectNode row = rows.addObject();
            row.set("base", matrix.path("products").get(base));
            for (int other = 0; other < matrix.path("products").size(); other++) {
                row.set(
                        "attachRate." + matrix.path("products").get(other).asText(),
                        matrix.path("attachRate").get(base).get(other));
            }
        }
        return rows;
    }
}
