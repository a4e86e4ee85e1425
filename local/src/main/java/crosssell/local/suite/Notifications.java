package crosssell.local.suite;

import crosssell.local.aws.ObjectCreated;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.S3Notification;
import crosssell.local.lambda.SqsMessage;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The notifications of created objects to the ingest function, one after another, with as many attempts as its queue
/// makes, off the thread that stores the objects.
final class Notifications {

    private final String bucket;
    private final BlockingQueue<ObjectCreated> waiting = new LinkedBlockingQueue<>();

    /// @param bucket objects in other buckets are ignored
    Notifications(String bucket) {
        this.bucket = bucket;
    }

    void add(ObjectCreated created) {
        if (created.bucket().equals(bucket)) {
            waiting.add(created);
        }
    }

    /// Begins to notify `ingest` of objects already added and to come, until this process ends.
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

    /// Tells `ingest` of one object. A failure is printed and remains until the next start, which finds the object
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
