package crosssell.files.parquet;

import crosssell.files.record.UnpackLimit;
import crosssell.uploads.DamagedFile;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;

/// Unpacks the pages of a Parquet file, and refuses to unpack too much.
final class ParquetCodecs {

    /// The most bytes of a page: writers of the largest pages stay below it.
    static final int MAX_PAGE = 1 << 27;

    /// Unpacks a part of a page into an array that is as long as its header says.
    private interface Codec {
        /// @return how many bytes there are; more than the array is long if that is too short
        int unpack(byte[] packed, int from, byte[] into) throws IOException;
    }

    private final long fileSize;
    private long unpacked;

    /// @param fileSize of the Parquet file, packed
    ParquetCodecs(long fileSize) {
        this.fileSize = fileSize;
    }

    /// @throws DamagedFile if a page claims to have more bytes than any may have, or the file than it may have
    void check(int size) throws DamagedFile {
        if (size < 0 || size > MAX_PAGE) {
            throw new DamagedFile("the Parquet file has a page of %,d bytes; allowed are %,d"
                    .formatted(Integer.toUnsignedLong(size), MAX_PAGE));
        }
        unpacked += size;
        UnpackLimit.check(fileSize, unpacked);
    }

    /// The bytes from `from` on, unpacked.
    ///
    /// @param size how many its header says there are
    /// @throws DamagedFile if there are more or fewer, or they are packed in a way that is not read
    static byte[] unpack(CompressionCodec name, byte[] packed, int from, int size) throws IOException {
        byte[] bytes = new byte[size];
        int count = codec(name).unpack(packed, from, bytes);
        if (count != size) {
            throw ParquetRecords.damaged("a page has not the %,d bytes that its header says".formatted(size));
        }
        return bytes;
    }

    private static Codec codec(CompressionCodec name) throws DamagedFile {
        return switch (name) {
            case UNCOMPRESSED -> ParquetCodecs::copy;
            case GZIP -> ParquetCodecs::gunzip;
            case SNAPPY -> codec(new SnappyDecompressor());
            case ZSTD -> codec(new ZstdDecompressor());
            case LZ4_RAW -> codec(new Lz4Decompressor());
            case LZO, BROTLI, LZ4 ->
                throw new DamagedFile("the Parquet file cannot be read: its pages are packed with " + name
                        + "; write it with snappy, zstd or gzip");
        };
    }

    private static Codec codec(Decompressor decompressor) {
        return (packed, from, into) ->
                decompressor.decompress(packed, from, packed.length - from, into, 0, into.length);
    }

    private static int copy(byte[] packed, int from, byte[] into) {
        int count = packed.length - from;
        System.arraycopy(packed, from, into, 0, Math.min(count, into.length));
        return count;
    }

    private static int gunzip(byte[] packed, int from, byte[] into) throws IOException {
        try (InputStream page = new GZIPInputStream(new ByteArrayInputStream(packed, from, packed.length - from))) {
            int count = page.readNBytes(into, 0, into.length);
            return page.read() < 0 ? count : count + 1;
        }
    }
}
