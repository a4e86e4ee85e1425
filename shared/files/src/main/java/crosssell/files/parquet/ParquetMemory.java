package crosssell.files.parquet;

import crosssell.uploads.DamagedFile;

/// What is unpacked of a Parquet file at one time: of every column the page that is being read, and its dictionary.
/// However small a file is, and whatever it claims, there is never more of it than [#MAX].
///
/// Source: docs/files.md, "Formats".
final class ParquetMemory {

    /// A third of what the ingest function has.
    static final long MAX = 1L << 29;

    private final int columns;
    private long held;

    /// @param columns how many share it
    ParquetMemory(int columns) {
        this.columns = columns;
    }

    /// Reserves memory, before anything is unpacked.
    ///
    /// @throws DamagedFile if there is none
    void take(long bytes) throws DamagedFile {
        held += bytes;
        if (held > MAX) {
            throw new DamagedFile(
                    ("the Parquet file needs %,d bytes of memory or more for the pages that its %d columns are read from"
                                    + " at one time; allowed are %,d: write it with smaller pages, or fewer columns")
                            .formatted(held, columns, MAX));
        }
    }

    void giveBack(long bytes) {
        held -= bytes;
    }
}
