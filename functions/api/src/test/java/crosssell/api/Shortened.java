package crosssell.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;

/// An answer cut to what an example needs: the first of every list, and of every object whose names are data.
///
/// @param components what the schemas refer to
record Shortened(Map<String, ObjectNode> components) {

    JsonNode of(JsonNode json, JsonNode schema) {
        JsonNode form = resolved(schema);
        if (json.isArray() && !json.isEmpty()) {
            return JsonNodeFactory.instance.arrayNode().add(of(json.get(0), form.path("items")));
        }
        if (!json.isObject()) {
            return json;
        }
        JsonNode each = form.path("additionalProperties");
        ObjectNode shorter = JsonNodeFactory.instance.objectNode();
        json.propertyStream()
                .limit(each.isObject() ? 1 : Long.MAX_VALUE)
                .forEach(property -> shorter.set(
                        property.getKey(),
                        of(
                                property.getValue(),
                                each.isObject() ? each : form.path("properties").path(property.getKey()))));
        return shorter;
    }

    /// Of alternatives the first: the others are null, or what a parameter makes of it.
    private JsonNode resolved(JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolved(schema.path("anyOf").get(0));
        }
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : Objects.requireNonNull(components.get(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
