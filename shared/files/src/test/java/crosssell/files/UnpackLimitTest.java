package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.files.record.UnpackLimit;
import crosssell.uploads.BadFile;
import crosssell.uploads.Mapping;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackLimitTest {

    @TempDir
    private Path folder;

    @Test
    void aFileMayUnpackToTwoHundredTimesItsSize() {
        assertThatCode(() -> UnpackLimit.check(1, 64 << 20)).doesNotThrowAnyException();
        assertThatCode(() -> UnpackLimit.check(1_000_000, 200_000_000 - 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> UnpackLimit.check(1_000_000, 200_000_000))
                .hasMessage("the file unpacks to more than 200 times its size (1,000,000 bytes gave 200,000,000)");
    }

    @Test
    void noFileMayUnpackToMoreThanTwentyGigabytes() {
        assertThatThrownBy(() -> UnpackLimit.check(1L << 34, (20L << 30) + 1))
                .hasMessage("the file unpacks to more than 21,474,836,480 bytes");
    }

    @Test
    void aGzipBombIsRefused() throws Exception {
        Path file = folder.resolve("a.csv.gz");
        try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
            writeMuch(zipped, "customer_id" + " ".repeat(500) + "\n");
        }

        assertRefused(file);
    }

    @Test
    void aWorkbookBombIsRefused() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("<a>".getBytes(UTF_8));
            writeMuch(zip, "<b>" + " ".repeat(500) + "</b>");
        }

        assertRefused(file);
    }

    @Test
    void aParquetBombIsRefused() throws Exception {
        Path file = folder.resolve("a.parquet");
        MessageType schema =
                new MessageType("t", Types.required(PrimitiveTypeName.BINARY).named("customer_id"));
        Binary much = Binary.fromConstantByteArray(new byte[70 << 20]);
        ParquetFixture.write(file, schema, CompressionCodecName.ZSTD, 1, (number, row) -> row.add(0, much));

        assertRefused(file);
    }

    private static void writeMuch(OutputStream out, String text) throws Exception {
        byte[] block = text.repeat(1_000_000 / text.length()).getBytes(UTF_8);
        for (int i = 0; i < 80; i++) {
            out.write(block);
        }
    }

    private static void assertRefused(Path file) {
        assertThatThrownBy(() -> new UploadReader().read(file.toString(), CUSTOMERS, Mapping.NONE, file, row -> {}))
                .isInstanceOf(BadFile.class)
                .hasMessageMatching("the file unpacks to more than 200 times its size \\(.* bytes gave .*\\)");
    }
}
