package crosssell.api;

import java.util.List;

/// A path, what it tells and what answers it.
///
/// @param path as documented; a last `{id}` stands for any text, slashes included
/// @param data what is answered, in a few words
/// @param parameters the query parameters that it knows
record Route(String path, String data, List<Parameter> parameters, Endpoint endpoint) {

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

    /// Whether it answers about one published run.
    boolean ofRun() {
        return parameters.contains(Parameter.AS_OF);
    }

    /// Refuses every query that no such request can have, before anything is read for it.
    ///
    /// @throws Problem if the request has a parameter that this route does not know, or a value that it cannot have
    void check(Request request) {
        request.query()
                .forEach((name, value) -> parameters.stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.unknownParameter(
                                name,
                                value,
                                parameters.stream().map(Parameter::name).toList()))
                        .check(value));
        parameters.stream()
                .filter(parameter ->
                        parameter.needed() && request.parameter(parameter).isEmpty())
                .forEach(parameter -> parameter.check(""));
    }
}
