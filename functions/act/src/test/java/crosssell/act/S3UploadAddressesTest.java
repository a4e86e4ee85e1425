package crosssell.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3UploadAddressesTest {

    private static final StaticCredentialsProvider ANY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

    @Test
    void theLengthIsSignedSoThatNothingBiggerCanBePut() {
        try (S3Presigner presigner = S3Presigner.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(ANY)
                .build()) {
            var address = new S3UploadAddresses(presigner, "uploads-1").of("ownership/ä b+c.csv", 123_456);

            assertThat(address.url())
                    .startsWith("https://uploads-1.s3.eu-west-1.amazonaws.com/ownership/%C3%A4%20b%2Bc.csv?")
                    .contains("X-Amz-Expires=900", "X-Amz-SignedHeaders=content-length%3Bhost&");
            assertThat(address.headers()).isEqualTo(Map.of("content-length", "123456"));
            assertThat(address.expiresAt()).isAfter(Instant.now().plusSeconds(600));
        }
    }
}
