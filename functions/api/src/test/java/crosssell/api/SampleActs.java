package crosssell.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.act.ActPorts;
import crosssell.act.ActRoutes;
import crosssell.act.UploadAddresses;
import crosssell.http.Answer;
import crosssell.http.Request;
import crosssell.http.Route;
import crosssell.http.Router;
import crosssell.queue.MessageQueue;
import crosssell.store.act.Act;
import crosssell.store.act.ActLedger;
import crosssell.store.act.Admission;
import crosssell.store.act.SavedAnswer;
import crosssell.store.ledger.InMemoryUploadLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// What acts, over the sample, asked without a look at what is documented.
record SampleActs(List<Route> routes) {

    static final Instant NOW = Instant.parse("2026-11-01T06:16:09Z");
    static final String KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324";

    private static final UploadAddresses.Address ADDRESS = new UploadAddresses.Address(
            "https://uploads.s3.eu-west-1.amazonaws.com/ownership/billing%202026-10.csv?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                    + "&X-Amz-Expires=900&X-Amz-SignedHeaders=content-length%3Bhost&X-Amz-Signature=5d672d79c15b1316",
            Map.of("content-length", "123456"), NOW.plusSeconds(900));

    /// @param begun what becomes of whatever comes with a key
    static SampleActs where(Admission begun) {
        InMemoryUploadLedger uploads = new InMemoryUploadLedger();
        uploads.put(SampleApi.UPLOAD);
        return new SampleActs(ActRoutes.over(new ActPorts(
                uploads,
                new AlwaysTheSame(begun),
                MessageQueue.NONE,
                MessageQueue.NONE,
                (key, bytes) -> ADDRESS,
                Clock.fixed(NOW, ZoneOffset.UTC))));
    }

    /// A body that a path takes; empty where it takes none.
    static String body(String path) {
        return switch (path) {
            case "/v1/recompute" -> "{\"asOf\":\"2026-10-31\",\"history\":12}";
            case "/v1/uploads" -> "{\"prefix\":\"ownership\",\"name\":\"billing 2026-10.csv\",\"bytes\":123456}";
            default -> "";
        };
    }

    Answer post(String path) {
        return post(path, "application/json");
    }

    Answer post(String path, String type) {
        return new Router(routes)
                .answer(new Request(
                        "POST",
                        path.replace("{id}", SampleApi.UPLOAD.id()),
                        Map.of(),
                        Map.of("content-type", type, "idempotency-key", KEY),
                        body(path).getBytes(UTF_8),
                        ""));
    }

    private record AlwaysTheSame(Admission begun) implements ActLedger {

        @Override
        public Admission begin(Act act) {
            return begun;
        }

        @Override
        public void finish(Act act, SavedAnswer answer) {}

        @Override
        public void giveUp(Act act) {}
    }
}
