package crosssell.local.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The routes of an API Gateway HTTP API: which function answers which request.
///
/// Source: API Gateway developer guide, routes for HTTP APIs.
///
/// @param routes by route key, such as `POST /v1/uploads/{id}/withdraw`; a variable stands for one segment of the path
/// @param otherwise the function of the route `$default`
public record HttpRoutes(Map<String, Function> routes, Function otherwise) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /// A route as one request takes it.
    ///
    /// @param parameters the values of the path's variables, decoded
    public record Chosen(String routeKey, Map<String, String> parameters, Function function) {}

    /// The route of a request.
    ///
    /// @param path as it was sent, not decoded
    public Chosen of(String method, String path) {
        for (Map.Entry<String, Function> route : routes.entrySet()) {
            Matcher asked = Pattern.compile(VARIABLE.matcher(route.getKey()).replaceAll("(?<$1>[^/]+)"))
                    .matcher(method + " " + path);
            if (asked.matches()) {
                Map<String, String> parameters = new LinkedHashMap<>();
                asked.namedGroups()
                        .keySet()
                        .forEach(name -> parameters.put(
                                name,
                                URLDecoder.decode(asked.group(name).replace("+", "%2B"), StandardCharsets.UTF_8)));
                return new Chosen(route.getKey(), parameters, route.getValue());
            }
        }
        return new Chosen("$default", Map.of(), otherwise);
    }
}
