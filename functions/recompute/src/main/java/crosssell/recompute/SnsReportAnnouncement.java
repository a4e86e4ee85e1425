package crosssell.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

/// Publishes to a topic of SNS, with where in S3 the report is. It is one form, posted and signed; SNS's own client
/// is not in the zip for it.
///
/// Source: Amazon SNS API reference, Publish.
final class SnsReportAnnouncement implements ReportAnnouncement {

    private final SdkHttpClient client;
    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
    private final URI endpoint;
    private final String topic;
    private final String region;
    private final String bucket;

    /// @param endpoint of SNS in the region
    /// @param topic its ARN
    /// @param bucket of the reports
    SnsReportAnnouncement(
            SdkHttpClient client,
            IdentityProvider<? extends AwsCredentialsIdentity> credentials,
            URI endpoint,
            String topic,
            String region,
            String bucket) {
        this.client = client;
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.topic = topic;
        this.region = region;
        this.bucket = bucket;
    }

    /// Where SNS is in a region, unless the environment, system properties or the profile name another place, as SNS's
    /// own client would find it.
    static URI endpoint(String region) {
        return AwsClientEndpointProvider.builder()
                .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_SNS")
                .serviceEndpointOverrideSystemProperty("aws.endpointUrlSns")
                .serviceProfileProperty("sns")
                .resolveFromOverrides()
                .orElseGet(
                        () -> URI.create("https://" + ServiceMetadata.of("sns").endpointFor(Region.of(region))));
    }

    @Override
    public void of(ReportMessage message, String key) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("Action", "Publish");
        form.put("Version", "2010-03-31");
        form.put("TopicArn", topic);
        form.put("Subject", message.subject());
        form.put("Message", message.text() + places(key));
        post(form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&")));
    }

    private String places(String key) {
        return """


                To read it, download it in the console, or with aws s3 cp, and open it in a browser:
                https://%2$s.console.aws.amazon.com/s3/object/%1$s?region=%2$s&prefix=%3$s
                s3://%1$s/%3$s

                Beside it lie a workbook and CSV files. Rows that come late change the report; this is said once.
                """.formatted(bucket, region, key);
    }

    private void post(String form) {
        ContentStreamProvider content = ContentStreamProvider.fromUtf8String(form);
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .putHeader("Content-Length", String.valueOf(form.getBytes(UTF_8).length))
                .build();
        AwsCredentialsIdentity identity = credentials.resolveIdentity().join();
        SignedRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(identity)
                        .request(request)
                        .payload(content)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sns")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
        try {
            HttpExecuteResponse response = client.prepareRequest(HttpExecuteRequest.builder()
                            .request(signed.request())
                            .contentStreamProvider(signed.payload().orElse(content))
                            .build())
                    .call();
            String answer = response.responseBody().isPresent()
                    ? new String(response.responseBody().get().readAllBytes(), UTF_8)
                    : "";
            if (!response.httpResponse().isSuccessful()) {
                throw new IllegalStateException("the report is not announced: SNS answers "
                        + response.httpResponse().statusCode() + " " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the report is not announced: SNS is out of reach", e);
        }
    }
}
