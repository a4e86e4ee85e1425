package crosssell.api;

import crosssell.http.Echo;
import crosssell.http.Parameter;
import crosssell.http.Problem;
import crosssell.store.summary.Run;
import java.util.LinkedHashMap;
import java.util.Map;

/// The problems of requests for figures, customers or uploads.
final class Problems {

    private static final Map<String, String> IN_A_MINUTE = Map.of("Retry-After", "60");

    private Problems() {}

    static Problem unknownUpload(String id) {
        return Problem.notFound("id", id, "there is no upload '" + Echo.of(id) + "': see /v1/uploads");
    }

    static Problem unknownCustomer(String id) {
        return Problem.notFound("id", id, "no file names a customer '" + Echo.of(id) + "'");
    }

    static Problem unknownScript(String id) {
        return Problem.notFound("id", id, "the dashboard has no script '" + Echo.of(id) + "'");
    }

    static Problem notAcceptable(String accept, boolean isTable) {
        String there = isTable
                ? "this answer is application/json or text/csv"
                : "this answer is not a list, so it is application/json";
        String detail = there + ", which 'Accept: " + Echo.of(accept) + "' does not take";
        return new Problem(406, "Not acceptable", detail, Map.of(), Map.of());
    }

    static Problem gone(Parameter parameter, String value, String detail) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("parameter", parameter.name());
        more.put("value", value);
        return new Problem(410, "Gone", detail, more, Map.of());
    }

    static Problem nothingPublished() {
        return new Problem(
                503,
                "Nothing is published yet",
                "upload files, let the recompute function run (by itself once a day, or now by `crosssell recompute`), "
                        + "then ask again; /v1/uploads says what has arrived",
                Map.of(),
                IN_A_MINUTE);
    }

    /// A run that was published before a figure existed and that is no longer in force, so it will never have it.
    static Problem notReported(Run run, String figure) {
        String detail = "this run was published before there was '" + figure + "'; as_of=" + run.asOf()
                + " answers by the run in force";
        return Problem.notFound("run", run.id(), detail);
    }

    /// The run in force, published before a figure existed.
    static Problem olderThanFigure(Run run, String figure) {
        return new Problem(
                503,
                "Published before this figure",
                "the run of " + run.asOf() + " was published before there was '" + figure + "': let the recompute "
                        + "function run for that date (`crosssell recompute --as-of " + run.asOf()
                        + "`), then ask again",
                Map.of(),
                IN_A_MINUTE);
    }
}
