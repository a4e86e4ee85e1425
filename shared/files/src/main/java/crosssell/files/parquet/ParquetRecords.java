package crosssell.files.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.files.record.FileRecord;
import crosssell.files.record.Records;
import crosssell.files.record.UnpackLimit;
import crosssell.uploads.BadFile;
import crosssell.uploads.DamagedFile;
import crosssell.uploads.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/// The rows of a Parquet file of flat columns; a null is a blank cell. One page of each column at a time is in memory,
/// as [ParquetMemory] allows.
public final class ParquetRecords implements Records {

    private static final int MAX_BYTES_OF_A_CHARACTER = 4;

    private final FileChannel file;
    private final ParquetFooter footer;
    private final ParquetCodecs codecs;
    private final ParquetMemory memory;
    private final Iterator<RowGroup> groups;
    private final List<String> columns = new ArrayList<>();
    private final List<ParquetText> texts = new ArrayList<>();
    private final BitSet typed = new BitSet();
    private final List<ColumnReader> values = new ArrayList<>();
    private final FileRecord record = new FileRecord();
    private final long size;
    private Map<String, ParquetChunk> chunks = new HashMap<>();
    private long row;
    private long rowsLeft;
    private long characters;

    /// Reads the schema.
    ///
    /// @throws BadFile if decimals have more places than there are
    public ParquetRecords(Path path) throws BadFile, IOException {
        this.file = FileChannel.open(path);
        try {
            this.size = file.size();
            ParquetMagic.check(file);
            this.footer = sound(() -> ParquetFooter.read(file));
            this.groups = footer.groups().iterator();
            this.codecs = new ParquetCodecs(size);
            for (Type column : footer.schema().getFields()) {
                columns.add(column.getName());
                texts.add(ParquetText.of(column.asPrimitiveType()));
                typed.set(texts.size() - 1, !ParquetText.isText(column.asPrimitiveType()));
            }
            this.memory = new ParquetMemory(columns.size());
        } catch (BadFile | IOException | RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean advance() throws IOException {
        return sound(() -> {
            while (rowsLeft == 0) {
                if (!nextGroup()) {
                    return false;
                }
            }
            rowsLeft--;
            record.begin(++row);
            for (int i = 0; i < texts.size(); i++) {
                ColumnReader value = values.get(i);
                boolean present = value.getCurrentDefinitionLevel()
                        == value.getDescriptor().getMaxDefinitionLevel();
                record.add(present ? cell(i, value) : "");
                if (typed.get(i)) {
                    record.type(i);
                }
                value.consume();
            }
            UnpackLimit.check(size, characters);
            record.cutIfTooLong();
            return true;
        });
    }

    private String cell(int position, ColumnReader value) throws IOException {
        PrimitiveTypeName type = value.getDescriptor().getPrimitiveType().getPrimitiveTypeName();
        if (type != PrimitiveTypeName.BINARY && type != PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY) {
            return texts.get(position).of(value);
        }
        Binary bytes = value.getBinary();
        characters += bytes.length();
        if (bytes.length() > FileRecord.MOST_CHARACTERS * MAX_BYTES_OF_A_CHARACTER) {
            record.lengthen(bytes.length() / MAX_BYTES_OF_A_CHARACTER);
            return "";
        }
        String text = texts.get(position).of(value);
        if (text.indexOf('\ufffd') >= 0 && !Arrays.equals(text.getBytes(UTF_8), bytes.getBytes())) {
            record.addFlaw(position, Reason.HALF_CHARACTER.fault("its bytes are not UTF-8; write the text in UTF-8"));
        }
        return text;
    }

    private boolean nextGroup() {
        if (!groups.hasNext()) {
            return false;
        }
        chunks.values().forEach(ParquetChunk::release);
        chunks = new HashMap<>();
        values.clear();
        RowGroup group = groups.next();
        rowsLeft = group.getNum_rows();
        for (ColumnChunk chunk : group.getColumns()) {
            String name = chunk.getMeta_data().getPath_in_schema().getFirst();
            ColumnDescriptor column = footer.schema().getColumnDescription(new String[] {name});
            chunks.put(name, new ParquetChunk(file, column, chunk.getMeta_data(), codecs, memory));
        }
        var converter = new DummyRecordConverter(footer.schema()).getRootConverter();
        var store = new ColumnReadStoreImpl(new Pages(), converter, footer.schema(), footer.createdBy());
        if (rowsLeft > 0) {
            footer.schema().getColumns().forEach(column -> values.add(store.getColumnReader(column)));
        }
        return true;
    }

    private final class Pages implements PageReadStore {

        @Override
        public PageReader getPageReader(ColumnDescriptor column) {
            return Objects.requireNonNull(chunks.get(column.getPath()[0]));
        }

        @Override
        public long getRowCount() {
            return rowsLeft;
        }
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    /// Any exception of the library means that the file is damaged: it reports damage by exceptions of many kinds. Only
    /// failures of the disk come as [UncheckedIOException].
    private static <T> T sound(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (DamagedFile | UncheckedIOException known) {
            throw known;
        } catch (UnsupportedOperationException notRead) {
            throw new DamagedFile("the Parquet file cannot be read: " + notRead.getMessage());
        } catch (IOException | RuntimeException wrong) {
            for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
                if (cause instanceof DamagedFile damaged) {
                    throw damaged;
                }
            }
            throw damaged(String.valueOf(wrong.getMessage()));
        }
    }

    static DamagedFile damaged(String why) {
        return new DamagedFile("the Parquet file is damaged: " + why);
    }

    @Override
    public FileRecord record() {
        return record;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
