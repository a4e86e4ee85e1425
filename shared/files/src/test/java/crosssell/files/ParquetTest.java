package crosssell.files;

import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.enumType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.uuidType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.files.row.RowResult;
import crosssell.metrics.model.Row;
import crosssell.uploads.BadFile;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetTest {

    private static final Type ID = Types.required(PrimitiveTypeName.BINARY).named("customer_id");

    @TempDir
    private Path folder;

    @Test
    void everyTypeIsWrittenAsACsvFileWouldHaveIt() throws Exception {
        byte[] int96 = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(3_600_000_000_000L)
                .putInt(2_440_589)
                .array();
        BigInteger decimal = new BigInteger("-123456789012345678900");

        assertThat(text(PrimitiveTypeName.BINARY, null, row -> row.add(1, "é"))).isEqualTo("é");
        assertThat(text(PrimitiveTypeName.BINARY, enumType(), row -> row.add(1, "gold")))
                .isEqualTo("gold");
        assertThat(text(PrimitiveTypeName.BOOLEAN, null, row -> row.add(1, true)))
                .isEqualTo("true");
        assertThat(text(PrimitiveTypeName.INT32, null, row -> row.add(1, -7))).isEqualTo("-7");
        assertThat(text(PrimitiveTypeName.INT32, intType(32, false), row -> row.add(1, -1)))
                .isEqualTo("4294967295");
        assertThat(text(PrimitiveTypeName.INT64, null, row -> row.add(1, 1L << 60)))
                .isEqualTo("1152921504606846976");
        assertThat(text(PrimitiveTypeName.DOUBLE, null, row -> row.add(1, 1.2e7)))
                .isEqualTo("12000000");
        assertThat(text(PrimitiveTypeName.DOUBLE, null, row -> row.add(1, 0.1))).isEqualTo("0.1");
        assertThat(text(PrimitiveTypeName.DOUBLE, null, row -> row.add(1, Double.NaN)))
                .isEqualTo("NaN");
        assertThat(text(PrimitiveTypeName.FLOAT, null, row -> row.add(1, 0.1f))).isEqualTo("0.1");
        assertThat(text(PrimitiveTypeName.INT32, decimalType(2, 9), row -> row.add(1, 120_050)))
                .isEqualTo("1200.5");
        assertThat(text(PrimitiveTypeName.INT64, decimalType(0, 18), row -> row.add(1, 5_000L)))
                .isEqualTo("5000");
        assertThat(text(
                        PrimitiveTypeName.BINARY,
                        decimalType(9, 38),
                        row -> row.add(1, Binary.fromConstantByteArray(decimal.toByteArray()))))
                .isEqualTo("-123456789012.3456789");
        assertThat(text(PrimitiveTypeName.INT32, dateType(), row -> row.add(1, -1)))
                .isEqualTo("1969-12-31");
        assertThat(text(PrimitiveTypeName.INT64, timestampType(true, TimeUnit.MILLIS), row -> row.add(1, -1L)))
                .isEqualTo("1969-12-31T23:59:59.999Z");
        assertThat(text(
                        PrimitiveTypeName.INT64,
                        timestampType(true, TimeUnit.MICROS),
                        row -> row.add(1, 86_400_000_000L)))
                .isEqualTo("1970-01-02T00:00:00Z");
        assertThat(text(PrimitiveTypeName.INT64, timestampType(false, TimeUnit.NANOS), row -> row.add(1, 1L)))
                .isEqualTo("1970-01-01T00:00:00.000000001Z");
        assertThat(text(PrimitiveTypeName.INT96, null, row -> row.add(1, Binary.fromConstantByteArray(int96))))
                .isEqualTo("1970-01-02T01:00:00Z");
        assertThat(text(PrimitiveTypeName.BINARY, null, row -> {})).isNull();
    }

    @Test
    void aUuidIsWrittenAsUsual() throws Exception {
        MessageType schema = new MessageType(
                "t",
                Types.required(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(16)
                        .as(uuidType())
                        .named("customer_id"));
        Path file = write(
                schema,
                CompressionCodecName.UNCOMPRESSED,
                1,
                row -> row.add(0, Binary.fromConstantByteArray(new byte[16])));

        assertThat(((Row.CustomerRow) ReadRows.of("a.parquet", CUSTOMERS, file)
                                .accepted()
                                .getFirst())
                        .customer()
                        .value())
                .isEqualTo("00000000-0000-0000-0000-000000000000");
    }

    private @Nullable String text(
            PrimitiveTypeName type, @Nullable LogicalTypeAnnotation logical, Consumer<Group> filler) throws Exception {
        Type column = Types.optional(type).as(logical).named("x");
        Path file = write(new MessageType("t", ID, column), CompressionCodecName.SNAPPY, 1, row -> {
            row.add(0, "c1");
            filler.accept(row);
        });
        ReadRows reading = ReadRows.of("a.parquet", CUSTOMERS, file);
        assertThat(reading.rejected()).isEmpty();
        return ((Row.CustomerRow) reading.accepted().getFirst())
                .record()
                .attributes()
                .get("x");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "GZIP", "SNAPPY", "ZSTD", "LZ4_RAW"})
    void pagesMayBePackedInTheUsualWays(CompressionCodecName codec) throws Exception {
        Random random = new Random(1);
        Path file = write(new MessageType("t", ID), codec, 50_000, row -> row.add(0, "c" + random.nextInt(40_000)));

        ReadRows reading = ReadRows.of("a.parquet", CUSTOMERS, file);

        assertThat(reading.accepted()).hasSize(50_000);
        assertThat(reading.rows()).last().extracting(RowResult::line).isEqualTo(50_000L);
    }

    @ParameterizedTest
    @EnumSource
    void valuesMayBeEncodedInTheUsualWays(ParquetProperties.WriterVersion version) throws Exception {
        MessageType schema = new MessageType(
                "t",
                Types.optional(PrimitiveTypeName.BINARY).as(stringType()).named("name"),
                Types.required(PrimitiveTypeName.BINARY).as(stringType()).named("customer_id"),
                Types.optional(PrimitiveTypeName.INT64).named("employees"),
                Types.optional(PrimitiveTypeName.DOUBLE).named("health_score"),
                Types.optional(PrimitiveTypeName.BOOLEAN).named("weekly_active"));
        for (boolean dictionary : new boolean[] {true, false}) {
            Random random = new Random(1);
            Path file = folder.resolve("a.parquet");
            List<String> written = new ArrayList<>();
            ParquetFixture.write(file, schema, CompressionCodecName.ZSTD, 5_000, version, dictionary, (number, row) -> {
                String name = random.nextBoolean() ? "name " + random.nextInt(100) : null;
                Long employees = random.nextBoolean() ? random.nextLong(1_000_000) : null;
                Double health = random.nextBoolean() ? random.nextInt(1_000) / 10.0 : null;
                Boolean active = random.nextBoolean() ? random.nextBoolean() : null;
                row.add(1, "customer " + number);
                if (name != null) {
                    row.add(0, name);
                }
                if (employees != null) {
                    row.add(2, employees);
                }
                if (health != null) {
                    row.add(3, health);
                }
                if (active != null) {
                    row.add(4, active);
                }
                written.add(number + " " + name + " " + employees + " " + health + " " + active);
            });

            ReadRows reading = ReadRows.of("a.parquet", CUSTOMERS, file);

            assertThat(reading.accepted())
                    .extracting(accepted -> (Row.CustomerRow) accepted)
                    .extracting(customer -> customer.customer().value().substring(9) + " "
                            + customer.record().attributes().get("name") + " "
                            + customer.record().employees() + " "
                            + (customer.record().healthScore() == null
                                    ? null
                                    : customer.record().healthScore().doubleValue())
                            + " " + customer.record().attributes().get("weekly_active"))
                    .isEqualTo(written);
        }
    }

    @Test
    void otherPackingsAreRefused() throws Exception {
        Path file = write(new MessageType("t", ID), CompressionCodecName.LZ4, 1, row -> row.add(0, "c1"));

        assertRefused(
                file,
                "the Parquet file cannot be read: its pages are packed with LZ4; write it with snappy, zstd or gzip");
    }

    @Test
    void aNestedColumnIsRefused() throws Exception {
        Type address = Types.optionalGroup()
                .addField(Types.required(PrimitiveTypeName.BINARY).named("city"))
                .named("address");
        Type tags = Types.repeated(PrimitiveTypeName.BINARY).named("tags");
        for (Type nested : new Type[] {address, tags}) {
            Path file =
                    write(new MessageType("t", ID, nested), CompressionCodecName.SNAPPY, 1, row -> row.add(0, "c1"));
            assertRefused(
                    file,
                    "column '" + nested.getName()
                            + "' is nested; write its parts as columns of their own, or leave it out");
        }
    }

    @Test
    void whatIsNoParquetFileIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(
                write(new MessageType("t", ID), CompressionCodecName.SNAPPY, 1, row -> row.add(0, "c1")));
        byte[] truncated = Arrays.copyOf(whole, whole.length - 3);

        assertRefused(
                Files.writeString(folder.resolve("b"), ""), "not a Parquet file, though its name ends in .parquet");
        assertRefused(
                Files.writeString(folder.resolve("b"), "PARE"),
                "the Parquet file is encrypted; write it without encryption");
        assertRefused(
                Files.write(folder.resolve("b"), truncated),
                "the Parquet file is truncated: it ends before its data do");
        assertRefused(
                Files.writeString(folder.resolve("b"), "PAR1PAR1"),
                "the Parquet file is truncated: it ends before its data do");
    }

    @Test
    void decimalsOfMorePlacesThanThereAreAreRefused() throws Exception {
        Type wide = Types.required(PrimitiveTypeName.BINARY)
                .as(decimalType(1_000_000_000, 1_000_000_000))
                .named("x");

        assertRefused(
                write(new MessageType("t", ID, wide), CompressionCodecName.SNAPPY, 0, row -> {}),
                "column 'x' has decimals of 1000000000 places; allowed are 76");
    }

    @Test
    void aRecordTooLongToBeMeantIsRejected() throws Exception {
        Path file =
                write(new MessageType("t", ID), CompressionCodecName.SNAPPY, 1, row -> row.add(0, "x".repeat(70_000)));

        assertThat(ReadRows.of("a.parquet", CUSTOMERS, file).rejected())
                .extracting(ReadRows::sentence)
                .containsExactly("line 1: the row is too long: it has 70000 characters, allowed are 65536");
    }

    private Path write(MessageType schema, CompressionCodecName codec, int rows, Consumer<Group> filler)
            throws IOException {
        Path file = folder.resolve("a.parquet");
        ParquetFixture.write(file, schema, codec, rows, (number, row) -> filler.accept(row));
        return file;
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> ReadRows.of("a.parquet", CUSTOMERS, file))
                .isInstanceOf(BadFile.class)
                .hasMessage(message);
    }
}
