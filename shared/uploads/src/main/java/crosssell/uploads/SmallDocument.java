package crosssell.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A JSON document that is read as a whole: settings, a mapping. Who reads one fetches a byte more than it may have,
/// and
/// no more.
public enum SmallDocument {
    /// Fits an item of the table.
    SETTINGS("a settings document", 1 << 18),
    /// Fits an item of the ledger, beside what else a plan has.
    MAPPING("a mapping", 1 << 15);

    private final String name;
    private final int maxBytes;

    SmallDocument(String name, int maxBytes) {
        this.name = name;
        this.maxBytes = maxBytes;
    }

    int maxBytes() {
        return maxBytes;
    }

    /// The text of a document.
    ///
    /// @param start its bytes, or if there are more than [#maxBytes] the first of them and one
    /// @throws BadFile if it is too long or not UTF-8
    public String text(byte[] start) throws BadFile {
        if (start.length > maxBytes) {
            throw new BadFile("%s has at most %d bytes".formatted(name, maxBytes));
        }
        try {
            return new Utf8Reader(new ByteArrayInputStream(start)).readAllAsString();
        } catch (DamagedFile damaged) {
            throw new BadFile(name + " is " + damaged.badFile().getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
