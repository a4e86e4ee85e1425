package crosssell.files.record;

import crosssell.uploads.BadFile;
import crosssell.uploads.Column;
import crosssell.uploads.Mapping;
import crosssell.uploads.UploadPrefix;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a column of a file may be read as. Of several claims on one name in a file the one of the lowest rank holds.
///
/// @param name a canonical name, or that of a customers' attribute
/// @param column absent for an attribute
record ColumnClaim(String name, @Nullable Column column, int rank) {

    private static final int MAPPED = 0;
    private static final int OWN = 1;
    private static final int ALIAS = 2;

    /// All claims that names of columns can make, by [Column#key].
    ///
    /// @throws BadFile if the mapping names columns that the prefix has not
    static Map<String, ColumnClaim> all(UploadPrefix prefix, Mapping mapping) throws BadFile {
        Map<String, ColumnClaim> claims = new HashMap<>();
        for (Column column : prefix.columns()) {
            claims.put(Column.key(column.name()), new ColumnClaim(column.canonical(), column, OWN));
        }
        Aliases.of(prefix).forEach((column, names) -> {
            for (int i = 0; i < names.size(); i++) {
                claims.put(Column.key(names.get(i)), new ColumnClaim(column.canonical(), column, ALIAS + i));
            }
        });
        mapping.targets(prefix)
                .forEach((key, name) -> claims.put(key, new ColumnClaim(name, prefix.column(name), MAPPED)));
        return claims;
    }

    /// Whether the file has another name for it.
    boolean isRenamed() {
        return rank != OWN;
    }

    /// Whether a column of customers is kept under its own name besides, because settings may name it as a dimension.
    boolean isKeptToo() {
        return rank >= ALIAS && column != Column.CUSTOMER_ID;
    }
}
