package crosssell.local.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.SqsMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A queue in this process that calls a function with each message, as often as the queue on AWS would. Its messages
/// end with the process: a restarted suite begins again from the upload bucket.
final class LocalQueue {

    /// As many as the template's queues have.
    static final int ATTEMPTS = 5;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final String name;
    private final DelayQueue<Message> messages = new DelayQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    LocalQueue(String name) {
        this.name = name;
    }

    /// Whether all that was sent is done or given up.
    boolean isIdle() {
        return open.get() == 0;
    }

    void send(String body, Duration delay) {
        open.incrementAndGet();
        messages.add(new Message(body, 1, Instant.now().plus(delay)));
    }

    /// Begins to deliver to `function`, on that many threads, until this process ends.
    void deliverTo(Function function, int threads) {
        for (int thread = 0; thread < threads; thread++) {
            Thread.ofPlatform().daemon().name(name).start(() -> {
                try {
                    while (true) {
                        deliver(messages.take(), function);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void deliver(Message message, Function function) {
        if (isDone(message, function)) {
            open.decrementAndGet();
        } else if (message.attempt < ATTEMPTS) {
            messages.add(
                    new Message(message.body, message.attempt + 1, Instant.now().plus(BETWEEN_ATTEMPTS)));
        } else {
            System.err.printf("Given up after %d attempts: %s%n", ATTEMPTS, message.body);
            open.decrementAndGet();
        }
    }

    private boolean isDone(Message message, Function function) {
        try {
            String answer = function.invoke(SqsMessage.json(name, message.body, message.attempt));
            return new ObjectMapper().readTree(answer).path("batchItemFailures").isEmpty();
        } catch (Throwable e) { // it ends the invocation, whatever it is, and Lambda tries again
            e.printStackTrace(function.log());
            return false;
        }
    }

    private record Message(String body, int attempt, Instant due) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(Instant.now(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Comparator.comparing(Message::due).compare(this, (Message) other);
        }
    }
}
