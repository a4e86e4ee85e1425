package crosssell.store.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunContentsTest {

    private final Figures figures = FiguresSample.asOf(LocalDate.of(2024, 12, 31));
    private final Run run =
            Run.begin(figures.asOf(), Instant.parse("2025-01-01T02:15:00.123Z"), Settings.DEFAULT, "1.0.0");
    private final RunDocument about = RunDocument.of(run, Settings.DEFAULT, 4, 12, List.of("20250101-a"));

    private Stream<Document> contents() {
        return RunContents.of(run, figures, about, "{\"bundle_window_days\": 3}");
    }

    @Test
    void thereIsADocumentForEveryWholeAnswerAndTheRunIsLast() {
        assertThat(contents().map(Document::name))
                .containsExactly(
                        "attribution",
                        "attribution/decay",
                        "attribution/first",
                        "attribution/last",
                        "attribution/linear",
                        "attribution/position",
                        "campaigns",
                        "cohorts",
                        "cohorts/month",
                        "cohorts/quarter",
                        "cohorts/year",
                        "efficiency",
                        "forecast",
                        "matrix",
                        "mix",
                        "mix/size",
                        "mix/size,tenure",
                        "opportunities",
                        "opportunities/00000",
                        "opportunities/00001",
                        "pairs",
                        "pairs/00000",
                        "pairs/00001",
                        "paths",
                        "paths/paths",
                        "paths/stepUp",
                        "paths/transitions",
                        "products",
                        "quality",
                        "readiness",
                        "retention",
                        "revenue",
                        "scenario",
                        "segments",
                        "segments/size",
                        "segments/size,tenure",
                        "segments/tenure",
                        "sensitivity",
                        "summary",
                        "trend",
                        "velocity",
                        "velocity/size",
                        "whitespace",
                        "within",
                        "model",
                        "settings",
                        "run");
    }

    @Test
    void anAnswerIsInItsEnvelope() {
        Map<String, String> texts = texts();
        String opening = """
                {"asOf":"2024-12-31","run":{"id":"%s","computedAt":"2025-01-01T02:15:00.123Z",\
                "definitionVersion":"1.0.0"},"data":""".formatted(run.id());

        assertThat(texts)
                .containsEntry("segments", opening + json(figures.segments()) + "}")
                .containsEntry(
                        "segments/size",
                        opening + json(Objects.requireNonNull(figures.segments().get("size"))) + "}")
                .containsEntry("velocity", opening + json(figures.velocity()) + "}")
                .containsEntry("cohorts", opening + json(figures.cohorts()) + "}")
                .containsEntry("paths", opening + json(figures.paths()) + "}")
                .containsEntry("mix", opening + json(figures.mix()) + "}")
                .containsEntry("run", opening + json(about) + "}");
        assertThat(texts.get("pairs/00001")).startsWith(opening + "[{\"base\":\"B & ");
        assertThat(texts.get("mix/size"))
                .startsWith(opening + "{\"month\":{\"from\":\"2024-11-30\",\"dimensions\":{\"size\":")
                .contains("\"year\":{\"from\":\"2023-12-31\",\"dimensions\":{\"size\":")
                .doesNotContain("size,tenure");
    }

    @Test
    void whatTheApiLooksIntoHasNoEnvelope() {
        assertThat(texts())
                .containsEntry("settings", "{\"bundle_window_days\": 3}")
                .containsEntry("model", json(figures.opportunities().model()));
    }

    @Test
    void theDataAreTakenOutOfTheirEnvelope() {
        byte[] data = "[1,{\"}\":2}]".getBytes(UTF_8);

        assertThat(Envelope.data(run, Envelope.around(run, data, null))).isEqualTo(data);
        assertThat(new String(Envelope.around(null, data, "a\"b"), UTF_8))
                .isEqualTo("{\"asOf\":null,\"run\":null,\"data\":[1,{\"}\":2}],\"next\":\"a\\\"b\"}");
    }

    private Map<String, String> texts() {
        return contents()
                .collect(Collectors.toMap(
                        Document::name, document -> new String(document.json().text(), UTF_8)));
    }

    private static String json(Object figures) {
        return new String(FiguresJson.of(figures), UTF_8);
    }
}
