package crosssell.uploads;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why a row was rejected, without what is its own: what rows of many files can be counted by.
public final class RejectedReason {

    /// As [RowResult.Rejected#sentence] writes it: the row or a column with its value, the words of a [Reason],
    /// what is allowed. Only a value with a quote and a colon in it can be taken for more than a value.
    private static final Pattern SENTENCE =
            Pattern.compile("line \\d+: (the row|.+?(?= ')) (?:'.*?' )?([^':]+)(?:: .*)?");

    private RejectedReason() {}

    /// The column at fault and what is wrong with it, such as `mrr is no plain number`; empty if `sentence` is no
    /// [RowResult.Rejected#sentence].
    public static Optional<String> in(String sentence) {
        Matcher matcher = SENTENCE.matcher(sentence);
        return matcher.matches() ? Optional.of(matcher.group(1) + " " + matcher.group(2)) : Optional.empty();
    }
}
