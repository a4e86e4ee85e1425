package crosssell.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name nearest to a mistyped one: the fewest letters inserted, removed or changed, whatever their case
/// (Levenshtein distance); the first of several.
public final class Nearest {

    /// Nobody means more than this by a name, and the distance takes the product of both lengths.
    private static final int MAX_LENGTH = 256;

    private Nearest() {}

    /// The nearest of `known`, however far.
    ///
    /// @throws java.util.NoSuchElementException if there is none at all
    public static String to(String written, Collection<String> known) {
        String start = start(written);
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(start, name)))
                .orElseThrow();
    }

    /// The nearest of `known` that differs in at most a third of its letters, or in one; empty if there is none.
    public static Optional<String> closeTo(String written, Collection<String> known) {
        String start = start(written);
        return known.stream()
                .filter(name -> Math.abs(start.length() - name.length()) <= allowed(name)) // first: it costs nothing
                .filter(name -> distance(start, name) <= allowed(name))
                .min(Comparator.comparingInt(name -> distance(start, name)));
    }

    private static String start(String written) {
        return written.substring(0, Math.min(written.length(), MAX_LENGTH));
    }

    private static int allowed(String name) {
        return Math.max(1, name.length() / 3);
    }

    private static int distance(String written, String name) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
