package crosssell.ingest;

import crosssell.store.ledger.Upload;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Leaves a message for the recompute function, which gets it once the queue's delay is over.
final class SqsAnnouncement implements Announcement {

    private final SqsClient client;
    private final String url;

    SqsAnnouncement(SqsClient client, String url) {
        this.client = client;
        this.url = url;
    }

    @Override
    public void of(Upload upload) {
        client.sendMessage(message -> message.queueUrl(url).messageBody(Announcement.json(upload)));
    }
}
