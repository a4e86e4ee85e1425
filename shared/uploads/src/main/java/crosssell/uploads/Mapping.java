package crosssell.uploads;

import crosssell.text.Nearest;
import crosssell.text.ShownText;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How to read files that are not in our format: which of their columns are which, and how they write dates and
/// numbers. A mapping is a JSON document beside a file, or part of the settings for all files of a prefix.
///
/// Source: docs/files.md, "Mappings".
///
/// @param scope which files it is for
/// @param columns what columns are, by the name in the file
/// @param dates how dates are written in a column, beside ISO; plain columns are not among them
/// @param numbers how numbers are written in a column; plain columns are not among them
public record Mapping(
        Scope scope, Map<String, String> columns, Map<Column, DatePattern> dates, Map<Column, NumberStyle> numbers) {

    /// Which files a mapping is for.
    public enum Scope {
        /// The file beside it: every column that the mapping names must be there.
        ONE_FILE,
        /// Whatever is uploaded under a prefix, from several systems perhaps: a file may lack columns that it names.
        ALL_FILES
    }

    /// No mapping: files are in our format.
    public static final Mapping NONE = new Mapping(Scope.ONE_FILE, Map.of(), Map.of(), Map.of());

    /// How many bytes a mapping has at most.
    public static final int MAX_BYTES = SmallDocument.MAPPING.maxBytes();

    /// How the name of a mapping beside a file ends.
    public static final String ENDING = ".mapping.json";

    private static final Pattern DATA_ENDING =
            Pattern.compile("\\.(?:(?:csv|tsv|jsonl|ndjson)(?:\\.gz)?|parquet|xlsx)$", Pattern.CASE_INSENSITIVE);

    public Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        dates = Map.copyOf(dates);
        numbers = Map.copyOf(numbers);
    }

    /// The text of a mapping.
    ///
    /// @param start its bytes, or if there are more than [#MAX_BYTES] the first of them and one
    /// @throws BadFile if there are more, or they are not UTF-8
    public static String text(byte[] start) throws BadFile {
        return SmallDocument.MAPPING.text(start);
    }

    /// The mapping that the file `json`, put beside another, says.
    ///
    /// @throws BadFile if it is not a JSON object, has an unknown key or a value that is not allowed; the message names
    ///     the key, the value and what is allowed
    public static Mapping parse(String json) throws BadFile {
        return parse(json, Scope.ONE_FILE);
    }

    /// The same for files of this scope.
    public static Mapping parse(String json, Scope scope) throws BadFile {
        return MappingParser.parse(JsonSection.parse("mapping", json), scope);
    }

    /// The names of columns of the prefix that columns are to be read as, by [Column#key] of the name in the file.
    ///
    /// @throws BadFile if the prefix has no such column; customers can have any
    public Map<String, String> targets(UploadPrefix prefix) throws BadFile {
        Map<String, String> targets = new HashMap<>();
        for (var entry : columns.entrySet()) {
            Column column = prefix.column(entry.getValue());
            if (column == null && prefix != UploadPrefix.CUSTOMERS) {
                List<String> known =
                        prefix.columns().stream().map(Column::canonical).toList();
                throw new BadFile("the mapping reads '" + ShownText.of(entry.getKey()) + "' as '"
                        + ShownText.of(entry.getValue()) + "', which " + prefix.folder() + " has not; the nearest is "
                        + Nearest.to(entry.getValue(), known));
            }
            targets.put(
                    Column.key(entry.getKey()),
                    column == null ? Column.snakeCase(entry.getValue()) : column.canonical());
        }
        return targets;
    }

    /// Whether an object of the upload bucket is a mapping, by its key.
    public static boolean isMapping(String key) {
        return key.endsWith(ENDING);
    }

    /// The keys under which the mapping of an object is looked for; the first that exists is in force.
    public static List<String> keysBeside(String objectKey) {
        String bare = DATA_ENDING.matcher(objectKey).replaceFirst("");
        return bare.equals(objectKey) ? List.of(objectKey + ENDING) : List.of(objectKey + ENDING, bare + ENDING);
    }
}
