package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosssell.api.Documented;
import crosssell.api.RandomRequests;
import crosssell.ingest.Work;
import crosssell.local.aws.Template;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.SqsMessage;
import crosssell.store.act.Act;
import crosssell.store.act.ActLedger;
import crosssell.store.act.ActLedgerContract;
import crosssell.store.act.DynamoDbActLedger;
import crosssell.store.bucket.BucketContract;
import crosssell.store.bucket.ObjectVersion;
import crosssell.store.bucket.ReportBucket;
import crosssell.store.bucket.S3ReportBucket;
import crosssell.store.bucket.StoredObject;
import crosssell.store.bucket.UploadBucket;
import crosssell.store.ledger.DynamoDbPartLedger;
import crosssell.store.ledger.DynamoDbUploadLedger;
import crosssell.store.ledger.Part;
import crosssell.store.ledger.PartLedger;
import crosssell.store.ledger.PartLedgerContract;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadLedger;
import crosssell.store.ledger.UploadLedgerContract;
import crosssell.store.ledger.UploadState;
import crosssell.store.ownership.DynamoDbOwnershipTable;
import crosssell.store.ownership.OwnershipTable;
import crosssell.store.ownership.OwnershipTableContract;
import crosssell.store.summary.DynamoDbPublication;
import crosssell.store.summary.DynamoDbPublishedRuns;
import crosssell.store.summary.Publication;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.Run;
import crosssell.store.summary.SummaryTableContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// The whole way from an uploaded file to an HTTP answer, and every contract of the store, over one AWS endpoint,
/// with tables and buckets as the template has them. Who has an endpoint extends this.
abstract class EndpointSuite {

    static final Path HOME = Path.of(System.getProperty("crosssell.home", ".."));
    static final Template TEMPLATE = Template.read(HOME.resolve("template.yaml"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    abstract DynamoDbClient dynamoDb();

    abstract S3Client s3();

    abstract UploadBucket uploadBucket();

    abstract Names names();

    abstract Functions functions();

    /// Waits until the object is ingested; where nothing calls us back, calls the function.
    abstract void ingested(String key, PutObjectResponse put) throws IOException, InterruptedException;

    /// Waits until what was put is loaded or refused.
    final void awaitFinished(String key, PutObjectResponse put) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        Optional<Upload> upload = Optional.empty();
        while (upload.filter(u -> u.state().isFinished()).isEmpty()) {
            assertThat(Instant.now()).as("ingested in time: " + upload).isBefore(until);
            Thread.sleep(20);
            upload = functions().ledger().uploads(100, null).stream()
                    .filter(u -> u.key().equals(key) && put.versionId().equals(u.versionId()))
                    .findAny();
        }
    }

    /// One file after the other: each has its own key, and the rows of the first stay in the table.
    @Nested
    class FromFileToAnswer {

        private static final String OWNERSHIP = """
                customer_id,product,started_on,ended_on,mrr
                a,CRM,2025-01-01,,100
                a,Desk,2025-06-01,,50
                b,CRM,2025-02-01,,70.5
                c,CRM,2025-02-01,2026-01-01,70
                d,Desk,01/02/2025,,70
                """;

        @Test
        void aFileUploadedBecomesFiguresOverHttp() throws IOException, InterruptedException {
            String key = "ownership/2026/Aufträge Oktober+1 " + UUID.randomUUID() + ".csv";

            Upload upload = upload(key, OWNERSHIP + "e,CRM,2025-01-01,,1\n");

            assertThat(upload.state()).isEqualTo(UploadState.LOADED);
            assertThat(upload.read()).isEqualTo(6);
            assertThat(upload.accepted()).isEqualTo(5);
            assertThat(upload.reasons()).singleElement().asString().startsWith("line 6: started_on '01/02/2025'");
            assertThat(s3().getObjectAsBytes(
                                    get -> get.bucket(names().reports()).key(upload.rejects()))
                            .asUtf8String())
                    .contains("\n6,started_on,01/02/2025,", ",d,Desk,01/02/2025,,70\n");

            functions().recompute().invoke("{\"asOf\":\"2026-10-31\"}");

            JsonNode summary = answer("/v1/summary");
            assertThat(summary.path("asOf").textValue()).isEqualTo("2026-10-31");
            assertThat(summary.path("data").path("customers").intValue()).isEqualTo(3);
            assertThat(summary.path("data")
                            .path("crossSellRate")
                            .path("numerator")
                            .intValue())
                    .isEqualTo(1);
            assertThat(summary.path("data").path("mrr").decimalValue()).isEqualByComparingTo("221.5");
            assertThat(answer("/v1/uploads").path("data").toString()).contains(upload.id());
            assertThat(answer("/v1/quality").path("data").path("rejectedRows").toString())
                    .contains("{\"reason\":\"started_on is no ISO date\",\"rows\":");
        }

        @Test
        void whatWasReportedIsAnsweredThoughALateUploadChangedTheFigures() throws IOException, InterruptedException {
            Upload upload = upload("ownership/early " + UUID.randomUUID() + ".csv", OWNERSHIP);
            functions().recompute().invoke("{\"asOf\":\"2026-09-30\"}");
            JsonNode reported = answer("/v1/summary", "as_of=2026-09-30");
            String run = reported.path("run").path("id").textValue();
            Upload late = upload(
                    "ownership/late " + UUID.randomUUID() + ".csv",
                    "customer_id,product,started_on,mrr\nlate,CRM,2026-09-01,1\n");
            functions().recompute().invoke("{\"asOf\":\"2026-09-30\"}");

            JsonNode now = answer("/v1/summary", "as_of=2026-09-30");
            assertThat(now.path("data").path("customers").intValue())
                    .isEqualTo(reported.path("data").path("customers").intValue() + 1);
            assertThat(answer("/v1/summary", "run=" + run)).isEqualTo(reported);
            assertThat(answer("/v1/runs", "period=2026-09")
                            .path("data")
                            .valueStream()
                            .map(each -> each.path("run").path("id").textValue() + each.path("current")))
                    .startsWith(now.path("run").path("id").textValue() + "true", run + "false");
            withdraw(late);
            withdraw(upload);
        }

        @Test
        void aFileUploadedIsExplainedCustomerByCustomer() throws IOException, InterruptedException {
            upload("settings/" + UUID.randomUUID() + ".json", "{\"max_ended_percent\": 100}");
            Upload file = upload("ownership/explained " + UUID.randomUUID() + ".csv", """
                    customer_id,product,started_on,ended_on,mrr
                    é/1 x,CRM,2025-01-01,,100
                    é/1 x,Desk,2025-06-01,,50
                    é/2,CRM,2025-02-01,2026-01-01,70
                    """);
            functions().recompute().invoke("{\"asOf\":\"2026-10-31\"}");

            Map<String, String> reasons = new TreeMap<>();
            Map<String, Integer> sides = new TreeMap<>();
            String next = "";
            JsonNode explained;
            do {
                explained = answer("/v1/explain", "metric=crossSellRate&limit=2" + next);
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
            JsonNode customer = answer("/v1/customers/é/1 x").path("data");
            assertThat(customer.path("reason").textValue()).isEqualTo(reasons.get("é/1 x"));
            assertThat(customer.path("secondProductOn").textValue()).isEqualTo("2025-06-01");
            assertThat(customer.path("whitespace").toString())
                    .contains("{\"product\":\"CRM\",\"state\":\"owned\"},{\"product\":\"Desk\",\"state\":\"owned\"}");
            withdraw(file);
        }

        @Test
        void aFileUploadedAgainChangesNothing() throws IOException, InterruptedException {
            String key = "ownership/again " + UUID.randomUUID() + ".csv";
            upload(key, "customer_id,product,started_on\na,CRM,2025-01-01\n");

            Upload again = upload(key, "customer_id,product,started_on\na,CRM,2025-01-01\n");

            assertThat(again.unchanged()).isEqualTo(1);
        }

        @Test
        void aFileUnderAnUnknownPrefixIsRefusedAndSaysWhy() throws IOException, InterruptedException {
            Upload upload = upload("deals/x.csv", OWNERSHIP);

            assertThat(upload.state()).isEqualTo(UploadState.REFUSED);
            assertThat(upload.reasons())
                    .containsExactly("unknown prefix deals/; put the file under one of ownership/, customers/,"
                            + " products/, campaigns/, targets/, touches/, costs/, settings/");
        }

        @Test
        void aFullExtractEndsWhatItLacksAndIsWithdrawnWithoutATrace() throws IOException, InterruptedException {
            upload("settings/" + UUID.randomUUID() + ".json", "{\"max_ended_percent\": 100}");
            String customer = "x" + UUID.randomUUID();
            Upload plain = upload(
                    "ownership/x " + UUID.randomUUID() + ".csv",
                    "customer_id,product,started_on,mrr\n%1$s,CRM,2025-01-01,10\n%1$s,Desk,2025-01-01,20\n"
                            .formatted(customer));

            Upload extract = upload(
                    "ownership/full/" + UUID.randomUUID() + ".csv",
                    "customer_id,product,started_on,mrr\n%s,CRM,2025-01-01,10\n".formatted(customer));

            assertThat(extract.reasons().getFirst()).startsWith("ended ").endsWith(", which this full extract lacks");
            assertThat(openHoldingsOf(customer)).containsExactly("CRM");

            withdraw(extract);
            assertThat(openHoldingsOf(customer)).containsExactly("CRM", "Desk");
            withdraw(plain);
            assertThat(openHoldingsOf(customer)).isEmpty();
        }

        private void withdraw(Upload upload) {
            String message = SqsMessage.json("work", new Work.Withdraw(upload.id()).json(), 1);
            assertThat(functions().work().invoke(message)).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(functions().ledger().upload(upload.id()).orElseThrow().state())
                    .isEqualTo(UploadState.WITHDRAWN);
        }

        private List<String> openHoldingsOf(String customer) {
            List<String> open = new ArrayList<>();
            new DynamoDbOwnershipTable(dynamoDb(), names().ownership()).scan(0, 1, facts -> {
                if (facts.customer().value().equals(customer)) {
                    facts.holdings().stream()
                            .filter(holding -> holding.endedOn() == null)
                            .forEach(holding -> open.add(holding.sku().value()));
                }
            });
            return open.stream().sorted().toList();
        }

        @Test
        void aFileOfManyPartsIsLoadedByTheQueue() throws IOException, InterruptedException {
            String rows = IntStream.range(0, Functions.PART_ROWS + 500)
                    .mapToObj("p%d,CRM,2025-01-01\n"::formatted)
                    .collect(Collectors.joining());

            Upload upload = upload("ownership/parts.csv", "customer_id,product,started_on\n" + rows);

            assertThat(upload.state()).isEqualTo(UploadState.LOADED);
            assertThat(upload.accepted()).isEqualTo(Functions.PART_ROWS + 500);
            new DynamoDbPartLedger(dynamoDb(), names().ledger())
                    .parts(upload.id())
                    .forEach(part -> assertThat(part.done()).isEqualTo(part.number() != Part.READING));
            withdraw(upload);
        }

        /// By a tool that has no credentials but those for the API.
        @Test
        void aFileIsUploadedTakenBackAndFiguresComputedOverHttpAlone() throws IOException, InterruptedException {
            String rows = "customer_id,product,started_on\nhttp,CRM,2025-01-01\nhttp,Desk,2025-02-01\n";
            ObjectNode file = JSON.createObjectNode().put("prefix", "ownership");
            file.put("name", "2026/Aufträge+1 " + UUID.randomUUID() + ".csv").put("bytes", rows.length());

            JsonNode offer = posted("/v1/uploads", file.toString(), 201);
            Upload upload = arrived(offer.path("key").textValue(), put(offer, rows));

            assertThat(upload.state()).isEqualTo(UploadState.LOADED);
            assertThat(upload.bytes()).isEqualTo(rows.length());
            assertThat(openHoldingsOf("http")).containsExactly("CRM", "Desk");

            posted("/v1/uploads/" + upload.id() + "/withdraw", "", 202);
            await(() -> asked("/v1/uploads/" + upload.id(), "", 200).contains("withdrawn: 2 rows taken back"));
            assertThat(openHoldingsOf("http")).isEmpty();

            Instant askedAt = Instant.parse(posted("/v1/recompute", "{\"asOf\": \"2026-09-30\"}", 202)
                    .path("askedAt")
                    .textValue());
            await(() -> answer("/v1/periods")
                    .path("data")
                    .valueStream()
                    .filter(period -> period.path("asOf").textValue().equals("2026-09-30"))
                    .anyMatch(period -> !Instant.parse(
                                    period.at("/run/computedAt").textValue())
                            .isBefore(askedAt)));
        }

        private PutObjectResponse put(JsonNode offer, String content) throws IOException, InterruptedException {
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
                return PutObjectResponse.builder()
                        .versionId(put.headers().firstValue("x-amz-version-id").orElseThrow())
                        .build();
            }
        }

        private void await(Condition met) throws IOException, InterruptedException {
            Instant until = Instant.now().plus(PATIENCE);
            while (!met.holds()) {
                assertThat(Instant.now()).as("in time").isBefore(until);
                Thread.sleep(20);
            }
        }

        /// What is asked of the suite until it holds.
        @FunctionalInterface
        private interface Condition {

            boolean holds() throws IOException;
        }

        private Upload upload(String key, String content) throws IOException, InterruptedException {
            return arrived(
                    key, s3().putObject(p -> p.bucket(names().uploads()).key(key), RequestBody.fromString(content)));
        }

        private Upload arrived(String key, PutObjectResponse put) throws IOException, InterruptedException {
            ingested(key, put);
            return functions().ledger().uploads(10, null).stream()
                    .filter(upload ->
                            upload.key().equals(key) && put.versionId().equals(upload.versionId()))
                    .findAny()
                    .orElseThrow();
        }

        @Test
        void everyPathAnswersAsItsDocumentSays() throws IOException, InterruptedException {
            Upload upload = upload("ownership/asked " + UUID.randomUUID() + ".csv", OWNERSHIP);
            functions().recompute().invoke("{\"asOf\":\"2026-10-31\"}");

            for (String path : Documented.paths()) {
                String id = switch (path) {
                    case "/v1/uploads/{id}" -> upload.id();
                    case "/scripts/{id}" -> "app.js";
                    default -> "a";
                };
                asked(path.replace("{id}", id), path.equals("/v1/explain") ? "metric=crossSellRate" : "", 200);
            }
            asked("/v1/uploads/none", "", 404);
            called("POST", "/v1/uploads/none/withdraw", "", "", 404);
            called("POST", "/v1/uploads", "", "{}", 400);
            asked("/v1/customers/none", "", 404);
            asked("/v1/none", "", 404);
            asked("/v1/summary", "as_of=1999-12-31", 404);
            asked("/v1/summary", "run=2026-10-31-20261101T021500123Z-73efd22f", 404);
            asked("/v1/summary", "run=" + "x".repeat(3000), 404);
            asked("/v1/uploads/" + "x".repeat(1500), "", 404);
            asked("/v1/summary", "by=size", 400);
            asked("/v1/segments", "by=siz", 400);
            asked("/v1/segments", "by=" + "x".repeat(3000), 400);
            asked("/v1/pairs", "limit=1", 200);
            asked("/v1/pairs", "format=csv", 200);
        }

        @Test
        void noRequestHoweverOddFails() throws IOException, InterruptedException {
            upload("ownership/odd " + UUID.randomUUID() + ".csv", OWNERSHIP);
            functions().recompute().invoke("{\"asOf\":\"2026-10-31\"}");
            RandomRequests asking = new RandomRequests(20261031);

            for (int i = 0; i < 2_000; i++) {
                String event = asking.next().event();
                assertThat(JSON.readTree(functions().http().otherwise().invoke(event))
                                .path("statusCode")
                                .intValue())
                        .as(event)
                        .isBetween(200, 499);
            }
        }

        private JsonNode answer(String path) throws IOException {
            return answer(path, "");
        }

        private JsonNode answer(String path, String query) throws IOException {
            return JSON.readTree(asked(path, query, 200));
        }

        private String asked(String path, String query, int status) throws IOException {
            return called("GET", path, query, "", status);
        }

        private JsonNode posted(String path, String body, int status) throws IOException {
            return JSON.readTree(called("POST", path, "", body, status)).path("data");
        }

        /// The body of the answer, which is held against the OpenAPI document.
        private String called(String method, String path, String query, String content, int status) throws IOException {
            ObjectNode event = (ObjectNode)
                    JSON.readTree(HOME.resolve("events/http/summary.json").toFile());
            event.put("rawPath", path).put("rawQueryString", query).put("body", content);
            event.withObject("/requestContext/http").put("method", method).put("path", path);
            event.withObject("/headers").put("content-type", "application/json").remove("accept-encoding");
            Function function = functions().http().of(method, path).function();
            JsonNode answer = JSON.readTree(function.invoke(event.toString()));
            assertThat(answer.path("statusCode").intValue())
                    .as(answer.toString())
                    .isEqualTo(status);
            String body = answer.path("body").textValue();
            Documented.check(
                    method,
                    path,
                    status,
                    JSON.convertValue(answer.path("headers"), new TypeReference<Map<String, String>>() {}),
                    body.getBytes(StandardCharsets.UTF_8));
            return body;
        }
    }

    @Nested
    class Ownership extends OwnershipTableContract {

        private final String table = "ownership-" + UUID.randomUUID();

        @BeforeEach
        void create() {
            TEMPLATE.createTable(dynamoDb(), "OwnershipTable", table);
        }

        @AfterEach
        void delete() {
            dynamoDb().deleteTable(request -> request.tableName(table));
        }

        @Override
        protected OwnershipTable table() {
            return new DynamoDbOwnershipTable(dynamoDb(), table);
        }
    }

    @Nested
    class Ledger extends UploadLedgerContract {

        private final String table = "ledger-" + UUID.randomUUID();

        @BeforeEach
        void create() {
            TEMPLATE.createTable(dynamoDb(), "LedgerTable", table);
        }

        @AfterEach
        void delete() {
            dynamoDb().deleteTable(request -> request.tableName(table));
        }

        @Override
        protected UploadLedger ledger() {
            return new DynamoDbUploadLedger(dynamoDb(), table);
        }
    }

    @Nested
    class Parts extends PartLedgerContract {

        private final String table = "parts-" + UUID.randomUUID();

        @BeforeEach
        void create() {
            TEMPLATE.createTable(dynamoDb(), "LedgerTable", table);
        }

        @AfterEach
        void delete() {
            dynamoDb().deleteTable(request -> request.tableName(table));
        }

        @Override
        protected PartLedger parts() {
            return new DynamoDbPartLedger(dynamoDb(), table);
        }
    }

    @Nested
    class Acts extends ActLedgerContract {

        private final String table = "acts-" + UUID.randomUUID();

        @BeforeEach
        void create() {
            // The keys are the same; without a time to live, as below.
            TEMPLATE.createTable(dynamoDb(), "OwnershipTable", table);
        }

        @AfterEach
        void delete() {
            dynamoDb().deleteTable(request -> request.tableName(table));
        }

        @Override
        protected ActLedger acts() {
            return new DynamoDbActLedger(dynamoDb(), table);
        }

        @Test
        void whatIsKeptSaysWhenItExpiresAndNotItsKey() {
            acts().begin(Act.of("secret", "POST /v1/uploads", "request", "me", Instant.ofEpochSecond(1_000)));

            assertThat(dynamoDb().scan(scan -> scan.tableName(table)).items())
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item).containsEntry("expiresAt", AttributeValue.fromN("87400"));
                        assertThat(item).extractingByKey("pk").asString().contains("act#");
                        assertThat(item.toString()).doesNotContain("secret");
                    });
        }
    }

    @Nested
    class Summary extends SummaryTableContract {

        private final String table = "summary-" + UUID.randomUUID();

        @BeforeEach
        void create() {
            // The keys are the same. Without a time to live: the contract's clock is in the past, and DynamoDB
            // Local removes at once what has expired.
            TEMPLATE.createTable(dynamoDb(), "OwnershipTable", table);
        }

        @AfterEach
        void delete() {
            dynamoDb().deleteTable(request -> request.tableName(table));
        }

        @Override
        protected PublishedRuns readers(Instant now) {
            return new DynamoDbPublishedRuns(dynamoDb(), table, Clock.fixed(now, ZoneOffset.UTC));
        }

        @Override
        protected Publication writer() {
            return new DynamoDbPublication(dynamoDb(), table);
        }

        @Override
        protected @Nullable Instant expiresAt(Run run, String document) {
            AttributeValue at = dynamoDb()
                    .getItem(get -> get.tableName(table)
                            .key(Map.of(
                                    "pk",
                                    AttributeValue.fromS("run/" + run.id()),
                                    "sk",
                                    AttributeValue.fromS(document))))
                    .item()
                    .get("expiresAt");
            return at == null ? null : Instant.ofEpochSecond(Long.parseLong(at.n()));
        }
    }

    @Nested
    class Bucket extends BucketContract {

        private final String bucket = "bucket-" + UUID.randomUUID();

        @BeforeEach
        void create() {
            TEMPLATE.createBucket(s3(), "UploadBucket", bucket);
        }

        @Override
        protected UploadBucket uploads() {
            return uploadBucket();
        }

        @Override
        protected ReportBucket reports() {
            return new S3ReportBucket(s3(), bucket);
        }

        @Override
        protected String bucket() {
            return bucket;
        }

        @Test
        void theVersionAskedForIsDownloadedThoughThereIsANewer() throws IOException {
            String first = s3().putObject(put -> put.bucket(bucket).key("k"), RequestBody.fromString("first"))
                    .versionId();
            s3().putObject(put -> put.bucket(bucket).key("k"), RequestBody.fromString("second"));

            assertThat(uploads().download(new ObjectVersion(bucket, "k", first), folder.resolve("file")))
                    .isTrue();
            assertThat(Files.readString(folder.resolve("file"))).isEqualTo("first");
        }

        @Test
        void everyVersionOfEveryObjectIsListed() {
            String first = s3().putObject(put -> put.bucket(bucket).key("ä b"), RequestBody.fromString("first"))
                    .versionId();
            String second = s3().putObject(put -> put.bucket(bucket).key("ä b"), RequestBody.fromString("2nd"))
                    .versionId();

            List<StoredObject> versions = new ArrayList<>();
            uploads().versions(bucket, versions::add);

            assertThat(versions)
                    .extracting(StoredObject::object, StoredObject::bytes)
                    .containsExactlyInAnyOrder(
                            tuple(new ObjectVersion(bucket, "ä b", first), 5L),
                            tuple(new ObjectVersion(bucket, "ä b", second), 3L));
        }

        @Test
        void aBucketThatThereIsNotIsAFailure() {
            assertThatThrownBy(() ->
                            uploads().download(new ObjectVersion(bucket + "-none", "k", null), folder.resolve("file")))
                    .isInstanceOf(NoSuchBucketException.class);
        }
    }
}
