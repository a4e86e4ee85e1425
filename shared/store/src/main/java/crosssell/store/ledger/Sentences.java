package crosssell.store.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// What is said of an upload, cut to what an item of the ledger has room for beside everything else: sentences may
/// quote
/// names and values of a file, and failures anything.
final class Sentences {

    /// Of all sentences together, in UTF-8. Beside them a plan has a mapping and the customers that an extract spares.
    static final int MAX_BYTES = 40_000;

    private static final int MAX_LENGTH = 2_000;
    private static final int ROOM_FOR_THE_REST = 100;
    private static final String CUT = "...";

    private Sentences() {}

    /// The first of them that fit, each cut if need be, and how many more there are.
    static List<String> bounded(List<String> sentences) {
        List<String> cut = sentences.stream().map(Sentences::cut).toList();
        if (bytes(cut) <= MAX_BYTES) {
            return cut;
        }
        List<String> first = new ArrayList<>();
        int room = MAX_BYTES - ROOM_FOR_THE_REST;
        for (String sentence : cut) {
            room -= sentence.getBytes(UTF_8).length;
            if (room < 0) {
                break;
            }
            first.add(sentence);
        }
        first.add("and " + (sentences.size() - first.size()) + " sentences more");
        return List.copyOf(first);
    }

    private static int bytes(List<String> sentences) {
        return sentences.stream()
                .mapToInt(sentence -> sentence.getBytes(UTF_8).length)
                .sum();
    }

    /// At most so many characters, without half of one at the end.
    static String cut(String sentence) {
        if (sentence.length() <= MAX_LENGTH) {
            return sentence;
        }
        int end = MAX_LENGTH - CUT.length();
        return sentence.substring(0, Character.isHighSurrogate(sentence.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
