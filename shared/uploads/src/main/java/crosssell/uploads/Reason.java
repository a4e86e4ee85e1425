package crosssell.uploads;

/// Why a row is rejected. The text that a user reads begins with [#words] and goes on with what is allowed.
public enum Reason {
    CELL_COUNT("has more or fewer cells than the header"),
    NOT_CELLS("cannot be split into cells"),
    NOT_AN_OBJECT("is no JSON object"),
    NESTED("is more than one value"),
    TWICE("comes twice"),
    ERROR_CELL("is an error in the workbook"),
    BLANK("is blank"),
    CONTROL_CHARACTER("has a control character"),
    HALF_CHARACTER("has a character that was lost"),
    TOO_LONG("is too long"),
    NOT_A_DATE("is no ISO date"),
    ABSURD_YEAR("has a year that cannot be meant"),
    TOO_EARLY("is too early"),
    NOT_PLAIN("is no plain number"),
    TOO_MANY_DECIMALS("has too many decimals"),
    NOT_WHOLE("is no whole number"),
    NEGATIVE("is negative"),
    OUT_OF_RANGE("is out of range"),
    UNKNOWN_WORD("is not among the words allowed");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String text(String allowed) {
        return words + ": " + allowed;
    }
}
