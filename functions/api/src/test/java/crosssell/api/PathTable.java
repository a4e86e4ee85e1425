package crosssell.api;

import crosssell.http.Parameter;
import crosssell.http.Route;
import java.util.List;
import java.util.stream.Collectors;

/// The tables of paths in `docs/http-api.md`. The parameters that are told once for all are named there, but not
/// told again.
final class PathTable {

    /// What every path about a run knows.
    static final List<Parameter> EVERYWHERE =
            List.of(Parameters.AS_OF, Parameters.PERIOD, Parameters.RUN, Parameters.FORMAT);
    private static final List<String> OF_LISTS = List.of(Parameters.LIMIT.name(), Parameters.CURSOR.name());

    private PathTable() {}

    static String of(List<Route> routes) {
        return routes.stream()
                .map(PathTable::row)
                .collect(Collectors.joining("\n", "| path | parameters | data |\n|---|---|---|\n", ""));
    }

    /// The table of what acts.
    static String ofActs(List<Route> routes) {
        return routes.stream()
                .map(route -> "| `%s %s` | %s| %s%s |"
                        .formatted(
                                route.method(),
                                route.path(),
                                names(route.fields()),
                                route.data(),
                                meanings(route.fields())))
                .collect(Collectors.joining("\n", "| act | body | does |\n|---|---|---|\n", ""));
    }

    private static String row(Route route) {
        List<Parameter> own = route.parameters().stream()
                .filter(each -> !EVERYWHERE.contains(each))
                .toList();
        return "| `%s` | %s| %s%s |".formatted(route.path(), names(own), route.data(), meanings(own));
    }

    private static String names(List<Parameter> parameters) {
        return parameters.stream().map(each -> "`" + each.name() + "` ").collect(Collectors.joining());
    }

    private static String meanings(List<Parameter> parameters) {
        return parameters.stream()
                .filter(each -> !OF_LISTS.contains(each.name()))
                .map(each -> "; `%s`: %s".formatted(each.name(), told(each)))
                .collect(Collectors.joining());
    }

    private static String told(Parameter parameter) {
        return parameter.values() instanceof Parameter.OneOf choice
                ? parameter.meaning() + " ("
                        + choice.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(" ")) + ")"
                : parameter.meaning();
    }
}
