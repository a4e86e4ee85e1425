package crosssell.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/// Against a server that answers as SNS does.
@SuppressWarnings("NullAway.Init")
class SnsReportAnnouncementTest {

    private static final ReportMessage MESSAGE = new ReportMessage("Report, October 2026", "26.7 % & more");

    private final Map<String, String> received = new ConcurrentHashMap<>();
    private int status = 200;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                received.put("type", exchange.getRequestHeaders().getFirst("Content-Type"));
                received.put("authorization", exchange.getRequestHeaders().getFirst("Authorization"));
                received.put("body", new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                byte[] answer = "<Error>no such topic</Error>".getBytes(UTF_8);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void subjectTextAndPlacesArePublishedSigned() {
        announce();

        assertThat(received.get("type")).isEqualTo("application/x-www-form-urlencoded; charset=utf-8");
        assertThat(received.get("authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=id/")
                .contains("/eu-west-1/sns/aws4_request, SignedHeaders=");
        assertThat(form())
                .containsEntry("Action", "Publish")
                .containsEntry("TopicArn", "arn:aws:sns:eu-west-1:1:reports")
                .containsEntry("Subject", "Report, October 2026")
                .containsEntry("Message", """
                        26.7 % & more

                        To read it, download it in the console, or with aws s3 cp, and open it in a browser:
                        https://eu-west-1.console.aws.amazon.com/s3/object/b?region=eu-west-1&prefix=reports/2026-10/cross-sell.html
                        s3://b/reports/2026-10/cross-sell.html

                        Beside it lie a workbook and CSV files. Rows that come late change the report; this is said once.
                        """);
    }

    @Test
    void aRefusalIsAFailureThatSaysWhy() {
        status = 404;

        assertThatThrownBy(this::announce)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the report is not announced: SNS answers 404 <Error>no such topic</Error>");
    }

    @Test
    void everyRegionHasItsEndpoint() {
        assertThat(SnsReportAnnouncement.endpoint("eu-west-1")).hasToString("https://sns.eu-west-1.amazonaws.com");
        assertThat(SnsReportAnnouncement.endpoint("cn-north-1")).hasToString("https://sns.cn-north-1.amazonaws.com.cn");
    }

    @Test
    void anEndpointThatIsSetIsHeededAndThatOfSnsBeforeThatOfAll() {
        assertThat(endpointWith("aws.endpointUrl", "http://localhost:4566")).hasToString("http://localhost:4566");
        System.setProperty("aws.endpointUrl", "http://localhost:1");
        try {
            assertThat(endpointWith("aws.endpointUrlSns", "http://localhost:4575"))
                    .hasToString("http://localhost:4575");
        } finally {
            System.clearProperty("aws.endpointUrl");
        }
    }

    @Test
    void anEndpointOfTheProfileIsHeeded(@TempDir Path folder) throws IOException {
        Path config = Files.writeString(
                folder.resolve("config"),
                "[default]\nservices = local\n\n[services local]\nsns =\n  endpoint_url = http://localhost:4599\n");

        assertThat(endpointWith("aws.configFile", config.toString())).hasToString("http://localhost:4599");
    }

    private static URI endpointWith(String property, String value) {
        System.setProperty(property, value);
        try {
            return SnsReportAnnouncement.endpoint("eu-west-1");
        } finally {
            System.clearProperty(property);
        }
    }

    private void announce() {
        new SnsReportAnnouncement(
                        Apache5HttpClient.create(),
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")),
                        URI.create("http://localhost:" + server.getAddress().getPort()),
                        "arn:aws:sns:eu-west-1:1:reports",
                        "eu-west-1",
                        "b")
                .of(MESSAGE, "reports/2026-10/cross-sell.html");
    }

    private Map<String, String> form() {
        return Arrays.stream(received.getOrDefault("body", "").split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
