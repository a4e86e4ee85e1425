package crosssell.local.suite;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Over any endpoint by `-Dcrosssell.endpoint=http://host:port`.
@EnabledIfSystemProperty(
        named = EndpointIT.PROPERTY,
        matches = ".+",
        disabledReason = "no endpoint is named by -D" + EndpointIT.PROPERTY)
@SuppressWarnings("NullAway.Init")
class EndpointIT extends UnnotifiedSuite {

    static final String PROPERTY = "crosssell.endpoint";

    private static AwsEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = at(URI.create(Objects.requireNonNull(System.getProperty(PROPERTY))));
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Override
    AwsEndpoint endpoint() {
        return endpoint;
    }
}
