package crosssell.uploads;

import crosssell.text.ShownText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The format of a file, by the ending of its name.
///
/// Source: docs/files.md, "Formats".
public enum FileFormat {
    DELIMITED,
    ZIPPED_DELIMITED,
    JSON_LINES,
    ZIPPED_JSON_LINES,
    PARQUET,
    WORKBOOK,
    SETTINGS;

    /// How the names of such files end.
    public List<String> endings() {
        return switch (this) {
            case DELIMITED -> List.of(".csv", ".tsv");
            case ZIPPED_DELIMITED -> List.of(".csv.gz", ".tsv.gz");
            case JSON_LINES -> List.of(".jsonl", ".ndjson");
            case ZIPPED_JSON_LINES -> List.of(".jsonl.gz", ".ndjson.gz");
            case PARQUET -> List.of(".parquet");
            case WORKBOOK -> List.of(".xlsx");
            case SETTINGS -> List.of(".json");
        };
    }

    /// The formats that a prefix takes.
    static List<FileFormat> under(UploadPrefix prefix) {
        return Arrays.stream(values())
                .filter(format -> (format == SETTINGS) == (prefix == UploadPrefix.SETTINGS))
                .toList();
    }

    /// The format of a file, by its name.
    ///
    /// @throws BadFile if the ending is unknown or not what the prefix takes
    public static FileFormat of(String fileName, UploadPrefix prefix) throws BadFile {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (FileFormat format : under(prefix)) {
            if (format.endings().stream().anyMatch(name::endsWith)) {
                return format;
            }
        }
        List<String> allowed = prefix.endings();
        throw new BadFile("unknown format of '" + ShownText.of(name) + "': under " + prefix.folder()
                + " a file's name ends in " + (allowed.size() > 1 ? "one of " : "") + String.join(", ", allowed));
    }
}
