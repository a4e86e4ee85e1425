package crosssell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.local.aws.ObjectCreated;
import crosssell.local.lambda.Function;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class NotificationsTest {

    private static ObjectCreated created(String bucket, String key) {
        return new ObjectCreated(bucket, key, "18D3F4A5B6C7D800", 1, "");
    }

    @Test
    void anErrorEndsTheInvocationAndNotTheDelivery() throws InterruptedException {
        List<String> told = new CopyOnWriteArrayList<>();
        CountDownLatch last = new CountDownLatch(1);
        Notifications notifications = new Notifications("uploads");
        notifications.add(created("uploads", "poison.csv"));
        notifications.add(created("reports", "other bucket.csv"));
        notifications.add(created("uploads", "next.csv"));
        notifications.deliverTo(new Function(
                "ingest",
                (event, answer, context) -> {
                    String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
                    if (text.contains("poison.csv")) {
                        told.add("poison");
                        throw new OutOfMemoryError("made");
                    }
                    told.add(text.contains("next.csv") ? "next" : "other");
                    last.countDown();
                },
                new PrintStream(OutputStream.nullOutputStream())));
        last.await();

        List<String> expected = new ArrayList<>(Collections.nCopies(LocalQueue.ATTEMPTS, "poison"));
        expected.add("next");
        assertThat(told).isEqualTo(expected);
    }
}
