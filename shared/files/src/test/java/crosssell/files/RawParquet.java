package crosssell.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/// Parquet files put together byte by byte, so that they can say what no writer would.
final class RawParquet {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<SchemaElement> schema = new ArrayList<>(List.of(new SchemaElement("root")));
    private final List<ColumnChunk> chunks = new ArrayList<>();
    private final int rows;

    RawParquet(int rows) {
        this.rows = rows;
        bytes.writeBytes("PAR1".getBytes(US_ASCII));
    }

    /// A page with its header.
    static final class Page {

        private final PageHeader header;
        private final byte[] content;

        private Page(PageHeader header, byte[] content) {
            this.header = header;
            this.content = content;
        }

        Page with(UnaryOperator<PageHeader> changed) {
            return new Page(changed.apply(new PageHeader(header)), content);
        }
    }

    /// A page of the first version.
    static Page page(int values, Encoding encoding, byte[] unpacked, CompressionCodec codec) {
        byte[] content = packed(unpacked, codec);
        return new Page(
                new PageHeader(PageType.DATA_PAGE, unpacked.length, content.length)
                        .setData_page_header(new DataPageHeader(values, encoding, Encoding.RLE, Encoding.RLE)),
                content);
    }

    /// A page of the second version, not packed.
    static Page second(int values, Encoding encoding, byte[] levels, byte[] content) {
        byte[] both = Arrays.copyOf(levels, levels.length + content.length);
        System.arraycopy(content, 0, both, levels.length, content.length);
        return new Page(
                new PageHeader(PageType.DATA_PAGE_V2, both.length, both.length)
                        .setData_page_header_v2(new DataPageHeaderV2(values, 0, values, encoding, levels.length, 0)),
                both);
    }

    static Page dictionary(int entries, byte[] unpacked, CompressionCodec codec) {
        byte[] content = packed(unpacked, codec);
        return new Page(
                new PageHeader(PageType.DICTIONARY_PAGE, unpacked.length, content.length)
                        .setDictionary_page_header(new DictionaryPageHeader(entries, Encoding.PLAIN)),
                content);
    }

    private static byte[] packed(byte[] unpacked, CompressionCodec codec) {
        if (codec == CompressionCodec.UNCOMPRESSED) {
            return unpacked;
        }
        ZstdCompressor zstd = new ZstdCompressor();
        byte[] packed = new byte[zstd.maxCompressedLength(unpacked.length)];
        return Arrays.copyOf(packed, zstd.compress(unpacked, 0, unpacked.length, packed, 0, packed.length));
    }

    /// A text as it stands in a page that is encoded plainly.
    static byte[] plain(byte[] text) {
        return ByteBuffer.allocate(4 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(text.length)
                .put(text)
                .array();
    }

    /// A run of levels or of places in a dictionary, or a number of a delta block, is told by such a number.
    static byte[] varInts(long... numbers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (long number : numbers) {
            long left = number;
            while (left > 0x7F) {
                out.write((int) ((left & 0x7F) | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }
        return out.toByteArray();
    }

    RawParquet column(String name, Type type, FieldRepetitionType repetition, CompressionCodec codec, Page... pages) {
        long start = bytes.size();
        for (Page page : pages) {
            write(out -> Util.writePageHeader(page.header, out));
            bytes.writeBytes(page.content);
        }
        schema.add(new SchemaElement(name).setType(type).setRepetition_type(repetition));
        long size = bytes.size() - start;
        chunks.add(new ColumnChunk(start)
                .setMeta_data(new ColumnMetaData(
                        type, List.of(Encoding.PLAIN), List.of(name), codec, rows, size, size, start)));
        return this;
    }

    /// Bytes that nothing refers to and that do not pack: they only make the file larger.
    RawParquet ballast(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        bytes.writeBytes(noise);
        return this;
    }

    byte[] file() {
        schema.getFirst().setNum_children(schema.size() - 1);
        RowGroup group = new RowGroup(chunks, bytes.size(), rows);
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        try {
            Util.writeFileMetaData(new FileMetaData(1, schema, rows, List.of(group)), footer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(footer.toByteArray());
    }

    /// The file with this footer.
    byte[] file(byte[] footer) {
        bytes.writeBytes(footer);
        bytes.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        bytes.writeBytes("PAR1".getBytes(US_ASCII));
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
