package crosssell.api;

import java.util.List;

/// A path and what answers it.
///
/// @param path as documented; a last segment `{id}` stands for any
/// @param parameters the query parameters that it knows
record Route(String path, List<String> parameters, Endpoint endpoint) {

    private static final String ID = "{id}";

    boolean matches(String asked) {
        if (!path.endsWith(ID)) {
            return path.equals(asked);
        }
        String parent = path.substring(0, path.length() - ID.length());
        return asked.startsWith(parent) && asked.length() > parent.length() && asked.indexOf('/', parent.length()) < 0;
    }
}
