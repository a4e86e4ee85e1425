package crosssell.store.summary;

import static crosssell.metrics.figure.Topic.ATTRIBUTION;
import static crosssell.metrics.figure.Topic.COHORTS;
import static crosssell.metrics.figure.Topic.MIX;
import static crosssell.metrics.figure.Topic.OPPORTUNITIES;
import static crosssell.metrics.figure.Topic.PAIRS;
import static crosssell.metrics.figure.Topic.PATHS;
import static crosssell.metrics.figure.Topic.SEGMENTS;
import static crosssell.metrics.figure.Topic.VELOCITY;
import static java.nio.charset.StandardCharsets.UTF_8;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Mix;
import crosssell.metrics.figure.Pair;
import crosssell.metrics.figure.Topic;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.ProductId;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documents that a run publishes. Every answer that the API gives whole is one, in its [Envelope]: one of each
/// [Topic], and of its parts `segments/size`, `velocity/size`, `mix/size`, `cohorts/year`, `paths/stepUp`,
/// `attribution/linear`, `pairs/00000` (those of the first base by name) and `opportunities/00000`. Beside them are
/// `model` and `settings`, which the API looks into; and last `run`: a run that has it has all.
public final class RunContents {

    /// The name of the document that says what the run was made from.
    public static final String RUN = "run";

    /// The name of the settings file that was in force, as it was uploaded.
    public static final String SETTINGS = "settings";

    /// The name of the counts that the probabilities of opportunities are made of.
    public static final String MODEL = "model";

    private RunContents() {}

    /// All documents of `run`, each written when the stream comes to it: those of many products would not fit into
    /// memory together.
    ///
    /// @param settings the uploaded settings file
    public static Stream<Document> of(Run run, Figures figures, RunDocument about, String settings) {
        Stream<Document> answers = answers(figures).entrySet().stream()
                .map(answer -> new Document(answer.getKey(), Envelope.zipped(run, answer.getValue())));
        Stream<Document> others = Stream.of(
                Document.of(MODEL, FiguresJson.of(figures.opportunities().model())),
                Document.of(SETTINGS, settings.getBytes(UTF_8)),
                new Document(RUN, Envelope.zipped(run, about)));
        return Stream.concat(answers, others);
    }

    /// The data of every answer that is made of figures, by name.
    static SortedMap<String, Object> answers(Figures figures) {
        SortedMap<String, Object> answers = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            answers.put(topic.title(), topic.of(figures));
        }
        figures.segments().forEach((dimension, values) -> answers.put(SEGMENTS.part(dimension), values));
        figures.velocity().by().forEach((dimension, by) -> answers.put(VELOCITY.part(dimension), by));
        figures.mix()
                .month()
                .dimensions()
                .keySet()
                .forEach(dimension -> answers.put(MIX.part(dimension), only(dimension, figures.mix())));
        answers.put(COHORTS.part("year"), figures.cohorts().year());
        answers.put(COHORTS.part("quarter"), figures.cohorts().quarter());
        answers.put(COHORTS.part("month"), figures.cohorts().month());
        answers.put(PATHS.part("paths"), figures.paths().paths());
        answers.put(PATHS.part("transitions"), figures.paths().transitions());
        answers.put(PATHS.part("stepUp"), figures.paths().stepUp());
        for (Model model : Model.values()) {
            answers.put(
                    ATTRIBUTION.part(model.name().toLowerCase(Locale.ROOT)),
                    figures.attribution().only(model));
        }
        SortedMap<ProductId, List<Pair>> byBase =
                figures.pairs().stream().collect(Collectors.groupingBy(Pair::base, TreeMap::new, Collectors.toList()));
        putEach(answers, PAIRS, figures.matrix().products(), byBase);
        putEach(
                answers,
                OPPORTUNITIES,
                figures.whitespace().products(),
                figures.opportunities().byProduct());
        return answers;
    }

    /// Puts the list of each product that has one, named by the product's place.
    private static void putEach(
            SortedMap<String, Object> answers,
            Topic topic,
            List<ProductId> products,
            SortedMap<ProductId, ? extends List<?>> lists) {
        for (int place = 0; place < products.size(); place++) {
            List<?> list = lists.get(products.get(place));
            if (list != null) {
                answers.put(topic.part(place), list);
            }
        }
    }

    private static Mix only(String dimension, Mix mix) {
        return new Mix(only(dimension, mix.month()), only(dimension, mix.year()));
    }

    private static Mix.Change only(String dimension, Mix.Change since) {
        SortedMap<String, Mix.@Nullable Effects> only = new TreeMap<>();
        only.put(dimension, since.dimensions().get(dimension));
        return new Mix.Change(since.from(), only);
    }
}
