package crosssell.files.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.text.Nearest;
import crosssell.text.SheetText;
import crosssell.text.ShownText;
import crosssell.uploads.BadFile;
import crosssell.uploads.Column;
import crosssell.uploads.Fault;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The header of a file: which cell of a row is which column.
public final class Header {

    /// The columns of a [RejectsFile] before the original ones; they come first so that a row with too many or too few
    /// cells shows it.
    public static final List<String> REJECTS_COLUMNS = List.of("_line", "_column", "_value", "_reason");

    /// A cell of a customers row that is kept under a name instead of a type.
    public record Attribute(int position, String name) {}

    /// Of a file of any format.
    public static final int MAX_COLUMNS = 2_000;

    private static final int MAX_BYTES_OF_NAMES = 1 << 17;

    private static final int MAX_NAMED = 50;

    private final List<String> names;
    private final Mapping mapping;
    private final boolean[] fromRejects;
    private boolean isOfRejects;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Integer> ignored = new ArrayList<>();
    private final Map<String, String> readAs = new LinkedHashMap<>();

    /// @param names the header's cells as they are in the file
    /// @param mapping names beyond those that are known
    /// @throws BadFile if there are too many, a required column, or one that the mapping names, is missing, or two
    ///     columns have one name
    public Header(List<String> names, UploadPrefix prefix, Mapping mapping) throws BadFile {
        requireNotTooWide(names);
        this.mapping = mapping;
        this.fromRejects = new boolean[names.size()];
        for (int i = 0; i < names.size(); i++) {
            fromRejects[i] = REJECTS_COLUMNS.contains(names.get(i).strip().toLowerCase(Locale.ROOT));
            isOfRejects |= fromRejects[i];
        }
        this.names = isOfRejects ? names.stream().map(SheetText::original).toList() : names;
        requireDifferentNames(prefix);
        Map<Integer, ColumnClaim> claims = claims(prefix);
        Map<String, Integer> holders = new HashMap<>();
        claims.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparingInt(ColumnClaim::rank)))
                .forEach(entry -> holders.putIfAbsent(entry.getValue().name(), entry.getKey()));
        for (int i = 0; i < this.names.size(); i++) {
            ColumnClaim claim = claims.get(i);
            boolean holds = claim != null && Objects.equals(holders.get(claim.name()), i);
            if (claim != null && holds) {
                hold(i, claim);
            }
            boolean keeps = prefix == UploadPrefix.CUSTOMERS && (claim == null || !holds || claim.isKeptToo());
            String snakeCase = Column.snakeCase(name(i));
            if (keeps && !fromRejects[i] && !snakeCase.isEmpty() && holders.putIfAbsent(snakeCase, i) == null) {
                attributes.add(new Attribute(i, snakeCase));
            } else if (!holds && !fromRejects[i]) {
                ignored.add(i);
            }
        }
        requireShortAttributes();
        requireMapped();
        requireAll(prefix.required());
    }

    /// Checks that the record which names the columns is whole.
    ///
    /// @throws BadFile if it cannot be split into cells, or is too long
    public static void requireWhole(FileRecord header) throws BadFile {
        Fault broken = header.broken();
        if (broken != null) {
            throw new BadFile("the header on line " + header.line() + " " + broken.text());
        }
    }

    private static void requireNotTooWide(List<String> names) throws BadFile {
        if (names.size() > MAX_COLUMNS) {
            throw new BadFile(tooMany(names.size()));
        }
        long length = names.stream().mapToLong(String::length).sum();
        if (length > FileRecord.MOST_CHARACTERS) {
            throw new BadFile("the names of the columns have %,d characters; allowed are %,d"
                    .formatted(length, FileRecord.MOST_CHARACTERS));
        }
    }

    /// What rows are kept under must fit an item of the table with what is kept.
    private void requireShortAttributes() throws BadFile {
        int bytes = attributes.stream()
                .mapToInt(attribute -> attribute.name().getBytes(UTF_8).length)
                .sum();
        if (bytes > MAX_BYTES_OF_NAMES) {
            throw new BadFile("the names of the columns have %,d bytes in UTF-8; allowed are %,d"
                    .formatted(bytes, MAX_BYTES_OF_NAMES));
        }
    }

    /// The message for a file with that many columns.
    public static String tooMany(int columns) {
        return "the file has %,d columns; allowed are %,d".formatted(columns, MAX_COLUMNS);
    }

    /// Two columns that a claim is on may have one meaning, but not two that are named alike.
    private void requireDifferentNames(UploadPrefix prefix) throws BadFile {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = name(i).strip();
            String snakeCase = Column.snakeCase(name);
            if (fromRejects[i] || snakeCase.isEmpty()) {
                continue;
            }
            String twin = seen.put(Column.key(prefix == UploadPrefix.CUSTOMERS ? snakeCase : name), name);
            if (twin != null) {
                throw new BadFile("two columns have the same name: '" + ShownText.of(twin) + "' and '"
                        + ShownText.of(name) + "'");
            }
        }
    }

    /// What the columns may be read as, by position.
    private Map<Integer, ColumnClaim> claims(UploadPrefix prefix) throws BadFile {
        Map<String, ColumnClaim> known = ColumnClaim.all(prefix, mapping);
        Map<Integer, ColumnClaim> claims = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnClaim claim = known.get(Column.key(name(i)));
            if (claim != null && !fromRejects[i]) {
                claims.put(i, claim);
            }
        }
        return claims;
    }

    private void hold(int position, ColumnClaim claim) {
        if (claim.column() != null) {
            positions.put(claim.column(), position);
        } else {
            attributes.add(new Attribute(position, claim.name()));
        }
        if (claim.isRenamed()) {
            readAs.put(name(position), claim.name());
        }
    }

    private void requireMapped() throws BadFile {
        Set<String> found = names.stream().map(Column::key).collect(Collectors.toSet());
        for (String name : mapping.columns().keySet()) {
            if (mapping.scope() == Mapping.Scope.ONE_FILE && !found.contains(Column.key(name))) {
                throw new BadFile("the mapping names a column '" + ShownText.of(name)
                        + "', which the file has not; the nearest is '" + ShownText.of(Nearest.to(name, names)) + "'");
            }
        }
    }

    private void requireAll(List<Column> required) throws BadFile {
        List<Column> missing = new ArrayList<>(required);
        missing.removeAll(positions.keySet());
        if (!missing.isEmpty()) {
            throw new BadFile("missing column "
                    + missing.stream().map(Column::canonical).collect(Collectors.joining(", "))
                    + "; found "
                    + names.stream().limit(MAX_NAMED).map(ShownText::of).collect(Collectors.joining(", "))
                    + (names.size() > MAX_NAMED ? ", ..." : ""));
        }
    }

    public int size() {
        return names.size();
    }

    /// Whether the file is a [RejectsFile], corrected or not: its cells are then written as [SheetText] says.
    public boolean isOfRejects() {
        return isOfRejects;
    }

    /// The position of a column; -1 if the file has no such column.
    public int position(Column column) {
        Integer position = positions.get(column);
        return position == null ? -1 : position;
    }

    /// The column's name as the file writes it.
    public String name(int position) {
        return names.get(position);
    }

    /// Columns of a customers file beyond the known ones, by their names in lower snake case.
    public List<Attribute> attributes() {
        return attributes;
    }

    /// Positions of columns that nothing is read from.
    public List<Integer> ignored() {
        return ignored;
    }

    /// Columns that are read under another name than theirs, by their names.
    public Map<String, String> readAs() {
        return readAs;
    }

    public Mapping mapping() {
        return mapping;
    }

    /// The names without those that a [RejectsFile] added.
    public List<String> originalNames() {
        return original(names);
    }

    /// A row's cells without those that a [RejectsFile] added.
    public List<String> original(List<String> cells) {
        List<String> original = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (i >= fromRejects.length || !fromRejects[i]) {
                original.add(cells.get(i));
            }
        }
        return original;
    }
}
