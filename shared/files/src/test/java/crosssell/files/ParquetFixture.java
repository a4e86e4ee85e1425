package crosssell.files;

import io.airlift.compress.Compressor;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.schema.MessageType;

/// Writes Parquet files, packed in any way that is read.
final class ParquetFixture {

    /// Fills in a row.
    interface Filler {
        void fill(int row, Group group);
    }

    private ParquetFixture() {}

    static void write(Path file, MessageType schema, CompressionCodecName codec, int rows, Filler filler)
            throws IOException {
        write(file, schema, codec, rows, WriterVersion.PARQUET_1_0, true, filler);
    }

    /// In small pages, several row groups, and values encoded as the version does with or without a dictionary.
    static void write(
            Path file,
            MessageType schema,
            CompressionCodecName codec,
            int rows,
            WriterVersion version,
            boolean dictionary,
            Filler filler)
            throws IOException {
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new Output(file))
                .withType(schema)
                .withCompressionCodec(codec)
                .withCodecFactory(new Codecs())
                .withWriterVersion(version)
                .withDictionaryEncoding(dictionary)
                .withByteStreamSplitEncoding(!dictionary)
                .withPageRowCountLimit(700)
                .withRowGroupRowCountLimit(20_000)
                .build()) {
            for (int row = 0; row < rows; row++) {
                Group group = new SimpleGroup(schema);
                filler.fill(row, group);
                writer.write(group);
            }
        }
    }

    private record Output(Path file) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSizeHint) throws IOException {
            return createOrOverwrite(blockSizeHint);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            return new DelegatingPositionOutputStream(Channels.newOutputStream(channel)) {
                @Override
                public long getPos() throws IOException {
                    return channel.position();
                }
            };
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Codecs implements CompressionCodecFactory {

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName name) {
            return new BytesInputCompressor() {
                @Override
                public BytesInput compress(BytesInput page) throws IOException {
                    byte[] bytes = page.toInputStream().readAllBytes();
                    return BytesInput.from(
                            switch (name) {
                                case GZIP -> gzip(bytes);
                                case SNAPPY -> packed(new SnappyCompressor(), bytes);
                                case ZSTD -> packed(new ZstdCompressor(), bytes);
                                case LZ4_RAW, LZ4 -> packed(new Lz4Compressor(), bytes);
                                case UNCOMPRESSED, LZO, BROTLI -> bytes;
                            });
                }

                @Override
                public CompressionCodecName getCodecName() {
                    return name;
                }

                @Override
                public void release() {}
            };
        }

        private static byte[] packed(Compressor compressor, byte[] bytes) {
            byte[] packed = new byte[compressor.maxCompressedLength(bytes.length)];
            return Arrays.copyOf(packed, compressor.compress(bytes, 0, bytes.length, packed, 0, packed.length));
        }

        private static byte[] gzip(byte[] bytes) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream zipped = new GZIPOutputStream(packed)) {
                zipped.write(bytes);
            }
            return packed.toByteArray();
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
            throw new UnsupportedOperationException("only writes");
        }

        @Override
        public void release() {}
    }
}
