package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import crosssell.local.lambda.Function;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LocalQueueTest {

    private final LocalQueue queue = new LocalQueue("work");

    @Test
    void aQueueIsIdleOnceWhatItHoldsAndWhatThatLeftBehindIsDone() throws InterruptedException {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch last = new CountDownLatch(1);
        assertThat(queue.isIdle()).isTrue();
        queue.send("first", Duration.ZERO);
        queue.deliverTo(
                new Function(
                        "work",
                        (event, answer, context) -> {
                            if (calls.incrementAndGet() == 1) {
                                queue.send("the rest", Duration.ofMillis(50));
                            } else {
                                awaited(last);
                            }
                            answer.write("{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
                        },
                        new PrintStream(OutputStream.nullOutputStream())),
                1);

        while (calls.get() < 2) {
            assertThat(queue.isIdle()).isFalse();
            Thread.sleep(5);
        }
        assertThat(queue.isIdle()).isFalse();
        last.countDown();
        while (!queue.isIdle()) {
            Thread.sleep(5);
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void whatFailsComesAgainAsOftenAsOnAws() throws InterruptedException {
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        queue.send("{}", Duration.ZERO);
        queue.deliverTo(
                new Function(
                        "work",
                        (event, answer, context) -> {
                            attempts.add(new ObjectMapper()
                                    .readTree(event)
                                    .at("/Records/0/attributes/ApproximateReceiveCount")
                                    .asInt());
                            throw new IllegalStateException("no");
                        },
                        new PrintStream(OutputStream.nullOutputStream())),
                1);
        while (!queue.isIdle()) {
            Thread.sleep(5);
        }

        assertThat(attempts).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anErrorEndsTheInvocationAndNotTheQueue() throws InterruptedException {
        AtomicInteger poisoned = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        queue.send("poison", Duration.ZERO);
        queue.send("other", Duration.ofMillis(1));
        queue.deliverTo(
                new Function(
                        "work",
                        (event, answer, context) -> {
                            if (new String(event.readAllBytes(), StandardCharsets.UTF_8).contains("poison")) {
                                poisoned.incrementAndGet();
                                throw new OutOfMemoryError("made");
                            }
                            others.incrementAndGet();
                            answer.write("{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8));
                        },
                        new PrintStream(OutputStream.nullOutputStream())),
                1);
        while (!queue.isIdle()) {
            Thread.sleep(5);
        }

        assertThat(poisoned).hasValue(5);
        assertThat(others).hasValue(1);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
