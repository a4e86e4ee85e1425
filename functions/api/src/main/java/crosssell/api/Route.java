package crosssell.api;

import java.util.List;

/// A path and what answers it.
///
/// @param path as documented; a last `{id}` stands for any text, slashes included
/// @param parameters the query parameters that it knows
record Route(String path, List<String> parameters, Endpoint endpoint) {

    private static final String ID = "{id}";

    boolean matches(String asked) {
        if (!path.endsWith(ID)) {
            return path.equals(asked);
        }
        String parent = path.substring(0, path.length() - ID.length());
        return asked.startsWith(parent) && asked.length() > parent.length();
    }

    /// What stands for `{id}` in a request for a path such as `/v1/uploads/{id}`.
    static String id(Request request) {
        return request.path().split("/", 4)[3];
    }
}
