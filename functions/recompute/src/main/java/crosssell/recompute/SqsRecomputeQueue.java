package crosssell.recompute;

import software.amazon.awssdk.services.sqs.SqsClient;

/// The recompute queue in SQS.
final class SqsRecomputeQueue implements RecomputeQueue {

    private static final int LATER_SECONDS = 60;

    private final SqsClient client;
    private final String url;

    SqsRecomputeQueue(SqsClient client, String url) {
        this.client = client;
        this.url = url;
    }

    @Override
    public void sendLater(String message) {
        client.sendMessage(send -> send.queueUrl(url).messageBody(message).delaySeconds(LATER_SECONDS));
    }
}
