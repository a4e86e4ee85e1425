package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The whole way from an uploaded file to figures over HTTP.
abstract class FileToAnswerContract {

    private final AwsEndpoint endpoint;
    private final UploadedFiles files;
    private final DocumentedApi api;

    FileToAnswerContract(AwsEndpoint endpoint) {
        this.endpoint = endpoint;
        this.files = new UploadedFiles(endpoint);
        this.api = new DocumentedApi(endpoint);
    }

    @Test
    void aFileUploadedBecomesFiguresOverHttp() throws IOException, InterruptedException {
        String key = "ownership/2026/Aufträge Oktober+1 " + UUID.randomUUID() + ".csv";

        Upload upload = files.upload(key, UploadedFiles.OWNERSHIP + "e,CRM,2025-01-01,,1\n");

        assertThat(upload.state()).isEqualTo(UploadState.LOADED);
        assertThat(upload.read()).isEqualTo(6);
        assertThat(upload.accepted()).isEqualTo(5);
        assertThat(upload.reasons()).first().asString().startsWith("line 6: started_on '01/02/2025'");
        assertThat(endpoint.s3()
                        .getObjectAsBytes(
                                get -> get.bucket(endpoint.names().reports()).key(upload.rejects()))
                        .asUtf8String())
                .contains("\n6,started_on,01/02/2025,", ",d,Desk,01/02/2025,,70\n");

        endpoint.functions().recompute().invoke("{\"asOf\":\"2026-10-31\"}");

        JsonNode summary = api.answer("/v1/summary");
        assertThat(summary.path("asOf").textValue()).isEqualTo("2026-10-31");
        assertThat(summary.path("data").path("customers").intValue()).isEqualTo(3);
        assertThat(summary.path("data").path("crossSellRate").path("numerator").intValue())
                .isEqualTo(1);
        assertThat(summary.path("data").path("mrr").decimalValue()).isEqualByComparingTo("221.5");
        assertThat(api.answer("/v1/uploads").path("data").toString()).contains(upload.id());
        assertThat(api.answer("/v1/quality").path("data").path("rejectedRows").toString())
                .contains("{\"reason\":\"started_on is not an ISO date\",\"rows\":");
    }

    @Test
    void whatWasReportedIsAnsweredThoughALateUploadChangedTheFigures() throws IOException, InterruptedException {
        Upload upload = files.upload("ownership/early " + UUID.randomUUID() + ".csv", UploadedFiles.OWNERSHIP);
        endpoint.functions().recompute().invoke("{\"asOf\":\"2026-09-30\"}");
        JsonNode reported = api.answer("/v1/summary", "as_of=2026-09-30");
        String run = reported.path("run").path("id").textValue();
        Upload late = files.upload(
                "ownership/late " + UUID.randomUUID() + ".csv",
                "customer_id,product,started_on,mrr\nlate,CRM,2026-09-01,1\n");
        endpoint.functions().recompute().invoke("{\"asOf\":\"2026-09-30\"}");

        JsonNode now = api.answer("/v1/summary", "as_of=2026-09-30");
        assertThat(now.path("data").path("customers").intValue())
                .isEqualTo(reported.path("data").path("customers").intValue() + 1);
        assertThat(api.answer("/v1/summary", "run=" + run)).isEqualTo(reported);
        assertThat(api.answer("/v1/runs", "period=2026-09")
                        .path("data")
                        .valueStream()
                        .map(each -> each.path("run").path("id").textValue() + each.path("current")))
                .startsWith(now.path("run").path("id").textValue() + "true", run + "false");
        files.withdraw(late);
        files.withdraw(upload);
    }

    @Test
    void aFileUploadedIsExplainedCustomerByCustomer() throws IOException, InterruptedException {
        files.upload("settings/" + UUID.randomUUID() + ".json", "{\"max_ended_percent\": 100}");
        Upload file = files.upload("ownership/explained " + UUID.randomUUID() + ".csv", """
                customer_id,product,started_on,ended_on,mrr
                é/1 x,CRM,2025-01-01,,100
                é/1 x,Desk,2025-06-01,,50
                é/2,CRM,2025-02-01,2026-01-01,70
                """);
        endpoint.functions().recompute().invoke("{\"asOf\":\"2026-10-31\"}");

        Map<String, String> reasons = new TreeMap<>();
        Map<String, Integer> sides = new TreeMap<>();
        String next = "";
        JsonNode explained;
        do {
            explained = api.answer("/v1/explain", "metric=crossSellRate&limit=2" + next);
            for (JsonNode customer : explained.path("data").path("customers")) {
                reasons.put(
                        customer.path("customer").textValue(),
                        customer.path("reason").textValue());
                sides.merge(customer.path("side").textValue(), 1, Integer::sum);
            }
            next = "&cursor=" + explained.path("next").asText();
        } while (explained.has("next"));

        assertThat(reasons)
                .containsEntry("é/1 x", "owns CRM and Desk on 2026-10-31")
                .containsEntry("é/2", "churned on 2026-01-01");
        JsonNode published = explained.path("data").path("published");
        int numerator = sides.getOrDefault("numerator", 0);
        assertThat(numerator).isEqualTo(published.path("numerator").intValue());
        assertThat(numerator + sides.getOrDefault("denominator", 0))
                .isEqualTo(published.path("denominator").intValue());
        JsonNode customer = api.answer("/v1/customers/é/1 x").path("data");
        assertThat(customer.path("reason").textValue()).isEqualTo(reasons.get("é/1 x"));
        assertThat(customer.path("secondProductOn").textValue()).isEqualTo("2025-06-01");
        assertThat(customer.path("whitespace").toString())
                .contains("{\"product\":\"CRM\",\"state\":\"owned\"},{\"product\":\"Desk\",\"state\":\"owned\"}");
        files.withdraw(file);
    }
}
