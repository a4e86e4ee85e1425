package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the next page of a list begins: in which run, at which element. Later pages come from the run of the
/// first, though another may have been published since.
record Cursor(String run, int offset) {

    static final String PARAMETER = "cursor";

    private static final Pattern TEXT = Pattern.compile("(.+) (\\d{1,9})");

    /// The cursor that the request carries.
    ///
    /// @throws Problem if it carries something else under that name
    static Optional<Cursor> of(Request request) {
        return request.parameter(PARAMETER).map(Cursor::parse);
    }

    private static Cursor parse(String value) {
        try {
            Matcher text = TEXT.matcher(new String(Base64.getUrlDecoder().decode(value), UTF_8));
            if (text.matches()) {
                return new Cursor(text.group(1), Integer.parseInt(text.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // Not even base64: as wrong as anything else that no answer gave.
        }
        throw Problem.parameter(PARAMETER, value, "must be the 'next' of an earlier answer");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((run + " " + offset).getBytes(UTF_8));
    }
}
