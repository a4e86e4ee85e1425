package crosssell.text;

/// Halves of characters: UTF-16 writes some characters in two, and JSON and workbooks can hold one without the other.
/// Whatever is then written in UTF-8 has `?` in its place, so that different texts become one.
public final class Halves {

    private static final char LOST = '\ufffd';

    private Halves() {}

    /// The place of the first half without its other; -1 if there is none.
    public static int in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /// The text with U+FFFD for every half, as it can be written.
    public static String replaced(String text) {
        int half = in(text);
        if (half < 0) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text);
        for (; half >= 0; half = in(whole.toString())) {
            whole.setCharAt(half, LOST);
        }
        return whole.toString();
    }

    /// The first characters of a text, `length` at most, without half of one at the end.
    public static String start(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
