package crosssell.store.summary;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.model.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final Instant START = Instant.parse("2026-11-01T02:15:00.123456Z");

    @Test
    void idIsTheSameOfTheSame() {
        Run run = Run.begin(AS_OF, START, Settings.DEFAULT, "1.0.0");

        assertThat(run.id()).matches("2026-10-31-20261101T021500123Z-[0-9a-f]{8}");
        assertThat(Run.isId(run.id())).isTrue();
        assertThat(Run.isId(run.id() + "0")).isFalse();
        assertThat(run).isEqualTo(Run.begin(AS_OF, START, Settings.DEFAULT, "1.0.0"));
        assertThat(run.computedAt()).isEqualTo("2026-11-01T02:15:00.123Z");
    }

    @Test
    void idDiffersWithEachOfItsParts() {
        Settings others = new Settings(
                Settings.Bands.DEFAULT,
                30,
                Settings.DEFAULT.materialMrr(),
                5,
                List.of(3),
                List.of(),
                List.of(new Settings.Crossing("size", "tenure")),
                List.of());

        assertThat(List.of(
                                Run.begin(AS_OF, START, Settings.DEFAULT, "1.0.0"),
                                Run.begin(AS_OF.plusDays(1), START, Settings.DEFAULT, "1.0.0"),
                                Run.begin(AS_OF, START.plusMillis(1), Settings.DEFAULT, "1.0.0"),
                                Run.begin(AS_OF, START, others, "1.0.0"),
                                Run.begin(AS_OF, START, Settings.DEFAULT, "1.0.1"))
                        .stream()
                        .map(Run::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPeriodIsWholeOnlyAtAMonthsLastDay() {
        assertThat(begin("2024-02-29").complete()).isTrue();
        assertThat(begin("2024-02-28").complete()).isFalse();
    }

    private static Run begin(String asOf) {
        return Run.begin(LocalDate.parse(asOf), START, Settings.DEFAULT, "1.0.0");
    }
}
