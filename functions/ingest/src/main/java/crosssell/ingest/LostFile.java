package crosssell.ingest;

import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;

/// The remarks on an upload whose rows cannot be restored, because its file is gone from the upload bucket or can no
/// longer be read.
public final class LostFile {

    private static final String GONE = "its file is no longer in the upload bucket: ";
    private static final String UNREADABLE = "its file can no longer be read: ";

    private LostFile() {}

    /// Whether the upload says so.
    public static boolean isOf(Upload upload) {
        return upload.remarks().stream().anyMatch(Remark.LostFile.class::isInstance);
    }

    /// Its file was gone before a replay began.
    static Remark leftByReplay() {
        return new Remark.LostFile(GONE + "a replay leaves its rows in the table as they are");
    }

    /// A replay could not restore it.
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

    /// A withdrawn upload had overwritten its rows.
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

    /// The same, as a remark on the withdrawn upload.
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
