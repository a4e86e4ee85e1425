package crosssell.files;

/// How a text out of a file is shown inside a message: on one line and not too long.
final class Shown {

    private static final int MAX_LENGTH = 60;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && i < MAX_LENGTH; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) ? ' ' : c);
        }
        return text.length() > MAX_LENGTH ? shown + "..." : shown.toString();
    }
}
