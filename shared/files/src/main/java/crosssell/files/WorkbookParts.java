package crosssell.files;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The XML files that a workbook is a zip of. Too large a workbook is refused while it is unpacked.
final class WorkbookParts implements Closeable {

    /// No tag and no text of a sound workbook is as long.
    private static final int MAX_BYTES_OF_A_TAG = 1 << 20;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ZipFile zip;
    private final long packed;
    private long unpacked;

    WorkbookParts(Path file) throws IOException {
        this.packed = Files.size(file);
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException noZip) {
            throw new Damaged(
                    isOle(file)
                            ? "the workbook has a password or is an old .xls; save it as .xlsx without a password"
                            : "not a workbook, or a truncated one, though its name ends in .xlsx");
        }
    }

    private static boolean isOle(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(OLE.length), OLE);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// @throws Damaged if there is none of that name
    Xml open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Damaged("the workbook is damaged: it has no " + Shown.of(name));
        }
        try {
            return new Xml(new Part(zip.getInputStream(entry)));
        } catch (ZipException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Damaged damaged(IOException why) {
        return new Damaged("the workbook is damaged: " + why.getMessage());
    }

    private final class Part extends FilterInputStream {

        private int sinceTag;

        private Part(InputStream unzipped) {
            super(unzipped);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(into, offset, length);
            } catch (ZipException | EOFException damaged) {
                throw damaged(damaged);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            unpacked += Math.max(0, count);
            UnpackLimit.check(packed, unpacked);
            for (int i = offset; i < offset + count; i++) {
                sinceTag = into[i] == '<' ? 0 : sinceTag + 1;
            }
            if (sinceTag > MAX_BYTES_OF_A_TAG) {
                throw new Damaged("the workbook is damaged: a text is longer than " + MAX_BYTES_OF_A_TAG + " bytes");
            }
            return count;
        }
    }
}
