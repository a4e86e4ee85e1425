package crosssell.files.row;

/// The words for yes and no.
enum TruthWord {
    TRUE,
    FALSE,
    YES,
    NO;

    boolean isTrue() {
        return this == TRUE || this == YES;
    }
}
