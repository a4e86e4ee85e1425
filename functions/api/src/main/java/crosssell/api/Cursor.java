package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.http.Parameter;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.store.ownership.RowKey;
import crosssell.store.summary.Run;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place where the next page of a list begins: in which run, at which element or after which row. Later pages come
/// from the same run as the first, even if a newer one has been published since.
///
/// @param list which list that is, so that no other is cut where this one was
record Cursor(String run, String list, String position) {

    /// The run of a list that does not depend on one.
    private static final String NO_RUN = "-";

    /// More than any id or date has, and less than what a table takes.
    private static final int LONGEST_NAME = 100;

    private static final Pattern TEXT = Pattern.compile("(\\S+) (\\S+) (.+)", Pattern.DOTALL);

    /// The parameters that do not change which elements a list has, apart from the run.
    private static final List<Parameter> NOT_THE_LIST = List.of(
            Parameters.AS_OF,
            Parameters.PERIOD,
            Parameters.RUN,
            Parameters.LIMIT,
            Parameters.CURSOR,
            Parameters.FORMAT);

    /// A cursor of the next page of the list that the request asks for.
    static Cursor at(Run run, Request request, Object position) {
        return new Cursor(run.id(), list(request), position.toString());
    }

    /// The same for a list that does not depend on a run.
    static Cursor at(Request request, Object position) {
        return new Cursor(NO_RUN, list(request), position.toString());
    }

    /// A digest of path and parameters in eight letters. It guards against mistakes, not against attacks: a cursor
    /// gives access to nothing.
    private static String list(Request request) {
        Map<String, String> query = new TreeMap<>(request.query());
        NOT_THE_LIST.forEach(each -> query.remove(each.name()));
        return HexFormat.of().toHexDigits((request.path() + query).hashCode());
    }

    /// The cursor that the request carries.
    ///
    /// @throws Problem if it carries something else under that name, or the cursor of another list
    static Optional<Cursor> of(Request request) {
        Optional<Cursor> cursor = request.parameter(Parameters.CURSOR).map(Cursor::parse);
        cursor.filter(each -> !each.list.equals(list(request))).ifPresent(each -> {
            throw Problem.parameter(
                    Parameters.CURSOR.name(),
                    each.toString(),
                    "must be given to the path that gave it, with the parameters that it had");
        });
        return cursor;
    }

    private static Cursor parse(String value) {
        try {
            Matcher text = TEXT.matcher(new String(Base64.getUrlDecoder().decode(value), UTF_8));
            if (text.matches()) {
                return new Cursor(text.group(1), text.group(2), text.group(3));
            }
        } catch (IllegalArgumentException e) {
            // Not even base64: as wrong as anything else that no answer gave.
        }
        throw foreign(value);
    }

    /// The element at which the next page begins.
    ///
    /// @throws Problem if this is not a cursor of a list of elements
    int offset() {
        if (!position.matches("\\d{1,9}")) {
            throw foreign(toString());
        }
        return Integer.parseInt(position);
    }

    /// The row after which the next page begins.
    ///
    /// @throws Problem if this is not a cursor of a table
    RowKey row() {
        return RowKey.parse(position).orElseThrow(() -> foreign(toString()));
    }

    /// The name of the last element of the page before.
    ///
    /// @throws Problem if that cannot be a name
    String name() {
        if (position.length() > LONGEST_NAME) {
            throw foreign(toString());
        }
        return position;
    }

    private static Problem foreign(String value) {
        return Problem.parameter(Parameters.CURSOR.name(), value, "must be the 'next' of an earlier answer");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((run + " " + list + " " + position).getBytes(UTF_8));
    }
}
