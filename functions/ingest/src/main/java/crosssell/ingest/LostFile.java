package crosssell.ingest;

import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;

/// What is said of an upload whose file can no longer be had from the upload bucket, or no longer be read, where its
/// rows
/// were to be put into the table again.
public final class LostFile {

    private static final String GONE = "its file is no longer in the upload bucket: ";
    private static final String UNREADABLE = "its file can no longer be read: ";

    private LostFile() {}

    /// Whether the upload says so.
    public static boolean isOf(Upload upload) {
        return upload.remarks().stream().anyMatch(Remark.LostFile.class::isInstance);
    }

    /// Of one that was gone before a replay began.
    static Remark leftByReplay() {
        return new Remark.LostFile(GONE + "a replay leaves its rows in the table as they are");
    }

    /// Of one that a replay could not put again.
    static Remark lostInReplay(RestorationOutcome restored) {
        return new Remark.LostFile(
                switch (restored) {
                    case RestorationOutcome.Whole whole ->
                        throw new IllegalArgumentException("nothing is lost of " + whole);
                    case RestorationOutcome.Gone gone -> GONE + "it went during a replay, and its rows with it";
                    case RestorationOutcome.Broken broken ->
                        UNREADABLE + broken.why() + "; a replay put the " + broken.rows() + " rows before that";
                });
    }

    /// Of one whose rows a withdrawn upload had written over.
    static Remark missedBy(String withdrawn, RestorationOutcome restored) {
        return new Remark.LostFile(
                switch (restored) {
                    case RestorationOutcome.Whole whole ->
                        throw new IllegalArgumentException("nothing is lost of " + whole);
                    case RestorationOutcome.Gone gone ->
                        GONE + "its rows that upload " + withdrawn + " had written over were not restored";
                    case RestorationOutcome.Broken broken ->
                        UNREADABLE + broken.why() + "; its rows after that which upload " + withdrawn
                                + " had written over were not restored";
                });
    }

    /// Of a withdrawn upload.
    static String inWithdrawal(Upload older, RestorationOutcome restored) {
        return "what %s (upload %s) said of these rows was not restored: %s"
                .formatted(
                        older.key(),
                        older.id(),
                        switch (restored) {
                            case RestorationOutcome.Whole whole ->
                                throw new IllegalArgumentException("nothing is lost of " + whole);
                            case RestorationOutcome.Gone gone -> "its file is no longer in the upload bucket";
                            case RestorationOutcome.Broken broken -> "its file can no longer be read: " + broken.why();
                        });
    }
}
