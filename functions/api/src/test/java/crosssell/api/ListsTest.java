package crosssell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.http.Answer;
import crosssell.http.Route;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.summary.InMemorySummaryTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every list of a run, page by page, while the same date is computed anew after each page.
class ListsTest {

    private static final Instant LATER = Instant.parse("2026-11-02T02:15:00Z");

    private final SampleApi sample = SampleApi.published();
    private int published;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/trend?limit=7",
                "/v1/trend?limit=1&from=2026-05",
                "/v1/segments?by=size&limit=1",
                "/v1/products?limit=2",
                "/v1/pairs?limit=5",
                "/v1/pairs?sort=lift&min_customers=2&limit=4",
                "/v1/within?limit=1",
                "/v1/cohorts?grain=month&limit=5",
                "/v1/paths?limit=1",
                "/v1/paths?part=transitions&limit=2",
                "/v1/campaigns?limit=1",
                "/v1/opportunities?limit=97",
                "/v1/opportunities?segment=smb&limit=5",
                "/v1/whitespace/customers?limit=97",
                "/v1/explain?metric=crossSellRate&limit=97"
            })
    void pagesTogetherAreTheListOfTheFirstPagesRunWhateverIsPublishedBetween(String target) {
        Map<String, String> query = query(target);
        Map<String, String> longest = new TreeMap<>(query);
        longest.put("limit", "1000");

        List<JsonNode> undisturbed = pages(target, longest, () -> {});
        List<JsonNode> disturbed = pages(target, query, () -> sample.publish(LATER.plusSeconds(++published)));

        assertThat(disturbed).hasSizeGreaterThan(1).allSatisfy(page -> {
            assertThat(elements(page).size()).isLessThanOrEqualTo(Integer.parseInt(query.get("limit")));
            assertThat(page.path("run")).isEqualTo(undisturbed.getFirst().path("run"));
        });
        assertThat(disturbed.stream().flatMap(page -> elements(page).valueStream()))
                .containsExactlyElementsOf(undisturbed.stream()
                        .flatMap(page -> elements(page).valueStream())
                        .toList());
    }

    private List<JsonNode> pages(String target, Map<String, String> query, Runnable between) {
        Map<String, String> asked = new TreeMap<>(query);
        List<JsonNode> pages = new ArrayList<>();
        do {
            pages.add(get(target, asked));
            asked.put("cursor", pages.getLast().path("next").asText());
            between.run();
        } while (pages.getLast().has("next"));
        return pages;
    }

    @Test
    void everyListIsAmongThose() throws ReflectiveOperationException {
        Set<String> read = Arrays.stream(ListsTest.class
                        .getDeclaredMethod(
                                "pagesTogetherAreTheListOfTheFirstPagesRunWhateverIsPublishedBetween", String.class)
                        .getAnnotation(ValueSource.class)
                        .strings())
                .map(target -> target.split("\\?", 2)[0])
                .collect(Collectors.toSet());

        assertThat(
                        ApiRoutes.over(
                                        new InMemorySummaryTable(),
                                        new InMemoryUploadLedger(),
                                        new InMemoryOwnershipTable())
                                .stream()
                                .filter(route -> ApiRoutes.ofRun(route)
                                        && route.parameters().contains(Parameters.CURSOR))
                                .map(Route::path)
                                // One customer is cut into parts of several lists: CustomersTest.
                                .filter(path -> !path.equals("/v1/customers/{id}")))
                .containsExactlyInAnyOrderElementsOf(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/within?limit=1",
                "/v1/pairs?limit=1&sort=lift",
                "/v1/pairs?limit=1&base=CRM",
                "/v1/explain?metric=crossSellRate&limit=1",
                "/v1/runs?limit=1",
                "/v1/uploads?limit=1"
            })
    void aCursorOfAnotherListIsRefused(String target) {
        Map<String, String> query = query(target);
        String cursor = get("/v1/pairs", Map.of("limit", "1")).path("next").asText();
        query.put("cursor", cursor);

        Answer answer = sample.ask("GET", target.split("\\?", 2)[0], query, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(SampleApi.json(answer).path("detail").asText())
                .isEqualTo("cursor must be given to the path that gave it, with the parameters that it had, but is '"
                        + cursor + "'");
    }

    @Test
    void howManyElementsAndInWhichFormatMayChangeFromPageToPage() {
        String cursor = get("/v1/pairs", Map.of("limit", "1", "sort", "lift"))
                .path("next")
                .asText();

        assertThat(elements(get("/v1/pairs", Map.of("limit", "3", "sort", "lift", "format", "json", "cursor", cursor))))
                .hasSize(3);
    }

    private JsonNode get(String target, Map<String, String> query) {
        Answer answer = sample.ask("GET", target.split("\\?", 2)[0], query, Map.of());
        assertThat(answer.status()).as(target).isEqualTo(200);
        return SampleApi.json(answer);
    }

    private static JsonNode elements(JsonNode answer) {
        JsonNode data = answer.path("data");
        return data.isArray() ? data : data.has("paths") ? data.path("paths") : data.path("customers");
    }

    private static Map<String, String> query(String target) {
        return Arrays.stream(target.split("\\?", 2)[1].split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, TreeMap::new));
    }
}
