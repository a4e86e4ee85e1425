package crosssell.files;

import java.util.Collection;
import java.util.Comparator;

/// Finds what somebody who mistyped a word most likely meant.
final class Nearest {

    private static final int MAX_LENGTH = 64;

    private Nearest() {}

    /// The one of `known` with the fewest letters to insert, remove or change; the first of several.
    static String to(String written, Collection<String> known) {
        String start = written.length() > MAX_LENGTH ? written.substring(0, MAX_LENGTH) : written;
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(start, word)))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
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
