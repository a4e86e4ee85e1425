package crosssell.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Rows for a table of figures: objects, one per row. Missing figures have no rows.
record FigureRows(List<ObjectNode> objects) {

    /// The columns of figures below one another.
    static final List<String> LISTED = List.of("figure", "value");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// The elements of a list.
    static FigureRows of(JsonNode list) {
        return new FigureRows(list.valueStream().map(ObjectNode.class::cast).toList());
    }

    /// One object, after that many columns that are empty for it.
    static FigureRows one(JsonNode object, String... blank) {
        ObjectNode row = JSON.objectNode();
        for (String column : blank) {
            row.putNull(column);
        }
        return new FigureRows(List.of(joined(row, object, "")));
    }

    /// The members of an object of objects, each with its name in the column `name`.
    static FigureRows named(JsonNode object, String name) {
        return new FigureRows(List.of(JSON.objectNode().<ObjectNode>set("", object))).unfold("", name);
    }

    /// A row for each element of each row's list `field`: the element's members beside the row's other ones.
    FigureRows unfold(String field) {
        return new FigureRows(objects.stream()
                .flatMap(row ->
                        row.path(field).valueStream().map(each -> joined(without(row, Set.of(field)), each, field)))
                .toList());
    }

    /// The same for an object of objects, with each one's name in the column `name`.
    FigureRows unfold(String field, String name) {
        return new FigureRows(objects.stream()
                .flatMap(row -> row.path(field)
                        .propertyStream()
                        .map(each ->
                                joined(without(row, Set.of(field)).put(name, each.getKey()), each.getValue(), field)))
                .toList());
    }

    FigureRows without(String... fields) {
        Set<String> left = Set.of(fields);
        return new FigureRows(objects.stream().map(row -> without(row, left)).toList());
    }

    /// Only these columns.
    FigureRows only(String... fields) {
        Set<String> kept = Set.of(fields);
        return new FigureRows(objects.stream()
                .map(row -> JSON.objectNode().<ObjectNode>setAll(row).retain(kept))
                .toList());
    }

    FigureRows and(FigureRows more) {
        return new FigureRows(
                Stream.concat(objects.stream(), more.objects.stream()).toList());
    }

    Table table() {
        return Table.of(JSON.arrayNode().addAll(objects));
    }

    /// The figures of an object one below the other, by their path.
    static Table listed(JsonNode object) {
        Table wide = FigureRows.one(object).table();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < wide.columns().size(); i++) {
            Table.Cell name = new Table.Cell(wide.columns().get(i), false);
            rows.add(List.of(name, wide.rows().getFirst().get(i)));
        }
        return new Table(LISTED, rows);
    }

    private static ObjectNode without(ObjectNode row, Set<String> fields) {
        return JSON.objectNode().<ObjectNode>setAll(row).without(fields);
    }

    /// A member that the row has too gets the field's name before its own.
    private static ObjectNode joined(ObjectNode row, JsonNode more, String field) {
        more.properties()
                .forEach(each ->
                        row.set(row.has(each.getKey()) ? field + "." + each.getKey() : each.getKey(), each.getValue()));
        return row;
    }
}
