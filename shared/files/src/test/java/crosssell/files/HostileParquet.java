package crosssell.files;

import static crosssell.files.RawParquet.dictionary;
import static crosssell.files.RawParquet.page;
import static crosssell.files.RawParquet.plain;
import static crosssell.files.RawParquet.second;
import static crosssell.files.RawParquet.varInts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.parquet.format.CompressionCodec.UNCOMPRESSED;
import static org.apache.parquet.format.CompressionCodec.ZSTD;
import static org.apache.parquet.format.Encoding.DELTA_BINARY_PACKED;
import static org.apache.parquet.format.Encoding.DELTA_BYTE_ARRAY;
import static org.apache.parquet.format.Encoding.DELTA_LENGTH_BYTE_ARRAY;
import static org.apache.parquet.format.Encoding.PLAIN;
import static org.apache.parquet.format.Encoding.RLE_DICTIONARY;
import static org.apache.parquet.format.FieldRepetitionType.OPTIONAL;
import static org.apache.parquet.format.FieldRepetitionType.REQUIRED;
import static org.apache.parquet.format.Type.BYTE_ARRAY;
import static org.apache.parquet.format.Type.INT32;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.parquet.format.CompressionCodec;

/// Parquet files that were made to exhaust their reader.
final class HostileParquet {

    private static final int HUGE = Integer.MAX_VALUE;
    private static final byte[] LONG_TEXT = new byte[20 << 20];

    private HostileParquet() {}

    /// What is said of a file, by how to make it.
    static Map<Supplier<byte[]>, String> all() {
        Map<Supplier<byte[]>, String> files = new LinkedHashMap<>();
        files.put(
                HostileParquet::manyColumnsOfLongPages,
                "the Parquet file needs 545,259,624 bytes of memory or more for the pages that its 150 columns are read"
                        + " from at one time; allowed are 536,870,912: write it with smaller pages, or fewer columns");
        files.put(HostileParquet::manyLongDictionaries, "the Parquet file needs .* bytes of memory or more .*");
        files.put(
                () -> lone(
                        ZSTD,
                        page(1, PLAIN, plain(text("c1")), ZSTD).with(header -> header.setUncompressed_page_size(HUGE))),
                "the Parquet file has a page of 2,147,483,647 bytes; allowed are 134,217,728");
        files.put(
                () -> lone(
                        ZSTD,
                        page(1, PLAIN, plain(text("c1")), ZSTD)
                                .with(header -> header.setUncompressed_page_size(60 << 20))),
                "the Parquet file is damaged: a page has not the 62,914,560 bytes that its header says");
        files.put(
                () -> lone(
                        ZSTD,
                        page(1, PLAIN, plain(LONG_TEXT), ZSTD).with(header -> header.setUncompressed_page_size(100))),
                "the Parquet file is damaged: .*");
        files.put(
                () -> lone(
                        UNCOMPRESSED,
                        page(1, PLAIN, plain(text("c1")), UNCOMPRESSED)
                                .with(header -> header.setCompressed_page_size(HUGE))),
                "the Parquet file is damaged: a page is longer than its column");
        files.put(
                () -> lone(UNCOMPRESSED, page(1, PLAIN, new byte[] {-1, -1, -1, 127, 'c'}, UNCOMPRESSED)),
                "the Parquet file is damaged: .*");
        files.put(
                () -> lone(
                        UNCOMPRESSED,
                        dictionary(HUGE, plain(text("c1")), UNCOMPRESSED),
                        page(1, RLE_DICTIONARY, new byte[] {1, 2, 0}, UNCOMPRESSED)),
                "the Parquet file is damaged: a dictionary of 6 bytes claims to have 2,147,483,647 entries");
        files.put(
                () -> lone(
                        UNCOMPRESSED,
                        dictionary(1, new byte[] {-1, -1, -1, 127, 'c'}, UNCOMPRESSED),
                        page(1, RLE_DICTIONARY, new byte[] {1, 2, 0}, UNCOMPRESSED)),
                "the Parquet file is damaged: a text of a dictionary is longer than the dictionary");
        files.put(
                () -> lone(
                        UNCOMPRESSED,
                        dictionary(1, plain(text("c1")), UNCOMPRESSED),
                        page(1, RLE_DICTIONARY, after(1, varInts((1L << 28) - 1)), UNCOMPRESSED)),
                "the Parquet file is damaged: a page of 1 values claims to have 1,073,741,816");
        files.put(
                () -> optional(page(
                        1, PLAIN, after(after(sized(varInts((1L << 28) - 1)), plain(text("x")))), UNCOMPRESSED)),
                "the Parquet file is damaged: a page of 1 values claims to have 1,073,741,816");
        files.put(
                () -> optional(second(1, PLAIN, varInts((1L << 28) - 1), plain(text("x")))),
                "the Parquet file is damaged: a page of 1 values claims to have 1,073,741,816");
        files.put(
                () -> lone(UNCOMPRESSED, page(HUGE, PLAIN, plain(text("c1")), UNCOMPRESSED)),
                "the Parquet file is damaged: a page has 2,147,483,647 values of a column that has 1 more");
        files.put(
                () -> new RawParquet(1)
                        .column(
                                "customer_id",
                                INT32,
                                REQUIRED,
                                UNCOMPRESSED,
                                page(1, DELTA_BINARY_PACKED, varInts(128, 4, HUGE, 0), UNCOMPRESSED))
                        .file(),
                "the Parquet file is damaged: a page of 1 values claims to have 2,147,483,647");
        files.put(
                () -> lone(
                        UNCOMPRESSED,
                        page(1, DELTA_LENGTH_BYTE_ARRAY, varInts(1L << 30, 1L << 27, 1, 0), UNCOMPRESSED)),
                "the Parquet file is damaged: a page has blocks of 1,073,741,824 differences in 134,217,728 parts");
        files.put(
                () -> lone(
                        UNCOMPRESSED,
                        page(1, DELTA_BYTE_ARRAY, varInts(128, 4, 1, 2L * HUGE, 128, 4, 1, 4, 'c', '1'), UNCOMPRESSED)),
                "the Parquet file is damaged: a text goes on from more than the one before has");
        files.put(HostileParquet::oneTextManyTimes, "the file unpacks to more than 200 times its size .*");
        files.put(() -> footer(varInts(0x15, 2, 0x19, 0xFC, HUGE)), "the Parquet file is damaged: .*");
        files.put(() -> footer(nestedLists()), "the Parquet file is damaged: .*");
        files.put(HostileParquet::manyColumns, "the file has 100,000 columns; allowed are 2,000");
        files.put(
                () -> new RawParquet(0).ballast(20 << 20).file(new byte[(1 << 24) + 1]),
                "the Parquet file has a footer of 16,777,217 bytes; allowed are 16,777,216: .*");
        return files;
    }

    /// The file that took three invocations of the ingest function with it, but for its size being noise.
    private static byte[] manyColumnsOfLongPages() {
        RawParquet file = new RawParquet(1).ballast(17 << 20);
        RawParquet.Page page = page(1, PLAIN, plain(LONG_TEXT), ZSTD);
        for (int column = 0; column < 150; column++) {
            file.column(column == 0 ? "customer_id" : "c" + column, BYTE_ARRAY, REQUIRED, ZSTD, page);
        }
        return file.file();
    }

    /// Entries without a letter: many objects of few bytes.
    private static byte[] manyLongDictionaries() {
        RawParquet file = new RawParquet(1).ballast(17 << 20);
        RawParquet.Page dictionary = dictionary(5 << 20, LONG_TEXT, ZSTD);
        RawParquet.Page page = page(1, RLE_DICTIONARY, new byte[] {1, 2, 0}, ZSTD);
        for (int column = 0; column < 150; column++) {
            file.column(column == 0 ? "customer_id" : "c" + column, BYTE_ARRAY, REQUIRED, ZSTD, dictionary, page);
        }
        return file.file();
    }

    private static byte[] oneTextManyTimes() {
        byte[] text = new byte[60_000];
        Arrays.fill(text, (byte) 'x');
        return new RawParquet(1_000_000)
                .column(
                        "customer_id",
                        BYTE_ARRAY,
                        REQUIRED,
                        ZSTD,
                        dictionary(1, plain(text), ZSTD),
                        page(1_000_000, RLE_DICTIONARY, after(1, varInts(2_000_000, 0)), ZSTD))
                .file();
    }

    private static byte[] manyColumns() {
        RawParquet file = new RawParquet(0);
        for (int column = 0; column < 100_000; column++) {
            file.column("c" + column, BYTE_ARRAY, REQUIRED, UNCOMPRESSED);
        }
        return file.file();
    }

    private static byte[] lone(CompressionCodec codec, RawParquet.Page... pages) {
        return new RawParquet(1)
                .column("customer_id", BYTE_ARRAY, REQUIRED, codec, pages)
                .file();
    }

    private static byte[] optional(RawParquet.Page page) {
        return new RawParquet(1)
                .column("customer_id", BYTE_ARRAY, OPTIONAL, UNCOMPRESSED, page)
                .file();
    }

    private static byte[] footer(byte[] footer) {
        return new RawParquet(0).file(footer);
    }

    /// An unknown field, a list of lists of lists.
    private static byte[] nestedLists() {
        byte[] lists = new byte[1_000_000];
        Arrays.fill(lists, (byte) 0x19);
        lists[0] = (byte) 0xF9;
        return lists;
    }

    private static byte[] sized(byte[] runs) {
        return after(new byte[] {(byte) runs.length, 0, 0, 0}, runs);
    }

    private static byte[] after(int bitWidth, byte[] runs) {
        return after(new byte[] {(byte) bitWidth}, runs);
    }

    private static byte[] after(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
