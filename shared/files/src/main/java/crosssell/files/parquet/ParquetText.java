package crosssell.files.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.text.ShownText;
import crosssell.uploads.BadFile;
import crosssell.uploads.DamagedFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveStringifier;
import org.apache.parquet.schema.PrimitiveType;

/// A Parquet column's values as a CSV file would have them: plain decimals, ISO dates, ISO timestamps in UTC.
interface ParquetText {

    /// The value that the reader is at.
    String of(ColumnReader value) throws IOException;

    int MAX_DECIMAL_BYTES = 32;
    int MAX_SCALE = 76;
    long JULIAN_DAY_OF_EPOCH = 2_440_588;

    /// The texts of a column of this type.
    ///
    /// @throws BadFile if its decimals have more places than there are
    static ParquetText of(PrimitiveType type) throws BadFile {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            int scale = decimal.getScale();
            if (scale > MAX_SCALE) {
                throw new BadFile("column '" + ShownText.of(type.getName()) + "' has decimals of " + scale
                        + " places; allowed are " + MAX_SCALE);
            }
            return value ->
                    new BigDecimal(unscaled(value), scale).stripTrailingZeros().toPlainString();
        }
        if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            return value -> instant(value.getLong(), timestamp.getUnit());
        }
        PrimitiveStringifier others = type.stringifier();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> value -> Boolean.toString(value.getBoolean());
            case FLOAT -> value -> shortest(Float.toString(value.getFloat()));
            case DOUBLE -> value -> shortest(Double.toString(value.getDouble()));
            case INT96 -> value -> int96(value.getBinary().getBytes());
            case INT32 -> value -> others.stringify(value.getInteger());
            case INT64 -> value -> others.stringify(value.getLong());
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                isText(type) ? ParquetText::utf8 : value -> others.stringify(value.getBinary());
        };
    }

    /// Whether the column has texts, whatever they spell; else numbers, dates or booleans.
    static boolean isText(PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                logical == null
                        || logical instanceof StringLogicalTypeAnnotation
                        || logical instanceof EnumLogicalTypeAnnotation
                        || logical instanceof JsonLogicalTypeAnnotation;
            case BOOLEAN, FLOAT, DOUBLE, INT96, INT32, INT64 -> false;
        };
    }

    /// What is not UTF-8 in it becomes U+FFFD.
    private static String utf8(ColumnReader value) {
        return new String(value.getBinary().getBytes(), UTF_8);
    }

    private static BigInteger unscaled(ColumnReader value) throws DamagedFile {
        return switch (value.getDescriptor().getPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> BigInteger.valueOf(value.getInteger());
            case INT64 -> BigInteger.valueOf(value.getLong());
            default -> {
                byte[] bytes = value.getBinary().getBytes();
                if (bytes.length == 0 || bytes.length > MAX_DECIMAL_BYTES) {
                    throw new DamagedFile(
                            "column '" + ShownText.of(value.getDescriptor().getPath()[0]) + "' has a decimal of "
                                    + bytes.length + " bytes");
                }
                yield new BigInteger(bytes);
            }
        };
    }

    /// The fewest digits that give the same floating point number.
    private static String shortest(String number) {
        boolean isNumber = Character.isDigit(number.charAt(number.length() - 1));
        return isNumber ? new BigDecimal(number).stripTrailingZeros().toPlainString() : number;
    }

    private static String instant(long since, TimeUnit unit) {
        long perSecond = switch (unit) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
        long nanos = Math.floorMod(since, perSecond) * (1_000_000_000L / perSecond);
        return Instant.ofEpochSecond(Math.floorDiv(since, perSecond), nanos).toString();
    }

    /// Nanoseconds of the day, then the Julian day: what wrote timestamps before Parquet had any.
    private static String int96(byte[] bytes) {
        ByteBuffer parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = parts.getLong();
        long day = parts.getInt() - JULIAN_DAY_OF_EPOCH;
        return Instant.ofEpochSecond(day * 86_400, nanos).toString();
    }
}
