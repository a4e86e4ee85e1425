package crosssell.api;

import crosssell.http.Problem;
import crosssell.store.summary.Run;
import java.util.Map;

/// Why figures, customers or uploads cannot be had.
final class Problems {

    private static final Map<String, String> IN_A_MINUTE = Map.of("Retry-After", "60");

    private Problems() {}

    static Problem unknownUpload(String id) {
        return unknown(id, "there is no upload '" + id + "': see /v1/uploads");
    }

    static Problem unknownCustomer(String id) {
        return unknown(id, "no file names a customer '" + id + "'");
    }

    static Problem unknownScript(String id) {
        return unknown(id, "the dashboard has no script '" + id + "'");
    }

    private static Problem unknown(String id, String detail) {
        return new Problem(404, "Not found", detail, Map.of("parameter", "id", "value", id), Map.of());
    }

    static Problem notAcceptable(String accept) {
        String detail =
                "this answer is no list, so that it is application/json, which 'Accept: " + accept + "' does not take";
        return new Problem(406, "Not acceptable", detail, Map.of(), Map.of());
    }

    static Problem gone(String detail) {
        return new Problem(410, "Gone", detail, Map.of(), Map.of());
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

    /// A whole run without a figure that there is by now.
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
