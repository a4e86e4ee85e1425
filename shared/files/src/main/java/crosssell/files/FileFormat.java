package crosssell.files;

import java.util.List;
import java.util.Locale;

/// How a file's bytes are laid out, by the ending of its name.
///
/// Source: files, formats.
enum FileFormat {
    DELIMITED,
    ZIPPED_DELIMITED,
    JSON;

    private static final List<String> NOT_READ_YET =
            List.of(".mapping.json", ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz", ".parquet", ".xlsx");

    /// @throws BadFile if the ending is unknown, not read yet, or not what the prefix takes
    static FileFormat of(String fileName, UploadPrefix prefix) throws BadFile {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String allowed = prefix == UploadPrefix.SETTINGS ? ".json" : ".csv, .tsv, .csv.gz or .tsv.gz";
        for (String later : NOT_READ_YET) {
            if (name.endsWith(later)) {
                throw new BadFile(later + " files are not read yet; under " + prefix.folder()
                        + " a file's name ends in " + allowed);
            }
        }
        boolean json = name.endsWith(".json");
        if (json && prefix == UploadPrefix.SETTINGS) {
            return JSON;
        }
        boolean zipped = name.endsWith(".gz");
        String inner = zipped ? name.substring(0, name.length() - 3) : name;
        if (prefix != UploadPrefix.SETTINGS && (inner.endsWith(".csv") || inner.endsWith(".tsv"))) {
            return zipped ? ZIPPED_DELIMITED : DELIMITED;
        }
        throw new BadFile(
                "unknown format of '" + name + "': under " + prefix.folder() + " a file's name ends in " + allowed);
    }
}
