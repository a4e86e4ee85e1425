package crosssell.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/// The bytes of a file, unpacked, with every failure sorted: what is wrong with the file is [Damaged], what is
/// wrong with its source (a broken connection) is an [UncheckedIOException] and passes through everything.
final class Content extends FilterInputStream {

    private Content(InputStream source) {
        super(source);
    }

    static Content plain(InputStream source) {
        return new Content(new Source(source));
    }

    static Content unzipped(InputStream source) throws Damaged {
        try {
            return new Content(new GZIPInputStream(new Source(source), 1 << 16));
        } catch (IOException notGzip) {
            throw new Damaged("not a gzip file, though its name ends in .gz");
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (EOFException truncated) {
            throw new Damaged("the gzip file is truncated: it ends before its data do");
        } catch (IOException broken) {
            throw new Damaged("the gzip file is damaged: " + broken.getMessage());
        }
    }

    private static final class Source extends FilterInputStream {

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
                return super.read();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                return super.read(into, offset, length);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
