package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.Row;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrentPutsTest {

    private static RowVersion line(long line) {
        return RowVersion.of(UploadVersion.of(Instant.EPOCH, "0A", "k"), line);
    }

    private static Row row(int n) {
        return SampleRows.holding("c" + n, null, "CRM", null, 1);
    }

    @Test
    void countsWhatBecameOfEachRow() {
        try (ConcurrentPuts puts = new ConcurrentPuts(new InMemoryOwnershipTable(), 8)) {
            for (int n = 0; n < 1000; n++) {
                puts.put(row(n % 900), line(n));
            }

            Outcomes outcomes = puts.finish();
            assertThat(outcomes.of(WriteOutcome.CHANGED)).isEqualTo(900);
            assertThat(outcomes.of(WriteOutcome.TWICE)).isEqualTo(100);
            assertThat(outcomes.of(WriteOutcome.UNCHANGED)).isZero();
        }
    }

    @Test
    void neverHasMoreInFlightThanAllowed() {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch four = new CountDownLatch(4);
        OwnershipTable slow = new InMemoryOwnershipTable() {
            @Override
            public WriteOutcome put(Row row, RowVersion version) {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                four.countDown();
                try {
                    four.await();
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                inFlight.decrementAndGet();
                return WriteOutcome.CHANGED;
            }
        };
        try (ConcurrentPuts puts = new ConcurrentPuts(slow, 4)) {
            for (int n = 0; n < 40; n++) {
                puts.put(row(n), line(n));
            }
            puts.finish();
        }

        assertThat(most).hasValue(4);
    }

    @Test
    void theFirstFailureIsThrownOnceTheOthersHaveSettled() {
        AtomicInteger settled = new AtomicInteger();
        OwnershipTable failing = new InMemoryOwnershipTable() {
            @Override
            public WriteOutcome put(Row row, RowVersion version) {
                if (version.equals(line(3))) {
                    throw new IllegalStateException("table is out of reach");
                }
                settled.incrementAndGet();
                return super.put(row, version);
            }
        };
        AtomicInteger begun = new AtomicInteger();
        try (ConcurrentPuts puts = new ConcurrentPuts(failing, 2)) {
            assertThatThrownBy(() -> {
                        for (int n = 0; n < 1000; n++) {
                            puts.put(row(n), line(n));
                            begun.incrementAndGet();
                        }
                    })
                    .hasMessage("table is out of reach");
            assertThat(settled).hasValue(begun.get() - 1);
            assertThat(begun).hasValueLessThan(1000);
        }
    }
}
