package crosssell.files;

/// The words for yes and no.
enum Truth {
    TRUE,
    FALSE,
    YES,
    NO;

    boolean isTrue() {
        return this == TRUE || this == YES;
    }
}
