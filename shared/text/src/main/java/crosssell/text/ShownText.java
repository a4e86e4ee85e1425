package crosssell.text;

/// A text from a file as it is shown in a message: on one line, and cut.
public final class ShownText {

    private static final int MAX_LENGTH = 60;

    private ShownText() {}

    public static String of(String text) {
        return of(text, MAX_LENGTH);
    }

    /// At most so long, without half of a character at its end.
    public static String of(String text, int length) {
        String start = Halves.replaced(Halves.start(text, length));
        StringBuilder shown = new StringBuilder();
        start.chars().forEach(c -> shown.append(Character.isISOControl(c) ? ' ' : (char) c));
        return start.length() < text.length() ? shown + "..." : shown.toString();
    }
}
