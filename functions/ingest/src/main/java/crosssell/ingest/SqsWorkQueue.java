package crosssell.ingest;

import software.amazon.awssdk.services.sqs.SqsClient;

/// The work queue in SQS.
public final class SqsWorkQueue implements WorkQueue {

    private static final int LATER_SECONDS = 60;

    private final SqsClient client;
    private final String url;

    public SqsWorkQueue(SqsClient client, String url) {
        this.client = client;
        this.url = url;
    }

    @Override
    public void send(Work work) {
        send(work, 0);
    }

    @Override
    public void sendLater(Work work) {
        send(work, LATER_SECONDS);
    }

    private void send(Work work, int delaySeconds) {
        client.sendMessage(
                message -> message.queueUrl(url).messageBody(work.json()).delaySeconds(delaySeconds));
    }
}
