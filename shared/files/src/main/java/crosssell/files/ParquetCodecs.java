package crosssell.files;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Unpacks the pages of a Parquet file, and refuses to unpack too much.
final class ParquetCodecs implements CompressionCodecFactory {

    /// Those who write the largest pages stay below it: 100,000,000 bytes.
    private static final int MAX_PAGE = 1 << 27;

    /// Unpacks one page.
    private interface Codec {
        byte[] unpack(byte[] packed, int size) throws IOException;
    }

    private final long fileSize;
    private long unpacked;

    /// @param fileSize of the Parquet file, packed
    ParquetCodecs(long fileSize) {
        this.fileSize = fileSize;
    }

    /// @throws UnsupportedOperationException if such pages are not read
    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return switch (name) {
            case UNCOMPRESSED -> new Pages((packed, size) -> packed);
            case GZIP -> new Pages(ParquetCodecs::gunzip);
            case SNAPPY -> new Pages(codec(new SnappyDecompressor()));
            case ZSTD -> new Pages(codec(new ZstdDecompressor()));
            case LZ4_RAW -> new Pages(codec(new Lz4Decompressor()));
            case LZO, BROTLI, LZ4 ->
                throw new UnsupportedOperationException(
                        "its pages are packed with " + name + "; write it with snappy, zstd or gzip");
        };
    }

    private static Codec codec(Decompressor decompressor) {
        return (packed, size) -> {
            byte[] page = new byte[size];
            decompressor.decompress(packed, 0, packed.length, page, 0, size);
            return page;
        };
    }

    private static byte[] gunzip(byte[] packed, int size) throws IOException {
        try (InputStream page = new GZIPInputStream(BytesInput.from(packed).toInputStream())) {
            return page.readNBytes(size);
        }
    }

    /// @throws UnsupportedOperationException always: nothing is written
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        throw new UnsupportedOperationException("only reads");
    }

    @Override
    public void release() {}

    private final class Pages implements BytesInputDecompressor {

        private final Codec codec;

        private Pages(Codec codec) {
            this.codec = codec;
        }

        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            return BytesInput.from(unpack(packed.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer page, int size) throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            page.put(unpack(bytes, size));
        }

        private byte[] unpack(byte[] packed, int size) throws IOException {
            if (size < 0 || size > MAX_PAGE) {
                throw new Damaged(
                        "the Parquet file has a page of %,d bytes; allowed are %,d".formatted(size, MAX_PAGE));
            }
            unpacked += size;
            UnpackLimit.check(fileSize, unpacked);
            return codec.unpack(packed, size);
        }

        @Override
        public void release() {}
    }
}
