package crosssell.uploads;

/// Why a row is rejected.
public enum Reason {
    CELL_COUNT("has more or fewer cells than the header"),
    NOT_CELLS("cannot be split into cells"),
    NOT_AN_OBJECT("is not a JSON object"),
    NESTED("is more than one value"),
    TWICE("occurs twice"),
    ERROR_CELL("is an error in the workbook"),
    BLANK("is blank"),
    CONTROL_CHARACTER("has a control character"),
    HALF_CHARACTER("has a character that was lost"),
    TOO_LONG("is too long"),
    NOT_A_DATE("is not an ISO date"),
    ABSURD_YEAR("has an implausible year"),
    TOO_EARLY("is too early"),
    NOT_PLAIN("is not a plain number"),
    TOO_MANY_DECIMALS("has too many decimals"),
    NOT_WHOLE("is not a whole number"),
    NEGATIVE("is negative"),
    OUT_OF_RANGE("is out of range"),
    UNKNOWN_WORD("is not one of the words allowed");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// A fault for this reason.
    ///
    /// @param allowed what is allowed, in words
    public Fault fault(String allowed) {
        return new Fault(this, allowed);
    }
}
