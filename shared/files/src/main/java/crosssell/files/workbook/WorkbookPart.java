package crosssell.files.workbook;

import crosssell.uploads.DamagedFile;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;

/// The bytes of one XML file of a workbook. Too large a workbook is refused while it is unpacked, and so is one with a
/// text that would have to be read as a whole.
final class WorkbookPart extends FilterInputStream {

    /// Longer than any tag or text of a sound workbook.
    private static final int MAX_BYTES_OF_A_TEXT = 1 << 20;

    private final WorkbookParts parts;
    private int sinceStep;

    WorkbookPart(InputStream unzipped, WorkbookParts parts) {
        super(unzipped);
        this.parts = parts;
    }

    /// Says that what came before was a whole tag or text.
    void step() {
        sinceStep = 0;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(into, offset, length);
        } catch (ZipException | EOFException damaged) {
            throw WorkbookParts.damaged(damaged);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        parts.count(Math.max(0, count));
        sinceStep += Math.max(0, count);
        if (sinceStep > MAX_BYTES_OF_A_TEXT) {
            throw new DamagedFile("the workbook is damaged: a text is longer than " + MAX_BYTES_OF_A_TEXT + " bytes");
        }
        return count;
    }
}
