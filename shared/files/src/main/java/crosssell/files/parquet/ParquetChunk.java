package crosssell.files.parquet;

import static org.apache.parquet.column.Encoding.RLE;

import crosssell.uploads.DamagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.io.ParquetDecodingException;
import org.jspecify.annotations.Nullable;

/// The pages of one column of a row group, read from the file one at a time: the one before is given up. The library
/// knows
/// no checked exceptions here; [ParquetRecords] looks into its own.
final class ParquetChunk implements PageReader {

    /// The least and the greatest value of a page are in its header, some 64 bytes each.
    private static final int MAX_HEADER = 1 << 20;

    private static final int USUAL_HEADER = 1 << 8;

    private final FileChannel file;
    private final ColumnDescriptor column;
    private final ColumnMetaData says;
    private final ParquetCodecs codecs;
    private final ParquetMemory memory;
    private final long end;
    private long place;
    private long valuesLeft;
    private long heldByPage;
    private long heldByDictionary;
    private @Nullable PageHeader next;

    ParquetChunk(
            FileChannel file,
            ColumnDescriptor column,
            ColumnMetaData says,
            ParquetCodecs codecs,
            ParquetMemory memory) {
        this.file = file;
        this.column = column;
        this.says = says;
        this.codecs = codecs;
        this.memory = memory;
        this.place = start(says);
        this.end = place + says.getTotal_compressed_size();
        this.valuesLeft = says.getNum_values();
    }

    /// Where a column's first page is: the dictionary, if it has one.
    static long start(ColumnMetaData says) {
        long dictionary = says.getDictionary_page_offset();
        return dictionary > 0 && dictionary < says.getData_page_offset() ? dictionary : says.getData_page_offset();
    }

    @Override
    public long getTotalValueCount() {
        return says.getNum_values();
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        try {
            return dictionary();
        } catch (IOException damaged) {
            throw new ParquetDecodingException(damaged);
        }
    }

    @Override
    public DataPage readPage() {
        try {
            return page();
        } catch (IOException damaged) {
            throw new ParquetDecodingException(damaged);
        }
    }

    /// Releases everything unpacked of it.
    void release() {
        memory.giveBack(heldByPage + heldByDictionary);
        heldByPage = 0;
        heldByDictionary = 0;
    }

    private @Nullable DictionaryPage dictionary() throws IOException {
        if (valuesLeft == 0 || header().getType() != PageType.DICTIONARY_PAGE) {
            return null;
        }
        PageHeader header = take();
        DictionaryPageHeader dictionary = header.getDictionary_page_header();
        if (dictionary == null) {
            throw ParquetRecords.damaged("a page's header breaks off");
        }
        int count = dictionary.getNum_values();
        heldByDictionary = ParquetClaims.ofDictionary(header.getUncompressed_page_size(), count, column);
        memory.take(heldByDictionary);
        byte[] bytes = ParquetCodecs.unpack(says.getCodec(), packed(header), 0, header.getUncompressed_page_size());
        ParquetClaims.checkDictionary(bytes, count, column);
        return new DictionaryPage(BytesInput.from(bytes), count, encoding(dictionary.getEncoding()));
    }

    private DataPage page() throws IOException {
        memory.giveBack(heldByPage);
        heldByPage = 0;
        PageHeader header = take();
        while (header.getType() == PageType.INDEX_PAGE || values(header) == 0) {
            place += header.getCompressed_page_size();
            header = take();
        }
        if (values(header) < 0 || values(header) > valuesLeft) {
            throw ParquetRecords.damaged("a page has %,d values of a column that has %,d more"
                    .formatted(Integer.toUnsignedLong(values(header)), valuesLeft));
        }
        valuesLeft -= values(header);
        heldByPage = header.getUncompressed_page_size();
        memory.take(heldByPage);
        return header.isSetData_page_header()
                ? first(header, header.getData_page_header())
                : second(header, header.getData_page_header_v2());
    }

    private static int values(PageHeader header) throws IOException {
        if (header.isSetData_page_header()) {
            return header.getData_page_header().getNum_values();
        }
        if (header.isSetData_page_header_v2()) {
            return header.getData_page_header_v2().getNum_values();
        }
        throw ParquetRecords.damaged("a page is of no kind that holds values");
    }

    /// A page of the first version: all of it is packed.
    private DataPage first(PageHeader header, DataPageHeader page) throws IOException {
        byte[] bytes = ParquetCodecs.unpack(says.getCodec(), packed(header), 0, header.getUncompressed_page_size());
        Encoding levels = column.getMaxDefinitionLevel() > 0 ? encoding(page.getDefinition_level_encoding()) : RLE;
        Encoding values = encoding(page.getEncoding());
        ParquetClaims claims = new ParquetClaims(bytes, page.getNum_values(), column, memory);
        claims.checkLevels(levels);
        claims.checkValues(values);
        heldByPage += claims.room();
        return new DataPageV1(
                BytesInput.from(bytes), page.getNum_values(), bytes.length, statistics(), RLE, levels, values);
    }

    /// A page of the second version: levels that are never packed, and then values that may be.
    private DataPage second(PageHeader header, DataPageHeaderV2 page) throws IOException {
        byte[] packed = packed(header);
        int levels = page.getDefinition_levels_byte_length();
        int size = header.getUncompressed_page_size() - levels;
        if (levels < 0 || levels > packed.length || size < 0 || page.getRepetition_levels_byte_length() != 0) {
            throw ParquetRecords.damaged("a page's levels are longer than the page");
        }
        boolean isPacked = levels < packed.length && (page.isIs_compressed() || !page.isSetIs_compressed());
        byte[] values =
                ParquetCodecs.unpack(isPacked ? says.getCodec() : CompressionCodec.UNCOMPRESSED, packed, levels, size);
        ParquetClaims nulls = new ParquetClaims(Arrays.copyOf(packed, levels), page.getNum_values(), column, memory);
        nulls.checkLevels();
        ParquetClaims claims = new ParquetClaims(values, page.getNum_values(), column, memory);
        claims.checkValues(encoding(page.getEncoding()));
        heldByPage += nulls.room() + claims.room();
        return DataPageV2.uncompressed(
                page.getNum_values(),
                page.getNum_nulls(),
                page.getNum_values(),
                BytesInput.empty(),
                BytesInput.from(packed, 0, levels),
                encoding(page.getEncoding()),
                BytesInput.from(values),
                statistics());
    }

    /// Not used by the reader.
    private Statistics<?> statistics() {
        return Statistics.createStats(column.getPrimitiveType());
    }

    /// The header of the page that comes next.
    private PageHeader header() throws IOException {
        PageHeader header = next;
        for (int length = USUAL_HEADER; header == null; length = MAX_HEADER) {
            PageHeader read = new PageHeader();
            byte[] bytes = bytes(Math.min(length, end - place));
            try {
                place += ParquetStruct.read(read, bytes);
                header = read;
            } catch (IOException breaksOff) {
                if (bytes.length < length || length == MAX_HEADER) {
                    throw ParquetRecords.damaged("a page's header breaks off");
                }
            }
        }
        next = header;
        return header;
    }

    /// The header of the page that comes next, whose bytes are then to be read.
    private PageHeader take() throws IOException {
        PageHeader header = header();
        next = null;
        if (header.getCompressed_page_size() < 0 || header.getCompressed_page_size() > end - place) {
            throw ParquetRecords.damaged("a page is longer than its column");
        }
        if (header.getType() != PageType.INDEX_PAGE) {
            codecs.check(header.getUncompressed_page_size());
        }
        return header;
    }

    private byte[] packed(PageHeader header) throws IOException {
        if (header.getCompressed_page_size() > ParquetCodecs.MAX_PAGE) {
            throw new DamagedFile("the Parquet file has a page of %,d bytes; allowed are %,d"
                    .formatted(header.getCompressed_page_size(), ParquetCodecs.MAX_PAGE));
        }
        byte[] packed = bytes(header.getCompressed_page_size());
        place += packed.length;
        if (header.isSetCrc()) {
            CRC32 checksum = new CRC32();
            checksum.update(packed);
            if ((int) checksum.getValue() != header.getCrc()) {
                throw ParquetRecords.damaged("a page does not match its checksum");
            }
        }
        return packed;
    }

    private byte[] bytes(long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, length));
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, place + bytes.position()) < 0) {
                    throw ParquetRecords.damaged("a column ends before its values do");
                }
            }
        } catch (DamagedFile damaged) {
            throw damaged;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.array();
    }

    private static Encoding encoding(org.apache.parquet.format.@Nullable Encoding encoding) throws DamagedFile {
        if (encoding == null) {
            throw ParquetRecords.damaged("its values are in an encoding that is not known");
        }
        return Encoding.valueOf(encoding.name());
    }
}
