package crosssell.queue;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/// A queue in SQS.
public final class SqsMessageQueue implements MessageQueue {

    private static final int LATER_SECONDS = 60;

    private final SqsClient client;
    private final String url;

    public SqsMessageQueue(SqsClient client, String url) {
        this.client = client;
        this.url = url;
    }

    @Override
    public void send(Message message) {
        send(message, 0);
    }

    @Override
    public void sendDelayed(Message message) {
        send(message, null);
    }

    @Override
    public void sendLater(Message message) {
        send(message, LATER_SECONDS);
    }

    private void send(Message message, @Nullable Integer delaySeconds) {
        client.sendMessage(
                send -> send.queueUrl(url).messageBody(message.json()).delaySeconds(delaySeconds));
    }
}
