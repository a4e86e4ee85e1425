package crosssell.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.metrics.Calculation;
import crosssell.metrics.Tally;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.Settings;
import crosssell.store.item.Item;
import crosssell.store.summary.DynamoDbPublication;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunContents;
import crosssell.store.summary.RunDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A summary table with one published run, as DynamoDB answers GetItem and Query of it in JSON. Pages are whole: every
/// answer is below 1 MB.
record PublishedTable(Map<String, NavigableMap<String, ObjectNode>> partitions) implements UnaryOperator<String> {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    /// The figures of a made portfolio.
    static PublishedTable of(int customers, int products) {
        PublishedTable table = new PublishedTable(new TreeMap<>());
        Tally tally = new Calculation(Settings.DEFAULT, Catalogue.NONE, AS_OF).tally();
        new MadePortfolio(42, products, 5).customers(customers).forEach(tally::add);
        DynamoDbPublication publication = new DynamoDbPublication(new CollectingClient(table::put), "summary");
        Run run = Run.begin(
                AS_OF, Instant.parse("2026-11-01T02:15:00.123Z"), Settings.DEFAULT, Calculation.DEFINITION_VERSION);
        RunDocument about = RunDocument.of(run, Settings.DEFAULT, customers, 0, List.of());
        publication.write(run, RunContents.of(run, tally.figures(), about, "{}"));
        publication.publish(run);
        return table;
    }

    private void put(Map<String, AttributeValue> attributes) {
        Item key = Item.of(attributes);
        ObjectNode item = MAPPER.createObjectNode();
        attributes.forEach((name, value) -> {
            ObjectNode typed = item.putObject(name);
            switch (value.type()) {
                case S -> typed.put("S", value.s());
                case BOOL -> typed.put("BOOL", value.bool());
                case N -> typed.put("N", value.n());
                case B -> typed.put("B", value.b().asByteArrayUnsafe());
                default -> throw new IllegalArgumentException("the summary table has no " + value.type());
            }
        });
        partitions.computeIfAbsent(key.required("pk"), pk -> new TreeMap<>()).put(key.required("sk"), item);
    }

    @Override
    public String apply(String request) {
        try {
            JsonNode asked = MAPPER.readTree(request);
            return (asked.has("Key") ? item(asked.path("Key")) : items(asked)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a DynamoDB request: " + request, e);
        }
    }

    private ObjectNode item(JsonNode key) {
        ObjectNode answer = MAPPER.createObjectNode();
        ObjectNode item = partition(text(key.path("pk"))).get(text(key.path("sk")));
        if (item != null) {
            answer.set("Item", item);
        }
        return answer;
    }

    private ObjectNode items(JsonNode query) {
        JsonNode values = query.path("ExpressionAttributeValues");
        String prefix = text(values.path(":prefix"));
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode items = answer.putArray("Items");
        partition(text(values.path(":pk"))).tailMap(prefix, true).forEach((sort, item) -> {
            if (sort.startsWith(prefix)) {
                items.add(item);
            }
        });
        return answer.put("Count", items.size()).put("ScannedCount", items.size());
    }

    private NavigableMap<String, ObjectNode> partition(String key) {
        return partitions.getOrDefault(key, new TreeMap<>());
    }

    private static String text(JsonNode value) {
        return value.path("S").asText("");
    }
}
