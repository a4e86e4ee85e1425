package crosssell.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.http.Parameter;
import crosssell.http.Request;
import crosssell.metrics.Calculation;
import crosssell.metrics.figure.Topic;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Gzip;
import crosssell.store.summary.Run;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Attach rates of the products with the most owners; as a table, with a row per base and a column per other product.
record MatrixQuestion(Documents documents) implements Question {

    private static final int MOST = Calculation.MOST_PRODUCTS;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final Parameter LIMIT = new Parameter(
            "limit",
            new Parameter.Whole(1, MOST),
            "at most this many products, those with the most owners (" + MOST + ")");

    @Override
    public AnswerData answer(Run run, Request request) {
        Gzip published = documents.document(run, Topic.MATRIX.title());
        Optional<Integer> limit = request.number(LIMIT);
        if (limit.isEmpty()) {
            return new AnswerData.Published(
                    published, () -> FiguresJson.of(table(Json.tree(Envelope.data(run, published.text())))));
        }
        JsonNode matrix = Json.tree(Envelope.data(run, published.text()));
        JsonNode cut = cut(matrix, places(run, matrix.path("products"), limit.get()));
        return new AnswerData.Made(FiguresJson.of(cut), null, () -> FiguresJson.of(table(cut)));
    }

    /// The places of those with most owners, in order.
    private int[] places(Run run, JsonNode products, int most) {
        Map<String, Long> owners = new HashMap<>();
        documents
                .tree(run, Topic.PRODUCTS.title())
                .forEach(each -> owners.put(
                        each.path("product").asText(),
                        each.path("owners").path("numerator").asLong()));
        return IntStream.range(0, products.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer place) ->
                        -owners.getOrDefault(products.path(place).asText(), 0L)))
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
