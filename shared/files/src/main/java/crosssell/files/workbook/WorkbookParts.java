package crosssell.files.workbook;

import crosssell.files.record.UnpackLimit;
import crosssell.text.ShownText;
import crosssell.uploads.DamagedFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The XML files that a workbook is a zip of. Too large a workbook is refused while it is unpacked.
final class WorkbookParts implements Closeable {

    /// The directory of a zip file is read as a whole, and a file may be little else. A full sheet of 50 columns has
    /// half as much.
    private static final long MAX_BYTES = 1L << 29;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final ZipFile zip;
    private final XmlNames names = new XmlNames();
    private final long packed;
    private long unpacked;

    WorkbookParts(Path file) throws IOException {
        this.packed = Files.size(file);
        if (packed > MAX_BYTES) {
            throw new DamagedFile(
                    "the workbook has %,d bytes; allowed are %,d: save it as CSV".formatted(packed, MAX_BYTES));
        }
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException noZip) {
            throw new DamagedFile(
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

    /// @throws DamagedFile if there is none of that name
    Xml open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new DamagedFile("the workbook is damaged: it has no " + ShownText.of(name));
        }
        try {
            return new Xml(new WorkbookPart(zip.getInputStream(entry), this), names);
        } catch (ZipException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts bytes unpacked.
    void count(int bytes) throws DamagedFile {
        unpacked += bytes;
        UnpackLimit.check(packed, unpacked);
    }

    static DamagedFile damaged(IOException why) {
        return new DamagedFile("the workbook is damaged: " + why.getMessage());
    }
}
