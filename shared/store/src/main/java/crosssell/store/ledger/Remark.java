package crosssell.store.ledger;

import crosssell.text.ShownText;
import crosssell.uploads.Fault;
import crosssell.uploads.Rejection;
import java.util.List;

/// A remark on an upload. Its sentence is made when it is shown.
public sealed interface Remark {

    /// In words, for the person who uploaded the file.
    String sentence();

    /// A sentence.
    record Text(String sentence) implements Remark {

        public Text {
            sentence = Sentences.cut(sentence);
        }
    }

    /// The file can no longer be read from the upload bucket.
    record LostFile(String sentence) implements Remark {

        public LostFile {
            sentence = Sentences.cut(sentence);
        }
    }

    /// Rows rejected for one reason in one column.
    ///
    /// @param first the first of them, with long texts cut
    /// @param rows how many there are
    record RejectedRows(Rejection first, long rows) implements Remark {

        public RejectedRows {
            first = new Rejection(
                    first.line(),
                    ShownText.of(first.column()),
                    ShownText.of(first.value()),
                    new Fault(
                            first.fault().reason(), Sentences.cut(first.fault().allowed())));
        }

        @Override
        public String sentence() {
            return first.sentence() + (rows == 1 ? "" : " (and " + (rows - 1) + " more like it)");
        }
    }

    /// Rows rejected for reasons beyond those that the upload names.
    record OtherRejectedRows(long rows) implements Remark {

        @Override
        public String sentence() {
            return "and " + rows + " more for other reasons";
        }
    }

    static Remark of(String sentence) {
        return new Text(sentence);
    }

    /// A remark for each sentence.
    static List<Remark> of(List<String> sentences) {
        return sentences.stream().map(Remark::of).toList();
    }
}
