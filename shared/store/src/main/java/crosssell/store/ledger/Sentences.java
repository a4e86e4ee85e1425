package crosssell.store.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// The remarks on an upload, cut to fit an item of the ledger beside everything else: sentences quote names and values
/// of a file, and failures may be of any length.
final class Sentences {

    /// Of all sentences together, in UTF-8. Beside them a plan has a mapping and the customers that an extract spares.
    static final int MAX_BYTES = 40_000;

    private static final int MAX_LENGTH = 2_000;
    private static final int ROOM_FOR_THE_REST = 100;
    private static final String CUT = "...";

    private Sentences() {}

    /// The first remarks that fit, and how many more there are.
    static List<Remark> bounded(List<Remark> remarks) {
        if (remarks.stream().mapToInt(Sentences::bytes).sum() <= MAX_BYTES) {
            return List.copyOf(remarks);
        }
        List<Remark> first = new ArrayList<>();
        int room = MAX_BYTES - ROOM_FOR_THE_REST;
        for (Remark remark : remarks) {
            room -= bytes(remark);
            if (room < 0) {
                break;
            }
            first.add(remark);
        }
        first.add(Remark.of("and " + (remarks.size() - first.size()) + " sentences more"));
        return List.copyOf(first);
    }

    private static int bytes(Remark remark) {
        return remark.sentence().getBytes(UTF_8).length;
    }

    /// A sentence cut to a maximum length, without half a character at the end.
    static String cut(String sentence) {
        if (sentence.length() <= MAX_LENGTH) {
            return sentence;
        }
        int end = MAX_LENGTH - CUT.length();
        return sentence.substring(0, Character.isHighSurrogate(sentence.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
