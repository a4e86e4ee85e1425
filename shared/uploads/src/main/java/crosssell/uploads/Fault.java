package crosssell.uploads;

/// What is wrong with a row or a cell, and what is allowed instead.
public record Fault(Reason reason, String allowed) {

    /// Both in words: `is not a plain number: write digits with at most one point`.
    public String text() {
        return reason.words() + ": " + allowed;
    }
}
