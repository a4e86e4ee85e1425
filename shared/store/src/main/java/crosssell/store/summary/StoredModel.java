package crosssell.store.summary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.conversion.ConversionModel.Counts;
import crosssell.metrics.conversion.ConversionModel.Owners;
import crosssell.metrics.conversion.ConversionModel.SizeSegment;
import crosssell.metrics.model.ProductId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads a [ConversionModel], also one of a run published while owners still had a count for each of all products.
final class StoredModel extends JsonDeserializer<ConversionModel> {

    @Override
    public ConversionModel deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        ObjectCodec codec = parser.getCodec();
        JsonNode model = codec.readTree(parser);
        if (!model.isObject()) {
            return context.reportInputMismatch(ConversionModel.class, "not an object");
        }
        List<ProductId> products = new ArrayList<>();
        model.path("products").forEach(product -> products.add(new ProductId(product.asText())));
        List<Owners> owners = new ArrayList<>();
        for (JsonNode each : model.path("owners")) {
            owners.add(
                    each.has("product")
                            ? codec.treeToValue(each, Owners.class)
                            : owners(products.get(owners.size()), products, codec.treeToValue(each, Counts.class)));
        }
        List<SizeSegment> sizes = new ArrayList<>();
        for (JsonNode each : model.path("sizes")) {
            sizes.add(codec.treeToValue(each, SizeSegment.class));
        }
        return new ConversionModel(products, codec.treeToValue(model.path("base"), Counts.class), owners, sizes);
    }

    private static Owners owners(ProductId product, List<ProductId> products, Counts counts) {
        long acquirers =
                counts.exposed().stream().mapToLong(Long::longValue).max().orElse(0);
        SortedMap<ProductId, Long> unexposed = new TreeMap<>();
        SortedMap<ProductId, Long> converted = new TreeMap<>();
        for (int i = 0; i < products.size(); i++) {
            put(unexposed, products.get(i), acquirers - counts.exposed().get(i));
            put(converted, products.get(i), counts.converted().get(i));
        }
        return new Owners(product, acquirers, unexposed, converted);
    }

    private static void put(SortedMap<ProductId, Long> counts, ProductId product, long count) {
        if (count > 0) {
            counts.put(product, count);
        }
    }
}
