package crosssell.files.parquet;

import crosssell.files.record.Header;
import crosssell.files.record.UnpackLimit;
import crosssell.text.ShownText;
import crosssell.uploads.DamagedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// The footer of a Parquet file, checked: anything in it may be false, so no memory is reserved for what it only
/// claims.
///
/// @param createdBy which program wrote the file; absent if it does not say
/// @param groups the row groups, each with one chunk for each column of the schema
record ParquetFooter(MessageType schema, @Nullable String createdBy, List<RowGroup> groups) {

    /// A thousand row groups of a hundred columns have about as many.
    private static final int MAX_BYTES = 1 << 24;

    private static final int TAIL = 8;

    /// @throws IOException if the footer is damaged or too large, or a column is nested
    static ParquetFooter read(FileChannel file) throws IOException {
        long end = file.size() - TAIL;
        int length = bytes(file, end, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 0 || length > end) {
            throw ParquetRecords.damaged("its footer is longer than the file");
        }
        if (length > MAX_BYTES) {
            throw new DamagedFile(
                    "the Parquet file has a footer of %,d bytes; allowed are %,d: write larger row groups, or fewer columns"
                            .formatted(length, MAX_BYTES));
        }
        FileMetaData says = new FileMetaData();
        ParquetStruct.read(says, bytes(file, end - length, length).array());
        if (says.isSetEncryption_algorithm()) {
            throw new DamagedFile("the Parquet file is encrypted; write it without encryption");
        }
        requireFlat(says.getSchema());
        List<RowGroup> groups = says.getRow_groups();
        checkGroups(groups, says.getSchema(), file.size());
        says.setRow_groups(List.of());
        var header = new ParquetMetadataConverter().fromParquetMetadata(says).getFileMetaData();
        return new ParquetFooter(header.getSchema(), header.getCreatedBy(), groups);
    }

    private static ByteBuffer bytes(FileChannel file, long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {
            // Until they are there.
        }
        return bytes.flip();
    }

    /// The root, then nothing but columns.
    private static void requireFlat(List<SchemaElement> schema) throws DamagedFile {
        if (schema.size() - 1 > Header.MAX_COLUMNS) {
            throw new DamagedFile(Header.tooMany(schema.size() - 1));
        }
        for (SchemaElement column : schema.subList(Math.min(1, schema.size()), schema.size())) {
            boolean repeated =
                    column.isSetRepetition_type() && column.getRepetition_type() == FieldRepetitionType.REPEATED;
            if (column.getNum_children() > 0 || !column.isSetType() || repeated) {
                throw new DamagedFile("column '" + ShownText.of(column.getName())
                        + "' is nested; write its parts as columns of their own, or leave it out");
            }
        }
        if (schema.isEmpty() || schema.getFirst().getNum_children() != schema.size() - 1) {
            throw ParquetRecords.damaged("its schema breaks off");
        }
    }

    /// Whether the parts fit into the file, each column has its rows, and not more of them than packing explains.
    private static void checkGroups(List<RowGroup> groups, List<SchemaElement> schema, long fileSize)
            throws IOException {
        Set<String> names = schema.stream().skip(1).map(SchemaElement::getName).collect(Collectors.toSet());
        long parts = 0;
        long cells = 0;
        for (RowGroup group : groups) {
            Set<String> missing = new HashSet<>(names);
            for (ColumnChunk chunk : group.getColumns()) {
                ColumnMetaData part = chunk.getMeta_data();
                if (part == null
                        || chunk.isSetFile_path()
                        || part.getPath_in_schemaSize() != 1
                        || !missing.remove(part.getPath_in_schema().getFirst())) {
                    throw ParquetRecords.damaged("its footer does not say where its columns are");
                }
                if (part.getNum_values() != group.getNum_rows()) {
                    throw ParquetRecords.damaged("its columns have different numbers of rows");
                }
                long start = ParquetChunk.start(part);
                if (start < 0
                        || part.getTotal_compressed_size() < 0
                        || part.getTotal_compressed_size() > fileSize - start) {
                    throw ParquetRecords.damaged("its parts are larger than the file");
                }
                parts += part.getTotal_compressed_size();
                cells += part.getNum_values();
                UnpackLimit.check(fileSize, cells);
            }
            if (!missing.isEmpty() || group.getNum_rows() < 0) {
                throw ParquetRecords.damaged("a row group lacks " + missing.size() + " of its columns");
            }
        }
        if (parts > fileSize) {
            throw ParquetRecords.damaged("its parts are larger than the file");
        }
    }
}
