package crosssell.files.record;

import crosssell.uploads.DamagedFile;

/// How much a packed file may hold: what unpacks to more was made to exhaust its reader.
///
/// Source: docs/files.md, "Formats".
public final class UnpackLimit {

    /// As many times its packed size, once it is above [#FREE].
    static final long MAX_RATIO = 200;

    /// Any file may unpack to this many bytes.
    static final long FREE = 64L << 20;

    /// No file may unpack to more bytes.
    static final long MAX = 20L << 30;

    private UnpackLimit() {}

    /// Checks how much a packed file has given so far.
    ///
    /// @param packed bytes read
    /// @param unpacked bytes that they gave
    /// @throws DamagedFile if that is too much
    public static void check(long packed, long unpacked) throws DamagedFile {
        if (unpacked > MAX) {
            throw new DamagedFile("the file unpacks to more than %,d bytes".formatted(MAX));
        }
        if (unpacked > FREE && unpacked / MAX_RATIO >= packed) {
            throw new DamagedFile("the file unpacks to more than %d times its size (%,d bytes gave %,d)"
                    .formatted(MAX_RATIO, packed, unpacked));
        }
    }
}
