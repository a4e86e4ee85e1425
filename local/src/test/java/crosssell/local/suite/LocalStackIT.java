package crosssell.local.suite;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// Over LocalStack in a container, or another image by `-Dcrosssell.localstack.image=`.
@EnabledIf(value = "dockerAnswers", disabledReason = "Docker does not answer: LocalStack is left out")
@SuppressWarnings("NullAway.Init")
class LocalStackIT extends UnnotifiedSuite {

    private static final String IMAGE = "localstack/localstack";

    private static LocalStackContainer container;
    private static AwsEndpoint endpoint;

    static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void start() {
        container = new LocalStackContainer(
                        DockerImageName.parse(System.getProperty("crosssell.localstack.image", IMAGE + ":4.14.0"))
                                .asCompatibleSubstituteFor(IMAGE))
                .withServices("dynamodb", "s3", "sqs");
        container.start();
        endpoint = at(container.getEndpoint());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
        container.stop();
    }

    @Override
    AwsEndpoint endpoint() {
        return endpoint;
    }
}
