package crosssell.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// The rows of a Parquet file of flat columns; a null is a blank cell. One row group at a time is in memory, packed.
final class ParquetRecords implements Records {

    private static final long MAX_ROW_GROUP = 1L << 29;

    private final ParquetFileReader reader;
    private final MessageType schema;
    private final List<String> columns = new ArrayList<>();
    private final List<ParquetText> texts = new ArrayList<>();
    private final BitSet typed = new BitSet();
    private final List<ColumnReader> values = new ArrayList<>();
    private final FileRecord record = new FileRecord();
    private long row;
    private long rowsLeft;

    /// Reads the schema.
    ///
    /// @throws BadFile if a column is nested
    ParquetRecords(Path file) throws BadFile, IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            long size = channel.size();
            ParquetMagic.check(channel);
            ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                    .withCodecFactory(new ParquetCodecs(size))
                    .usePageChecksumVerification()
                    .build();
            this.reader = sound(() -> ParquetFileReader.open(new Input(channel, size), options));
            this.schema = reader.getFileMetaData().getSchema();
            checkSizes(size);
            for (Type column : schema.getFields()) {
                columns.add(column.getName());
                texts.add(text(column));
                typed.set(texts.size() - 1, !ParquetText.isText(column.asPrimitiveType()));
            }
        } catch (BadFile | IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private static ParquetText text(Type column) throws BadFile {
        if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
            throw new BadFile("column '" + Shown.of(column.getName())
                    + "' is nested; write its parts as columns of their own, or leave it out");
        }
        return ParquetText.of(column.asPrimitiveType());
    }

    /// Before anything is unpacked: whether the parts fit into the file, and each into memory.
    private void checkSizes(long fileSize) throws Damaged {
        long parts = 0;
        long cells = 0;
        for (BlockMetaData group : reader.getRowGroups()) {
            long packed = 0;
            for (ColumnChunkMetaData part : group.getColumns()) {
                packed += Math.max(0, part.getTotalSize());
                cells += part.getValueCount();
                if (part.getValueCount() != group.getRowCount()) {
                    throw damaged("its columns have different numbers of rows");
                }
            }
            if (packed > MAX_ROW_GROUP) {
                throw new Damaged("the Parquet file has a row group of %,d bytes; allowed are %,d"
                        .formatted(packed, MAX_ROW_GROUP));
            }
            parts += packed;
        }
        if (parts > fileSize) {
            throw damaged("its parts are larger than the file");
        }
        UnpackLimit.check(fileSize, cells);
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
                record.add(present ? texts.get(i).of(value) : "");
                if (typed.get(i)) {
                    record.type(i);
                }
                value.consume();
            }
            record.cutIfTooLong();
            return true;
        });
    }

    private boolean nextGroup() throws IOException {
        PageReadStore group = reader.readNextRowGroup();
        if (group == null) {
            return false;
        }
        var converter = new DummyRecordConverter(schema).getRootConverter();
        var store = new ColumnReadStoreImpl(
                group, converter, schema, reader.getFileMetaData().getCreatedBy());
        values.clear();
        schema.getColumns().forEach(column -> values.add(store.getColumnReader(column)));
        rowsLeft = group.getRowCount();
        return true;
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    /// What the library takes amiss is the file's fault: it reports damage by exceptions of any kind. Only the disk's
    /// failures come as [UncheckedIOException].
    private static <T> T sound(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (Damaged | UncheckedIOException known) {
            throw known;
        } catch (UnsupportedOperationException notRead) {
            throw new Damaged("the Parquet file cannot be read: " + notRead.getMessage());
        } catch (IOException | RuntimeException wrong) {
            for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
                if (cause instanceof Damaged damaged) {
                    throw damaged;
                }
            }
            throw damaged(String.valueOf(wrong.getMessage()));
        }
    }

    private static Damaged damaged(String why) {
        return new Damaged("the Parquet file is damaged: " + why);
    }

    @Override
    public FileRecord record() {
        return record;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// The file as the library wants it.
    private record Input(FileChannel channel, long getLength) implements InputFile {

        @Override
        public SeekableInputStream newStream() {
            InputStream bytes = Content.plain(Channels.newInputStream(channel));
            return new DelegatingSeekableInputStream(bytes) {
                @Override
                public long getPos() throws IOException {
                    return channel.position();
                }

                @Override
                public void seek(long place) throws IOException {
                    channel.position(place);
                }
            };
        }
    }
}
