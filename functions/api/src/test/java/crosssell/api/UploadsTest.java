package crosssell.api;

import static crosssell.api.ApiSuite.DECEMBER;
import static crosssell.api.ApiSuite.START;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.store.ledger.Remark;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import crosssell.store.summary.Run;
import crosssell.uploads.Reason;
import crosssell.uploads.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class UploadsTest {

    private final ApiSuite suite = new ApiSuite();

    @Test
    void uploadsAreListedNewestFirstBeforeAnythingIsPublished() {
        upload("20250101-a", UploadState.LOADED);
        upload("20250102-b", UploadState.REFUSED);

        assertThat(suite.caller.get("/v1/uploads").text())
                .startsWith("{\"asOf\":null,\"run\":null,\"data\":[{\"id\":\"20250102-b\",\"bucket\":\"uploads\","
                        + "\"key\":\"ownership/Größe 1.csv\",\"versionId\":null,\"bytes\":123,\"state\":\"refused\","
                        + "\"uploadedAt\":\"2025-01-01T02:15:00Z\",\"loadedAt\":null,\"read\":9,\"accepted\":8,"
                        + "\"unchanged\":0,\"rejected\":1,\"reasons\":[\"line 3: mrr 'x' is not a plain number: digits\"],"
                        + "\"rejections\":[{\"reason\":\"not_plain\",\"column\":\"mrr\",\"rows\":1}],\"rejects\":null},"
                        + "{\"id\":\"20250101-a\",");
    }

    @Test
    void uploadsAreReadPageByPage() {
        for (int i = 0; i < 5; i++) {
            upload("2025010" + i, UploadState.LOADED);
        }

        var first = suite.caller.get("/v1/uploads?limit=2").json();
        upload("20250199", UploadState.LOADED);
        var second = suite.caller
                .get("/v1/uploads?limit=2&cursor=" + first.path("next").asText())
                .json();
        var third = suite.caller
                .get("/v1/uploads?limit=2&cursor=" + second.path("next").asText())
                .json();

        assertThat(first.path("data").findValuesAsText("id")).containsExactly("20250104", "20250103");
        assertThat(second.path("data").findValuesAsText("id")).containsExactly("20250102", "20250101");
        assertThat(third.path("data").findValuesAsText("id")).containsExactly("20250100");
        assertThat(third.has("next")).isFalse();
    }

    @Test
    void anUploadIsFoundByItsId() {
        Run run = suite.publish(DECEMBER, START);
        upload("20250101-a", UploadState.LOADED);

        var reply = suite.caller.get("/v1/uploads/20250101-a").json();

        assertThat(reply.path("run").path("id").asText()).isEqualTo(run.id());
        assertThat(reply.path("data").path("state").asText()).isEqualTo("loaded");
    }

    @Test
    void anUploadThatNobodyKnowsIsNotFound() {
        var reply = suite.caller.get("/v1/uploads/none");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").asText()).isEqualTo("there is no upload 'none': see /v1/uploads");
        assertThat(reply.json().path("parameter").asText()).isEqualTo("id");
    }

    private void upload(String id, UploadState state) {
        suite.ledger.put(new Upload(
                id,
                "uploads",
                "ownership/Größe 1.csv",
                null,
                123,
                state,
                START,
                null,
                9,
                8,
                0,
                1,
                List.of(new Remark.RejectedRows(new Rejection(3, "mrr", "x", Reason.NOT_PLAIN.fault("digits")), 1)),
                null));
    }
}
