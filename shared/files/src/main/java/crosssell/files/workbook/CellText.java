package crosssell.files.workbook;

import crosssell.files.record.FileRecord;
import crosssell.uploads.DamagedFile;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a cell of a workbook, put together from its runs.
final class CellText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /// Reads on to the end of `element`; how the text is spoken in another script is left out.
    static String read(Xml xml, String element) throws IOException {
        String first = "";
        StringBuilder all = null;
        int spoken = 0;
        while (!xml.ends(element)) {
            if (xml.starts("t") && spoken == 0) {
                String run = xml.text();
                if (first.isEmpty()) {
                    first = run;
                } else {
                    all = all == null ? new StringBuilder(first) : all;
                    if (all.length() <= FileRecord.MOST_CHARACTERS) {
                        all.append(run);
                    }
                }
                continue;
            }
            spoken += xml.starts("rPh") ? 1 : xml.ends("rPh") ? -1 : 0;
            if (!xml.nextTag()) {
                throw new DamagedFile("the workbook is damaged: a text does not end");
            }
        }
        return unescaped(all == null ? first : all.toString());
    }

    /// Workbooks write characters that XML does not allow as `_x000D_`.
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(escape -> {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            return Matcher.quoteReplacement(String.valueOf(c));
        });
    }
}
