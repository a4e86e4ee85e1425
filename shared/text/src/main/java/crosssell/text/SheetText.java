package crosssell.text;

import java.util.BitSet;
import java.util.regex.Pattern;

/// A text in a cell of a CSV file that people open in a spreadsheet: anything a spreadsheet would run gets an
/// apostrophe before it, which makes it text. Every CSV file written by Java follows this rule; the page has its own
/// version in `table.js`.
///
/// A spreadsheet runs what begins with `=`, `+`, `-`, `@` or their full-width forms, with or without blanks and control
/// characters before them, at the start of a cell and after a semicolon, a tab or a line break, where spreadsheets in
/// some countries split cells. A number such as `-5` stays a number. A text that begins with a control character gets
/// an apostrophe too.
///
/// Source: OWASP, CSV injection.
public final class SheetText {

    private static final String BEGINS = "=+-@\uff1d\uff0b\uff0d\uff20";
    private static final String SPLITS = ";\t\r\n";
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.,]*");

    private SheetText() {}

    /// The text with nothing in it that would be run.
    public static String harmless(String text) {
        BitSet run = run(text);
        if (run.isEmpty() || NUMBER.matcher(text).matches()) {
            return text;
        }
        StringBuilder harmless = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            harmless.append(run.get(i) && begins(text, i) ? "'" : "").append(text.charAt(i));
        }
        return harmless.toString();
    }

    /// The text from which [#harmless] made this one.
    public static String original(String harmless) {
        BitSet run = run(harmless);
        if (run.isEmpty()) {
            return harmless;
        }
        StringBuilder text = new StringBuilder(harmless.length());
        for (int i = 0; i < harmless.length(); i++) {
            boolean added = harmless.charAt(i) == '\'' && run.get(i + 1) && begins(harmless, i);
            text.append(added ? "" : harmless.charAt(i));
        }
        return text.toString();
    }

    /// The places from which the text would be run, if a cell began there. Apostrophes do not count, so the places are
    /// the same with the apostrophes that were added.
    private static BitSet run(String text) {
        BitSet run = new BitSet();
        boolean runs = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            runs = BEGINS.indexOf(c) >= 0 || (runs && isPassedOver(c));
            run.set(i, runs);
        }
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        if (first < text.length() && Character.isISOControl(text.charAt(first))) {
            run.set(0, first + 1);
        }
        return run;
    }

    private static boolean begins(String text, int place) {
        return place == 0 || SPLITS.indexOf(text.charAt(place - 1)) >= 0;
    }

    private static boolean isPassedOver(char c) {
        return c == '\''
                || c == '\ufeff'
                || Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }
}
