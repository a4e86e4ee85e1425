package crosssell.act;

import software.amazon.awssdk.services.sqs.SqsClient;

/// Leaves orders on the recompute queue, where they wait for their turn.
final class SqsRecomputes implements Recomputes {

    private final SqsClient client;
    private final String queueUrl;

    SqsRecomputes(SqsClient client, String queueUrl) {
        this.client = client;
        this.queueUrl = queueUrl;
    }

    @Override
    public void start(RecomputeOrder order) {
        client.sendMessage(
                message -> message.queueUrl(queueUrl).messageBody(order.json()).delaySeconds(0));
    }
}
