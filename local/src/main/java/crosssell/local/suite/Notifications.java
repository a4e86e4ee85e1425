package crosssell.local.suite;

import crosssell.local.aws.ObjectCreated;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.S3Notification;
import crosssell.local.lambda.SqsMessage;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Tells the ingest function of objects created, one after another and as often as its queue would, off the thread
/// that stores them.
final class Notifications {

    private final String bucket;
    private final BlockingQueue<ObjectCreated> waiting = new LinkedBlockingQueue<>();

    /// @param bucket objects in others are told to nobody
    Notifications(String bucket) {
        this.bucket = bucket;
    }

    void add(ObjectCreated created) {
        if (created.bucket().equals(bucket)) {
            waiting.add(created);
        }
    }

    /// Begins to tell `ingest` of what was added and is yet to be, until this process ends.
    void deliverTo(Function ingest) {
        Thread.ofPlatform().daemon().name("notifications").start(() -> {
            try {
                while (true) {
                    deliver(waiting.take(), ingest);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Tells `ingest` of one object. A failure is printed and lasts until the next start, which finds the object
    /// again.
    static void deliver(ObjectCreated created, Function ingest) {
        for (int attempt = 1; attempt <= LocalQueue.ATTEMPTS; attempt++) {
            try {
                ingest.invoke(SqsMessage.json("uploads", S3Notification.json(created), attempt));
                return;
            } catch (Throwable e) { // it ends the invocation, whatever it is, and the message comes again
                e.printStackTrace(ingest.log());
                System.err.printf(
                        "Ingesting %s failed (%d of %d): %s%n", created.key(), attempt, LocalQueue.ATTEMPTS, e);
            }
        }
    }
}
