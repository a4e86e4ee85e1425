package crosssell.ingest;

/// The outcome of restoring an upload's rows.
sealed interface RestorationOutcome {

    /// How many rows were restored.
    long rows();

    /// All of them.
    record Whole(long rows) implements RestorationOutcome {}

    /// None: the upload bucket no longer has the file.
    record Gone() implements RestorationOutcome {

        @Override
        public long rows() {
            return 0;
        }
    }

    /// Those before the place where the file can no longer be read.
    ///
    /// @param why what is wrong with it
    record Broken(long rows, String why) implements RestorationOutcome {}
}
