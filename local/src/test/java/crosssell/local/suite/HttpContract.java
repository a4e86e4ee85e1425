package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.api.Documented;
import crosssell.api.RandomRequests;
import crosssell.store.lease.DynamoDbLeases;
import crosssell.store.lease.HeldLease;
import crosssell.store.lease.Leases;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The functions' answers over HTTP, and the actions that only HTTP offers.
abstract class HttpContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AwsEndpoint endpoint;
    private final UploadedFiles files;
    private final DocumentedApi api;

    HttpContract(AwsEndpoint endpoint) {
        this.endpoint = endpoint;
        this.files = new UploadedFiles(endpoint);
        this.api = new DocumentedApi(endpoint);
    }

    /// By a tool that has only the API's credentials.
    @Test
    void aFileIsUploadedAndWithdrawnAndFiguresComputedOnlyOverHttp() throws IOException, InterruptedException {
        String rows = "customer_id,product,started_on\nhttp,CRM,2025-01-01\nhttp,Desk,2025-02-01\n";
        ObjectNode file = JSON.createObjectNode().put("prefix", "ownership");
        file.put("name", "2026/Aufträge+1 " + UUID.randomUUID() + ".csv").put("bytes", rows.length());

        JsonNode offer = api.posted("/v1/uploads", file.toString(), 201);
        Upload upload = files.finished(offer.path("key").textValue(), put(offer, rows));

        assertThat(upload.state()).isEqualTo(UploadState.LOADED);
        assertThat(upload.bytes()).isEqualTo(rows.length());
        assertThat(files.openHoldingsOf("http")).containsExactly("CRM", "Desk");

        api.posted("/v1/uploads/" + upload.id() + "/withdraw", "", 202);
        Patience.until(
                "withdrawn: " + upload.id(),
                () -> api.asked("/v1/uploads/" + upload.id(), "", 200).contains("withdrawn: 2 rows removed"));
        assertThat(files.openHoldingsOf("http")).isEmpty();

        Instant askedAt = Instant.parse(api.posted("/v1/recompute", "{\"asOf\": \"2026-09-30\"}", 202)
                .path("askedAt")
                .textValue());
        Patience.until(
                "figures computed",
                () -> api.answer("/v1/periods")
                        .path("data")
                        .valueStream()
                        .filter(period -> period.path("asOf").textValue().equals("2026-09-30"))
                        .anyMatch(period -> !Instant.parse(
                                        period.at("/run/computedAt").textValue())
                                .isBefore(askedAt)));
    }

    @Test
    void ordersThatMeetAnotherRecomputeWaitAndAreMetAsAsked() throws IOException, InterruptedException {
        Leases leases = new DynamoDbLeases(endpoint.dynamoDb(), endpoint.names().summary());
        try (HeldLease held =
                HeldLease.take(leases, "recompute", "other", Clock.systemUTC()).orElseThrow()) {
            api.posted("/v1/recompute", "{\"asOf\": \"2026-06-30\"}", 202);
            api.posted("/v1/recompute", "{\"asOf\": \"2026-05-31\", \"history\": 1}", 202);
            assertThat(endpoint.functions().recompute().invoke("{}"))
                    .isEqualTo("{\"postponed\":\"another recompute is at work\"}");
            assertThat(periods()).doesNotContain("2026-06-30", "2026-05-31", "2026-04-30");
            held.check();
        }

        Patience.until("orders met", () -> periods().containsAll(List.of("2026-06-30", "2026-05-31", "2026-04-30")));
    }

    private List<String> periods() throws IOException {
        return api.answer("/v1/periods")
                .path("data")
                .valueStream()
                .map(period -> period.path("asOf").textValue())
                .toList();
    }

    @Test
    void everyPathAnswersAsItsDocumentSays() throws IOException, InterruptedException {
        Upload upload = files.upload("ownership/asked " + UUID.randomUUID() + ".csv", UploadedFiles.OWNERSHIP);
        endpoint.functions().recompute().invoke("{\"asOf\":\"2026-10-31\"}");

        for (String path : Documented.paths()) {
            String id = switch (path) {
                case "/v1/uploads/{id}" -> upload.id();
                case "/scripts/{id}" -> "app.js";
                default -> "a";
            };
            api.asked(path.replace("{id}", id), path.equals("/v1/explain") ? "metric=crossSellRate" : "", 200);
        }
        api.asked("/v1/uploads/none", "", 404);
        api.called("POST", "/v1/uploads/none/withdraw", "", "", 404);
        api.called("POST", "/v1/uploads", "", "{}", 400);
        api.asked("/v1/customers/none", "", 404);
        api.asked("/v1/none", "", 404);
        api.asked("/v1/summary", "as_of=1999-12-31", 404);
        api.asked("/v1/summary", "run=2026-10-31-20261101T021500123Z-73efd22f", 404);
        api.asked("/v1/summary", "run=" + "x".repeat(3000), 404);
        api.asked("/v1/uploads/" + "x".repeat(1500), "", 404);
        api.asked("/v1/summary", "by=size", 400);
        api.asked("/v1/segments", "by=siz", 400);
        api.asked("/v1/segments", "by=" + "x".repeat(3000), 400);
        api.asked("/v1/pairs", "limit=1", 200);
        api.asked("/v1/pairs", "format=csv", 200);
    }

    @Test
    void noRequestHoweverOddFails() throws IOException, InterruptedException {
        files.upload("ownership/odd " + UUID.randomUUID() + ".csv", UploadedFiles.OWNERSHIP);
        endpoint.functions().recompute().invoke("{\"asOf\":\"2026-10-31\"}");
        RandomRequests asking = new RandomRequests(20261031);

        for (int i = 0; i < 2_000; i++) {
            String event = asking.next().event();
            assertThat(JSON.readTree(endpoint.functions().http().otherwise().invoke(event))
                            .path("statusCode")
                            .intValue())
                    .as(event)
                    .isBetween(200, 499);
        }
    }

    /// The version of what is put where the offer says.
    private static String put(JsonNode offer, String content) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(offer.path("url").textValue()))
                .version(HttpClient.Version.HTTP_1_1)
                .method(offer.path("method").textValue(), HttpRequest.BodyPublishers.ofString(content));
        // The client sends the length by itself, and lets nobody else do it.
        offer.path("headers")
                .propertyStream()
                .filter(header -> !header.getKey().equals("content-length"))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().textValue()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> put = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
            return put.headers().firstValue("x-amz-version-id").orElseThrow();
        }
    }
}
