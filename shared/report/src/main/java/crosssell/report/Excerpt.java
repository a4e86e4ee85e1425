package crosssell.report;

import static crosssell.metrics.figure.Topic.MATRIX;
import static crosssell.metrics.figure.Topic.PAIRS;
import static crosssell.metrics.figure.Topic.PATHS;
import static crosssell.metrics.figure.Topic.PRODUCTS;
import static crosssell.metrics.figure.Topic.SEGMENTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The figures on the page. Those that grow with the square of the products, or with the paths through them, are cut to
/// the most important: a page is for reading, and the tables beside it are complete.
final class Excerpt {

    static final int MOST_PRODUCTS = 40;
    static final int MOST_VALUES = 40;
    static final int MOST_PATHS = 500;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Excerpt() {}

    /// The figures, and as `cut` how many `products`, `paths` and `transitions` there are where not all are in it, and
    /// which `dimensions` are not, because they have too many values.
    static ObjectNode of(JsonNode figures) {
        ObjectNode excerpt = ((ObjectNode) figures).deepCopy();
        ObjectNode cut = excerpt.putObject("cut");
        if (figures.path(PRODUCTS.title()).size() > MOST_PRODUCTS) {
            cut.put("products", figures.path(PRODUCTS.title()).size());
            cutProducts(figures, excerpt);
        }
        for (String list : List.of("paths", "transitions")) {
            JsonNode all = figures.path(PATHS.title()).path(list);
            if (all.size() > MOST_PATHS) {
                cut.put(list, all.size());
                ((ObjectNode) excerpt.path("paths")).set(list, array(mostFrequent(all)));
            }
        }
        List<String> dimensions = figures.path(SEGMENTS.title())
                .propertyStream()
                .filter(each -> each.getValue().size() > MOST_VALUES)
                .map(Map.Entry::getKey)
                .toList();
        if (!dimensions.isEmpty()) {
            dimensions.forEach(cut.putArray("dimensions")::add);
            for (String place : List.of("/segments", "/velocity/by", "/mix/month/dimensions", "/mix/year/dimensions")) {
                if (excerpt.at(place) instanceof ObjectNode byDimension) {
                    byDimension.remove(dimensions);
                }
            }
        }
        return excerpt;
    }

    /// In their original order.
    private static Stream<JsonNode> mostFrequent(JsonNode all) {
        Set<Integer> kept = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer place) -> -all.path(place).path("customers").asLong()))
                .limit(MOST_PATHS)
                .collect(Collectors.toCollection(TreeSet::new));
        return kept.stream().map(all::path);
    }

    private static void cutProducts(JsonNode figures, ObjectNode excerpt) {
        Set<String> kept = figures.path(PRODUCTS.title())
                .valueStream()
                .sorted(Comparator.comparingLong((JsonNode each) ->
                                each.path("owners").path("numerator").asLong())
                        .reversed())
                .limit(MOST_PRODUCTS)
                .map(each -> each.path("product").asText())
                .collect(Collectors.toSet());
        Predicate<JsonNode> isKept = name -> kept.contains(name.asText());
        excerpt.set(
                "products",
                array(figures.path(PRODUCTS.title()).valueStream().filter(each -> isKept.test(each.path("product")))));
        excerpt.set(
                "pairs",
                array(figures.path(PAIRS.title())
                        .valueStream()
                        .filter(each -> isKept.test(each.path("base")) && isKept.test(each.path("other")))));
        JsonNode matrix = figures.path(MATRIX.title());
        int[] places = IntStream.range(0, matrix.path("products").size())
                .filter(place -> isKept.test(matrix.path("products").path(place)))
                .toArray();
        excerpt.putObject("matrix")
                .<ObjectNode>set("products", at(places, matrix.path("products")))
                .set(
                        "attachRate",
                        array(IntStream.of(places)
                                .mapToObj(place ->
                                        at(places, matrix.path("attachRate").path(place)))));
    }

    private static ArrayNode at(int[] places, JsonNode list) {
        return array(IntStream.of(places).mapToObj(list::path));
    }

    private static ArrayNode array(Stream<? extends JsonNode> elements) {
        return JSON.arrayNode().addAll(elements.toList());
    }
}
