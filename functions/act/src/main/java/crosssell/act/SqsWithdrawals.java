package crosssell.act;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Leaves withdrawals on the work queue.
public final class SqsWithdrawals implements Withdrawals {

    private final SqsClient client;
    private final String queueUrl;

    public SqsWithdrawals(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    /// The message that asks for one.
    public static String message(String uploadId) {
        return JsonNodeFactory.instance.objectNode().put("withdraw", uploadId).toString();
    }

    @Override
    public void start(String uploadId) {
        client.sendMessage(message -> message.queueUrl(queueUrl).messageBody(message(uploadId)));
    }
}
