package crosssell.files;

import crosssell.files.record.UnpackLimit;
import crosssell.uploads.DamagedFile;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// The bytes of a file, unpacked, with every failure sorted: what is wrong with the file is [DamagedFile], what is
/// wrong with its source (a broken connection) is an [UncheckedIOException] and passes through everything.
final class FileBytes extends FilterInputStream {

    private final Source source;
    private long unpacked;

    private FileBytes(InputStream unzipped, Source source) {
        super(unzipped);
        this.source = source;
    }

    static InputStream plain(InputStream bytes) {
        return new Source(bytes);
    }

    static FileBytes unzipped(Path file) throws IOException {
        Source source = new Source(Files.newInputStream(file));
        try {
            return new FileBytes(new GZIPInputStream(source, 1 << 16), source);
        } catch (IOException notGzip) {
            source.close();
            throw new DamagedFile("not a gzip file, though its name ends in .gz");
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(into, offset, length);
        } catch (EOFException truncated) {
            throw new DamagedFile("the gzip file is truncated: it ends before its data do");
        } catch (IOException broken) {
            throw new DamagedFile("the gzip file is damaged: " + broken.getMessage());
        }
        unpacked += Math.max(0, count);
        UnpackLimit.check(source.count, unpacked);
        return count;
    }

    private static final class Source extends FilterInputStream {

        private long count;

        private Source(InputStream source) {
            super(source);
        }

        /// At least one, because [GZIPInputStream] looks for a further member only if more bytes seem to come,
        /// which a stream from the network never promises.
        @Override
        public int available() {
            return 1;
        }

        @Override
        public int read() {
            try {
                count++;
                return super.read();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                int read = super.read(into, offset, length);
                count += Math.max(0, read);
                return read;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
