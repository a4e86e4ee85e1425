package crosssell.uploads;

import java.util.Objects;

/// A file that cannot be read as a whole: it changes nothing, and the message says why in words for the person who
/// uploaded it.
///
/// Source: docs/files.md, "Bad files".
public final class BadFile extends Exception {

    private static final long serialVersionUID = 1;

    /// @param message what is wrong and what is allowed
    public BadFile(String message) {
        super(message);
    }

    /// What is wrong and what is allowed; never absent.
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
