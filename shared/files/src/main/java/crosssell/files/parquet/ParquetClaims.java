package crosssell.files.parquet;

import crosssell.uploads.DamagedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/// The sizes that an unpacked page claims, checked before the library reserves memory for them: runs of levels and of
/// places in the dictionary, differences, lengths.
final class ParquetClaims {

    /// Runs end with whole groups, and some writers leave room for 64 of 8.
    private static final int MAX_BEYOND = 512;

    /// An entry of a dictionary as an object, beside its bytes.
    private static final int ENTRY = 64;

    private final ByteBuffer page;
    private final int values;
    private final ColumnDescriptor column;
    private final ParquetMemory memory;
    private long room;

    /// @param values how many the page's header says there are
    /// @param memory where room is taken for what the library will make of the page
    ParquetClaims(byte[] page, int values, ColumnDescriptor column, ParquetMemory memory) {
        this.page = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        this.values = values;
        this.column = column;
        this.memory = memory;
    }

    /// How many bytes were taken beside the page's own.
    long room() {
        return room;
    }

    private void take(long bytes) throws DamagedFile {
        memory.take(bytes);
        room += bytes;
    }

    /// How many bytes a dictionary takes, unpacked and as objects.
    ///
    /// @throws DamagedFile if its bytes are too few for its entries
    static long ofDictionary(int bytes, int entries, ColumnDescriptor column) throws DamagedFile {
        if (entries < 0 || (long) entries * leastBytes(column) > bytes) {
            throw ParquetRecords.damaged("a dictionary of %,d bytes claims to have %,d entries"
                    .formatted(bytes, Integer.toUnsignedLong(entries)));
        }
        return bytes + (long) ENTRY * entries;
    }

    private static int leastBytes(ColumnDescriptor column) {
        return switch (column.getPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> 1;
            case INT32, FLOAT, BINARY -> 4;
            case INT64, DOUBLE -> 8;
            case INT96 -> 12;
            case FIXED_LEN_BYTE_ARRAY -> Math.max(1, column.getPrimitiveType().getTypeLength());
        };
    }

    /// Whether each text of a dictionary ends within it.
    static void checkDictionary(byte[] bytes, int entries, ColumnDescriptor column) throws DamagedFile {
        if (column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
            ByteBuffer left = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < entries; i++) {
                int length = left.remaining() < Integer.BYTES ? -1 : left.getInt();
                if (length < 0 || length > left.remaining()) {
                    throw ParquetRecords.damaged("a text of a dictionary is longer than the dictionary");
                }
                left.position(left.position() + length);
            }
        }
    }

    /// Goes past the levels of a page of the first version: they say which cells are null.
    void checkLevels(Encoding encoding) throws IOException {
        if (column.getMaxDefinitionLevel() > 0) {
            switch (encoding) {
                case RLE -> checkSizedRuns();
                case BIT_PACKED -> pass((values + 7) / 8);
                default -> throw ParquetRecords.damaged("its levels are in an encoding that no levels have");
            }
        }
    }

    /// The same of a page of the second version: nothing else is in these bytes.
    void checkLevels() throws IOException {
        if (column.getMaxDefinitionLevel() > 0) {
            checkRuns(1, page.limit());
        }
    }

    /// Checks what comes after the levels.
    void checkValues(Encoding encoding) throws IOException {
        switch (encoding) {
            case PLAIN, BIT_PACKED -> {}
            case RLE -> checkSizedRuns();
            case BYTE_STREAM_SPLIT -> take(page.remaining());
            case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
                if (page.hasRemaining()) {
                    checkRuns(Math.min(Integer.SIZE, page.get() & 0xFF), page.limit());
                }
            }
            case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY -> checkDifferences(page.duplicate());
            case DELTA_BYTE_ARRAY -> checkPrefixes();
        }
    }

    private void pass(int bytes) throws DamagedFile {
        if (bytes < 0 || bytes > page.remaining()) {
            throw ParquetRecords.damaged("a page ends before its values do");
        }
        page.position(page.position() + bytes);
    }

    private void checkSizedRuns() throws IOException {
        if (page.remaining() < Integer.BYTES) {
            throw ParquetRecords.damaged("a page ends before its values do");
        }
        int length = page.getInt();
        int start = page.position();
        pass(length);
        page.position(start);
        checkRuns(1, start + length);
        page.position(start + length);
    }

    /// The library makes room for a whole run of packed values, which the run says how many are.
    private void checkRuns(int bitWidth, int end) throws IOException {
        long left = values;
        int longest = 0;
        while (left > 0 && page.position() < end) {
            int run = varInt();
            long count = (run & 0xFFFF_FFFFL) >>> 1;
            if ((run & 1) == 0) {
                page.position(Math.min(end, page.position() + (bitWidth + 7) / 8));
            } else {
                page.position((int) Math.min(end, page.position() + count * bitWidth));
                count *= 8;
                if (count > left + MAX_BEYOND) {
                    throw ParquetRecords.damaged("a page of %,d values claims to have %,d".formatted(values, count));
                }
                longest = (int) Math.max(longest, count);
            }
            left -= count;
        }
        take(2L * Integer.BYTES * longest);
    }

    private int varInt() throws IOException {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            if (!page.hasRemaining()) {
                throw ParquetRecords.damaged("a page ends before its values do");
            }
            byte part = page.get();
            number |= (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw ParquetRecords.damaged("a page has a run without end");
    }

    /// @return how many there are
    private int checkDifferences(ByteBuffer bytes) throws IOException {
        ByteBufferInputStream in = ByteBufferInputStream.wrap(bytes);
        int block = BytesUtils.readUnsignedVarInt(in);
        int parts = BytesUtils.readUnsignedVarInt(in);
        int count = BytesUtils.readUnsignedVarInt(in);
        if (block < 8 || block > 1 << 16 || parts < 1 || parts > block / 8) {
            throw ParquetRecords.damaged("a page has blocks of %,d differences in %,d parts"
                    .formatted(Integer.toUnsignedLong(block), Integer.toUnsignedLong(parts)));
        }
        if (count < 0 || count > values) {
            throw ParquetRecords.damaged(
                    "a page of %,d values claims to have %,d".formatted(values, Integer.toUnsignedLong(count)));
        }
        take((long) Long.BYTES * (count + block));
        return count;
    }

    /// Texts that go on from the one before: each is as long as what it takes of it and what it adds.
    private void checkPrefixes() throws IOException {
        int count = checkDifferences(page.duplicate());
        ByteBufferInputStream in = ByteBufferInputStream.wrap(page.duplicate());
        ValuesReader shared = new DeltaBinaryPackingValuesReader();
        shared.initFromPage(values, in);
        checkDifferences(page.duplicate().position(page.position() + (int) in.position()));
        ValuesReader added = new DeltaBinaryPackingValuesReader();
        added.initFromPage(values, in);
        long longest = 0;
        long length = 0;
        for (int i = 0; i < count; i++) {
            int prefix = shared.readInteger();
            int more = added.readInteger();
            if (prefix < 0 || prefix > length || more < 0) {
                throw ParquetRecords.damaged("a text goes on from more than the one before has");
            }
            length = (long) prefix + more;
            longest = Math.max(longest, length);
        }
        take(2 * longest);
    }
}
