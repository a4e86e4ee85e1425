package crosssell.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// What somebody may have meant: the name with the fewest letters added, left out or changed (Levenshtein
/// distance, without regard to case), if that is at most a third of them, or one.
final class Nearest {

    private Nearest() {}

    static Optional<String> to(String meant, Collection<String> names) {
        String lower = meant.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> Math.abs(lower.length() - name.length()) <= allowed(name)) // first, as it costs nothing
                .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= allowed(name))
                .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
    }

    private static int allowed(String name) {
        return Math.max(1, name.length() / 3);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
