package crosssell.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which cell of a row is which column.
final class Header {

    /// A cell of a customers row that is kept under a name instead of a type.
    record Attribute(int position, String name) {}

    /// What a column of the file may be read as. Of several claims on one name the lowest rank holds.
    private record Claim(String target, int rank) {

        static final int MAPPED = 0;
        static final int OWN = 1;
        static final int ALIAS = 2;

        /// Whether a column of customers is kept under its own name besides: settings may name it as a dimension.
        boolean isKeptToo() {
            return rank >= ALIAS && !target.equals(Column.CUSTOMER_ID.canonical());
        }
    }

    private static final int MAX_NAMED = 50;

    private final List<String> names;
    private final Mapping mapping;
    private final boolean[] fromRejects;
    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Integer> ignored = new ArrayList<>();
    private final Map<String, String> readAs = new LinkedHashMap<>();

    /// @param names the header's cells as they are in the file
    /// @throws BadFile if a required column, or one that the mapping names, is missing, or two columns have one name
    Header(List<String> names, UploadPrefix prefix, Mapping mapping) throws BadFile {
        this.names = names;
        this.mapping = mapping;
        this.fromRejects = new boolean[names.size()];
        Map<String, Claim> claims = claims(prefix, mapping);
        Claim[] claimOf = new Claim[names.size()];
        Map<String, String> seen = new HashMap<>();
        Map<String, Integer> holders = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = name(i).strip();
            fromRejects[i] = RejectsFile.COLUMNS.contains(name.toLowerCase(Locale.ROOT));
            String snakeCase = Column.snakeCase(name);
            Claim claim = fromRejects[i] ? null : claims.get(Column.key(name));
            if (fromRejects[i] || claim == null && snakeCase.isEmpty()) {
                continue;
            }
            String twin = seen.put(Column.key(prefix == UploadPrefix.CUSTOMERS ? snakeCase : name), name);
            if (twin != null) {
                throw new BadFile(
                        "two columns have the same name: '" + Shown.of(twin) + "' and '" + Shown.of(name) + "'");
            }
            if (claim != null) {
                claimOf[i] = claim;
                holders.merge(claim.target, i, (a, b) -> claimOf[a].rank < claimOf[b].rank ? a : b);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (!fromRejects[i]) {
                place(i, claimOf[i], holders, prefix);
            }
        }
        requireMapped();
        requireAll(prefix.required());
    }

    /// What columns may be read as, by [Column#key] of their names.
    private static Map<String, Claim> claims(UploadPrefix prefix, Mapping mapping) throws BadFile {
        Map<String, Claim> claims = new HashMap<>();
        for (Column column : prefix.columns()) {
            claims.put(Column.key(column.name()), new Claim(column.canonical(), Claim.OWN));
        }
        Aliases.of(prefix).forEach((column, names) -> {
            for (int i = 0; i < names.size(); i++) {
                claims.put(Column.key(names.get(i)), new Claim(column.canonical(), Claim.ALIAS + i));
            }
        });
        mapping.targets(prefix).forEach((name, target) -> claims.put(name, new Claim(target, Claim.MAPPED)));
        return claims;
    }

    /// @param holders the columns that names belong to; attributes take theirs here
    private void place(int position, @Nullable Claim claim, Map<String, Integer> holders, UploadPrefix prefix) {
        boolean holds = claim != null && Objects.equals(holders.get(claim.target), position);
        if (holds) {
            Column column = Column.of(claim.target);
            if (column != null && prefix.has(column)) {
                positions.put(column, position);
            } else {
                attributes.add(new Attribute(position, claim.target));
            }
            if (claim.rank != Claim.OWN) {
                readAs.put(name(position), claim.target);
            }
        }
        String snakeCase = Column.snakeCase(name(position));
        boolean isFree = !snakeCase.isEmpty() && holders.putIfAbsent(snakeCase, position) == null;
        if (prefix == UploadPrefix.CUSTOMERS && isFree && (!holds || claim.isKeptToo())) {
            attributes.add(new Attribute(position, snakeCase));
        } else if (!holds) {
            ignored.add(position);
        }
    }

    private void requireMapped() throws BadFile {
        Map<String, String> found = new HashMap<>();
        names.forEach(name -> found.put(Column.key(name), name));
        for (String name : mapping.columns().keySet()) {
            if (mapping.scope() == Mapping.Scope.ONE_FILE && !found.containsKey(Column.key(name))) {
                throw new BadFile("the mapping names a column '" + Shown.of(name)
                        + "', which the file has not; the nearest is '" + Shown.of(Nearest.to(name, names)) + "'");
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

    /// Columns that are read under another name than theirs, by their names.
    Map<String, String> readAs() {
        return readAs;
    }

    Mapping mapping() {
        return mapping;
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
