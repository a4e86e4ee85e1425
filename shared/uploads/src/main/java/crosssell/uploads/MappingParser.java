package crosssell.uploads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads a mapping, key by key.
final class MappingParser {

    private MappingParser() {}

    /// @param root the mapping's own object
    static Mapping parse(JsonSection root, Mapping.Scope scope) throws BadFile {
        Mapping mapping =
                new Mapping(scope, columns(root.section("columns")), dates(root), numbers(root.section("numbers")));
        root.finish();
        return mapping;
    }

    private static Map<String, String> columns(JsonSection section) throws BadFile {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> nameByTarget = new HashMap<>();
        Map<String, String> nameByKey = new HashMap<>();
        for (String name : section.keys()) {
            String target = section.text(
                    name,
                    "the name of a column",
                    text -> !Column.snakeCase(text).isEmpty());
            String twin = nameByTarget.put(Column.key(Column.snakeCase(target)), name);
            section.check(name, "one column for each name, and '" + twin + "' has this one", value -> twin == null);
            String spelling = nameByKey.put(Column.key(name), name);
            section.check(name, "each column once, and '" + spelling + "' is the same", value -> spelling == null);
            columns.put(name, target);
        }
        return columns;
    }

    private static Map<Column, DatePattern> dates(JsonSection root) throws BadFile {
        Map<Column, DatePattern> dates = new EnumMap<>(Column.class);
        if (root.isText("dates")) {
            DatePattern pattern = pattern(root, "dates");
            Column.DATES.forEach(column -> dates.put(column, pattern));
            return dates;
        }
        root.check("dates", "a pattern, or an object with one for each column", JsonNode::isObject);
        JsonSection section = root.section("dates");
        for (Column column : Column.DATES) {
            if (section.has(column.canonical())) {
                dates.put(column, pattern(section, column.canonical()));
            }
        }
        section.finish();
        return dates;
    }

    private static DatePattern pattern(JsonSection section, String key) throws BadFile {
        return new DatePattern(section.text(key, DatePattern.ALLOWED, DatePattern::isAllowed));
    }

    /// One style for all columns, and others for single ones by their names.
    private static Map<Column, NumberStyle> numbers(JsonSection section) throws BadFile {
        Map<Column, NumberStyle> numbers = new EnumMap<>(Column.class);
        NumberStyle common = style(section);
        if (!common.equals(NumberStyle.PLAIN)) {
            Column.NUMBERS.forEach(column -> numbers.put(column, common));
        }
        for (Column column : Column.NUMBERS) {
            if (section.has(column.canonical())) {
                JsonSection own = section.section(column.canonical());
                numbers.put(column, style(own));
                own.finish();
            }
        }
        section.finish();
        return numbers;
    }

    private static NumberStyle style(JsonSection section) throws BadFile {
        String decimal = oneOf(section, "decimal", NumberStyle.DECIMALS, NumberStyle.PLAIN.decimal());
        String thousands = oneOf(section, "thousands", NumberStyle.THOUSANDS, NumberStyle.PLAIN.thousands());
        section.check("thousands", "another sign than the decimal one", value -> !thousands.equals(decimal));
        List<String> currency = new ArrayList<>();
        String allowed = "a list of signs or codes such as \"€\" or \"EUR\"";
        for (JsonSection.Item item : section.list("currency", allowed)) {
            if (!item.node().isTextual()
                    || !NumberStyle.CURRENCY.test(item.node().textValue())) {
                throw item.refused(allowed);
            }
            currency.add(item.node().textValue());
        }
        return new NumberStyle(decimal, thousands, currency);
    }

    private static String oneOf(JsonSection section, String key, List<String> signs, String otherwise) throws BadFile {
        String allowed = signs.stream().collect(Collectors.joining("\" \"", "one of \"", "\""));
        return section.has(key) ? section.text(key, allowed, signs::contains) : otherwise;
    }
}
