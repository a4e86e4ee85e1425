package crosssell.api;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.http.Route;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Who may keep which answer. Each path is decided on here: one that can name a customer is kept by nobody.
class KeepingTest {

    /// Paths whose answers can name a customer, and by what.
    private static final Map<String, String> NAMING = Map.of(
            "/v1/customers/{id}", "the customer",
            "/v1/explain", "customers of a rate",
            "/v1/opportunities", "whom to offer",
            "/v1/whitespace/customers", "a row per customer",
            "/v1/quality", "examples of odd rows, by customer",
            "/v1/uploads", "reasons quote a file's values; a key is whatever the file was called",
            "/v1/uploads/{id}", "the same");

    /// Counts, rates and money of many; names of products, segments, campaigns and teams; settings; files of the
    /// page.
    private static final Set<String> NAMING_NOBODY = Set.of(
            "/v1/periods",
            "/v1/runs",
            "/v1/run",
            "/v1/summary",
            "/v1/trend",
            "/v1/segments",
            "/v1/products",
            "/v1/pairs",
            "/v1/matrix",
            "/v1/velocity",
            "/v1/within",
            "/v1/cohorts",
            "/v1/paths",
            "/v1/revenue",
            "/v1/retention",
            "/v1/mix",
            "/v1/efficiency",
            "/v1/campaigns",
            "/v1/attribution",
            "/v1/whitespace",
            "/v1/readiness",
            "/v1/forecast",
            "/v1/scenario",
            "/v1/sensitivity",
            "/openapi.json",
            "/docs",
            "/docs.css",
            "/",
            "/page.css",
            "/scripts/{id}");

    @Test
    void whatCanNameACustomerIsKeptByNobody() {
        SampleApi sample = SampleApi.published();
        Map<String, String> expected = new TreeMap<>();
        NAMING.keySet().forEach(path -> expected.put(path, "no-store"));
        NAMING_NOBODY.forEach(path -> expected.put(path, "private, no-cache"));

        Map<String, String> kept = new TreeMap<>();
        for (Route route :
                ApiRoutes.over(new InMemorySummaryTable(), new InMemoryUploadLedger(), new InMemoryOwnershipTable())) {
            kept.put(route.path(), sample.get(route).headers().get("Cache-Control"));
        }

        assertThat(kept).isEqualTo(expected);
    }
}
