package crosssell.api;

import crosssell.http.Parameter;
import crosssell.http.Route;
import java.util.List;
import java.util.stream.Collectors;

/// The table of paths in `docs/http-api.md`. The parameters that are told once for all are named there, but not
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

    private static String row(Route route) {
        List<Parameter> own = route.parameters().stream()
                .filter(each -> !EVERYWHERE.contains(each))
                .toList();
        String names = own.stream().map(each -> "`" + each.name() + "` ").collect(Collectors.joining());
        String meanings = own.stream()
                .filter(each -> !OF_LISTS.contains(each.name()))
                .map(each -> "; `%s`: %s".formatted(each.name(), told(each)))
                .collect(Collectors.joining());
        return "| `%s` | %s| %s%s |".formatted(route.path(), names, route.data(), meanings);
    }

    private static String told(Parameter parameter) {
        return parameter.values() instanceof Parameter.OneOf choice
                ? parameter.meaning() + " ("
                        + choice.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(" ")) + ")"
                : parameter.meaning();
    }
}
