package crosssell.files.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import crosssell.uploads.DamagedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// The magic bytes at the start and end of a Parquet file.
final class ParquetMagic {

    private static final int LENGTH = 4;

    private ParquetMagic() {}

    /// @throws DamagedFile if it is not a Parquet file, encrypted, or truncated
    static void check(FileChannel file) throws IOException {
        String start = text(file, 0);
        if (start.equals("PARE")) {
            throw new DamagedFile("the Parquet file is encrypted; write it without encryption");
        }
        if (!start.equals("PAR1")) {
            throw new DamagedFile("not a Parquet file, though its name ends in .parquet");
        }
        if (file.size() < 3 * LENGTH || !text(file, file.size() - LENGTH).equals("PAR1")) {
            throw new DamagedFile("the Parquet file is truncated: it ends before its data do");
        }
    }

    private static String text(FileChannel file, long place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        int count = file.read(bytes, place);
        return new String(bytes.array(), 0, Math.max(0, count), US_ASCII);
    }
}
