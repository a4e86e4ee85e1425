package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.store.ownership.RowKey;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the next page of a list begins: in which run, at which element or after which row. Later pages come from
/// the run of the first, though another may have been published since.
record Cursor(String run, String position) {

    private static final Pattern TEXT = Pattern.compile("(\\S+) (.+)", Pattern.DOTALL);

    /// The cursor that the request carries.
    ///
    /// @throws Problem if it carries something else under that name
    static Optional<Cursor> of(Request request) {
        return request.parameter(Parameters.CURSOR).map(Cursor::parse);
    }

    private static Cursor parse(String value) {
        try {
            Matcher text = TEXT.matcher(new String(Base64.getUrlDecoder().decode(value), UTF_8));
            if (text.matches()) {
                return new Cursor(text.group(1), text.group(2));
            }
        } catch (IllegalArgumentException e) {
            // Not even base64: as wrong as anything else that no answer gave.
        }
        throw foreign(value);
    }

    /// The element at which the next page begins.
    ///
    /// @throws Problem if this is no cursor of a list of elements
    int offset() {
        if (!position.matches("\\d{1,9}")) {
            throw foreign(toString());
        }
        return Integer.parseInt(position);
    }

    /// The row after which the next page begins.
    ///
    /// @throws Problem if this is no cursor of a table
    RowKey row() {
        return RowKey.parse(position).orElseThrow(() -> foreign(toString()));
    }

    private static Problem foreign(String value) {
        return Problem.parameter(Parameters.CURSOR.name(), value, "must be the 'next' of an earlier answer");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((run + " " + position).getBytes(UTF_8));
    }
}
