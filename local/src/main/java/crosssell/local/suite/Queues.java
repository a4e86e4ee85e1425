package crosssell.local.suite;

import crosssell.queue.Message;
import crosssell.queue.MessageQueue;
import java.time.Duration;

/// The queues between the functions, in this process.
final class Queues {

    /// As many as help on one machine: DynamoDB Local writes on one thread.
    private static final int WORKERS = 2;

    private static final Duration LATER = Duration.ofSeconds(2);

    private final LocalQueue work = new LocalQueue("work");
    private final LocalQueue recompute = new LocalQueue("recompute");
    private final Duration recomputeDelay;

    /// @param recomputeDelay how long after an upload figures are recomputed; negative = never
    Queues(Duration recomputeDelay) {
        this.recomputeDelay = recomputeDelay;
    }

    /// A queue as its senders see it.
    ///
    /// @param delay its own; negative = what is sent delayed is dropped
    private record Sender(LocalQueue queue, Duration delay) implements MessageQueue {

        @Override
        public void send(Message message) {
            queue.send(message.json(), Duration.ZERO);
        }

        @Override
        public void sendDelayed(Message message) {
            if (!delay.isNegative()) {
                queue.send(message.json(), delay);
            }
        }

        @Override
        public void sendLater(Message message) {
            queue.send(message.json(), LATER);
        }
    }

    MessageQueue work() {
        return new Sender(work, Duration.ZERO);
    }

    MessageQueue recompute() {
        return new Sender(recompute, recomputeDelay);
    }

    /// Whether no work is left.
    boolean isIdle() {
        return work.isIdle();
    }

    void deliverTo(Functions functions) {
        work.deliverTo(functions.work(), WORKERS);
        recompute.deliverTo(functions.recompute(), 1);
    }
}
