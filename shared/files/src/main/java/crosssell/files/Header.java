package crosssell.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Which cell of a row is which column.
final class Header {

    /// A cell of a customers row that is kept under a name instead of a type.
    record Attribute(int position, String name) {}

    private static final int MAX_NAMED = 50;

    private final List<String> names;
    private final boolean[] fromRejects;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Integer> ignored = new ArrayList<>();

    /// @param names the header's cells as they are in the file
    /// @throws BadFile if a required column is missing or two columns have one name
    Header(List<String> names, UploadPrefix prefix) throws BadFile {
        this.names = names;
        this.fromRejects = new boolean[names.size()];
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (RejectsFile.COLUMNS.contains(name.toLowerCase(Locale.ROOT))) {
                fromRejects[i] = true;
                continue;
            }
            String snakeCase = Column.snakeCase(name);
            if (snakeCase.isEmpty()) {
                ignored.add(i);
                continue;
            }
            String twin = seen.put(Column.key(prefix == UploadPrefix.CUSTOMERS ? snakeCase : name), name);
            if (twin != null) {
                throw new BadFile(
                        "two columns have the same name: '" + Shown.of(twin) + "' and '" + Shown.of(name) + "'");
            }
            Column column = Column.of(name);
            if (column != null
                    && (prefix.required().contains(column) || prefix.optional().contains(column))) {
                positions.put(column, i);
            } else if (prefix == UploadPrefix.CUSTOMERS) {
                attributes.add(new Attribute(i, snakeCase));
            } else {
                ignored.add(i);
            }
        }
        requireAll(prefix.required());
    }

    private void requireAll(List<Column> required) throws BadFile {
        List<Column> missing = new ArrayList<>(required);
        missing.removeAll(positions.keySet());
        if (!missing.isEmpty()) {
            throw new BadFile("missing column "
                    + missing.stream().map(Column::canonical).collect(Collectors.joining(", "))
                    + "; found "
                    + names.stream().limit(MAX_NAMED).map(Shown::of).collect(Collectors.joining(", "))
                    + (names.size() > MAX_NAMED ? ", ..." : ""));
        }
    }

    int size() {
        return names.size();
    }

    /// The position of a column; -1 if the file has no such column.
    int position(Column column) {
        return positions.getOrDefault(column, -1);
    }

    /// The column's name as the file writes it.
    String name(int position) {
        return names.get(position);
    }

    /// Columns of a customers file beyond the known ones, by their names in lower snake case.
    List<Attribute> attributes() {
        return attributes;
    }

    /// Positions of columns that nothing is read from.
    List<Integer> ignored() {
        return ignored;
    }

    /// The names without those that a [RejectsFile] added.
    List<String> originalNames() {
        return original(names);
    }

    /// A row's cells without those that a [RejectsFile] added.
    List<String> original(List<String> cells) {
        List<String> original = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            if (i >= fromRejects.length || !fromRejects[i]) {
                original.add(cells.get(i));
            }
        }
        return original;
    }
}
