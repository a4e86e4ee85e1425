package crosssell.store.summary;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON schemas (2020-12) of what [FiguresJson] writes: names, order and form as its mapper has them, null where a
/// type says `@Nullable`, nothing beside, and each part with what its javadoc says of it.
public final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SerializationConfig CONFIG = FiguresJson.MAPPER.getSerializationConfig();
    private static final AnnotationIntrospector ANNOTATIONS = CONFIG.getAnnotationIntrospector();
    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(LocalDate.class, "string date"),
            Map.entry(Instant.class, "string date-time"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(int.class, "integer int32"),
            Map.entry(Integer.class, "integer int32"),
            Map.entry(long.class, "integer int64"),
            Map.entry(Long.class, "integer int64"),
            Map.entry(double.class, "number double"),
            Map.entry(Double.class, "number double"),
            Map.entry(BigDecimal.class, "number"));

    private final Javadoc javadoc = new Javadoc();
    private final SortedMap<String, ObjectNode> components = new TreeMap<>();
    private final Map<String, Class<?>> types = new TreeMap<>();

    /// The schemas that others refer to, by name.
    public SortedMap<String, ObjectNode> components() {
        return components;
    }

    /// The schema of a record, an enum or a value.
    public ObjectNode of(Class<?> type) {
        String plain = PLAIN.get(type);
        if (plain != null) {
            String[] typeAndFormat = plain.split(" ", -1);
            ObjectNode schema = JSON.objectNode().put("type", typeAndFormat[0]);
            return typeAndFormat.length == 1 ? schema : schema.put("format", typeAndFormat[1]);
        }
        String name = name(type);
        Class<?> other = types.putIfAbsent(name, type);
        if (other == null) {
            components.put(name, component(type));
        } else if (other != type) {
            throw new AssertionError(type + " and " + other + " would have one name");
        }
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    /// The schema of what a method without parameters gives.
    public ObjectNode of(Class<?> type, String method) {
        try {
            return of(type.getMethod(method).getAnnotatedReturnType());
        } catch (NoSuchMethodException e) {
            throw new AssertionError(type + " has no " + method, e);
        }
    }

    /// The schema of a list of these.
    public static ObjectNode list(ObjectNode items) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", items);
        return list;
    }

    /// What `schema` allows, or null.
    public static ObjectNode orNull(ObjectNode schema) {
        JsonNode type = schema.get("type");
        if (type != null && type.isTextual()) {
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    private ObjectNode of(AnnotatedType type) {
        ObjectNode schema = type instanceof AnnotatedParameterizedType generic
                ? container(generic, generic.getAnnotatedActualTypeArguments())
                : of((Class<?>) type.getType());
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private ObjectNode container(AnnotatedParameterizedType type, AnnotatedType[] arguments) {
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        if (Collection.class.isAssignableFrom(raw)) {
            return list(of(arguments[0]));
        }
        if (!Map.class.isAssignableFrom(raw)) {
            throw new AssertionError("no schema of " + type);
        }
        ObjectNode map = JSON.objectNode().put("type", "object");
        map.set("additionalProperties", of(arguments[1]));
        return map;
    }

    private ObjectNode component(Class<?> type) {
        BeanDescription bean = CONFIG.introspect(CONFIG.constructType(type));
        AnnotatedMember value = bean.findJsonValueAccessor();
        ObjectNode schema = JSON.objectNode();
        if (type.isEnum()) {
            schema.put("type", "string");
            for (Object word : type.getEnumConstants()) {
                schema.withArray("/enum").add(json(word));
            }
        } else if (value != null) {
            schema = of(((Method) value.getMember()).getAnnotatedReturnType());
        } else {
            schema.put("type", "object").put("additionalProperties", false);
            putProperties(schema, type, bean);
        }
        return described(schema, text(type));
    }

    private void putProperties(ObjectNode schema, Class<?> type, BeanDescription bean) {
        Javadoc.Comment comment = javadoc.of(type);
        for (BeanPropertyDefinition property : bean.findProperties()) {
            AnnotatedMember accessor = property.getAccessor();
            if (ANNOTATIONS.findUnwrappingNameTransformer(accessor) != null) {
                Class<?> inner = accessor.getRawType();
                putProperties(schema, inner, CONFIG.introspect(CONFIG.constructType(inner)));
            } else {
                ObjectNode of = of(((Method) accessor.getMember()).getAnnotatedReturnType());
                described(of, comment.parts().getOrDefault(property.getInternalName(), ""));
                schema.withObject("/properties").set(property.getName(), of);
                schema.withArray("/required").add(property.getName());
            }
        }
    }

    private String text(Class<?> type) {
        Javadoc.Comment comment = javadoc.of(type);
        StringBuilder text = new StringBuilder(comment.text());
        if (type.isEnum()) {
            for (Object word : type.getEnumConstants()) {
                String meaning = comment.parts().get(((Enum<?>) word).name());
                text.append(meaning == null ? "" : "\n\n`" + json(word).textValue() + "`: " + meaning);
            }
        }
        return text.toString();
    }

    private static ObjectNode described(ObjectNode schema, String text) {
        return text.isEmpty() ? schema : schema.put("description", text);
    }

    /// A part of a record that others see is named after it.
    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        boolean part = around != null && Modifier.isPublic(around.getModifiers());
        return (part ? name(around) : "") + type.getSimpleName();
    }

    private static JsonNode json(Object value) {
        try {
            return FiguresJson.MAPPER.readTree(FiguresJson.of(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
