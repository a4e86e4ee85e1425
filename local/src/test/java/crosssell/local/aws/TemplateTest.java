package crosssell.local.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class TemplateTest {

    @Test
    void aTableThatTheTemplateLacksIsMisuse() {
        Template template = Template.read(Path.of("..", "template.yaml"));
        try (DynamoDbClient nowhere = LocalClients.dynamoDb(URI.create("http://localhost:1"))) {
            assertThatThrownBy(() -> template.createTable(nowhere, "UploadBucket", "t"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the template has no AWS::DynamoDB::Table UploadBucket");
        }
    }

    @Test
    void aMissingTemplateIsNamed() {
        assertThatThrownBy(() -> Template.read(Path.of("none.yaml"))).hasMessage("cannot read none.yaml");
    }
}
