package crosssell.http;

import java.util.List;

/// A path with its description and its endpoint.
///
/// @param method `GET`, which means `HEAD` too, or `POST`
/// @param path as documented; an `{id}` stands for any text, slashes included
/// @param data what is answered, in a few words
/// @param parameters the query parameters that it knows
/// @param fields the fields of the JSON body that it knows
public record Route(
        String method,
        String path,
        String data,
        List<Parameter> parameters,
        List<Parameter> fields,
        Endpoint endpoint) {

    private static final String ID = "{id}";

    /// What answers `GET` and `HEAD`.
    public static Route get(String path, String data, List<Parameter> parameters, Endpoint endpoint) {
        return new Route("GET", path, data, parameters, List.of(), endpoint);
    }

    /// What answers `POST`.
    public static Route post(String path, String data, List<Parameter> fields, Endpoint endpoint) {
        return new Route("POST", path, data, List.of(), fields, endpoint);
    }

    /// The methods that it answers.
    List<String> methods() {
        return method.equals("GET") ? List.of("GET", "HEAD") : List.of(method);
    }

    boolean matches(String asked) {
        return path.contains(ID)
                ? asked.length() > path.length() - ID.length() && asked.startsWith(before()) && asked.endsWith(after())
                : path.equals(asked);
    }

    /// The answer to a request for this path.
    ///
    /// @throws Problem if the request has no answer
    Answer answer(Request request) {
        check(request);
        return endpoint.answer(path.contains(ID) ? request.withId(id(request.path())) : request);
    }

    private String id(String asked) {
        return asked.substring(before().length(), asked.length() - after().length());
    }

    private String before() {
        return path.substring(0, path.indexOf(ID));
    }

    private String after() {
        return path.substring(path.indexOf(ID) + ID.length());
    }

    /// Refuses an invalid query before anything is read for it.
    ///
    /// @throws Problem if the request has a parameter that this route does not know, or a value that is not allowed
    private void check(Request request) {
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
