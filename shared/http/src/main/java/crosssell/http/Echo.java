package crosssell.http;

/// A caller's text as it is quoted back: no longer than is useful, and without anything that a terminal, a page or a
/// log would act on rather than show.
public final class Echo {

    /// The length of the longest id.
    private static final int LONGEST = 256;

    private Echo() {}

    /// `text` cut to a length, and [#escaped(String)].
    public static String of(String text) {
        return escaped(
                text.length() <= LONGEST
                        ? text
                        : text.substring(0, LONGEST) + "... (" + text.length() + " characters)");
    }

    /// `text` with `\` `u` and four digits for every character that is not seen: control characters, line ends, marks
    /// that turn the direction of writing, halves of characters.
    static String escaped(String text) {
        if (text.codePoints().noneMatch(Echo::isUnseen)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (isUnseen(each)) {
                for (char unit : Character.toChars(each)) {
                    escaped.append("\\u%04x".formatted((int) unit));
                }
            } else {
                escaped.appendCodePoint(each);
            }
        });
        return escaped.toString();
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
