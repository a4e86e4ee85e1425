package crosssell.api;

import static crosssell.metrics.figure.Topic.ATTRIBUTION;
import static crosssell.metrics.figure.Topic.COHORTS;
import static crosssell.metrics.figure.Topic.MATRIX;
import static crosssell.metrics.figure.Topic.SEGMENTS;
import static crosssell.metrics.figure.Topic.VELOCITY;
import static crosssell.metrics.figure.Topic.WHITESPACE;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.metrics.figure.Topic;
import crosssell.metrics.model.Attribution.Model;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.Gzip;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.Run;
import crosssell.store.summary.RunContents;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The documents of a run.
record Documents(PublishedRuns runs) {

    static final Parameter DIMENSION =
            new Parameter("by", Kind.TEXT, "only this dimension, such as `size`, or crossed `size,tenure`");

    /// More than any dimension's name has, and less than what a table takes.
    private static final int LONGEST_NAME = 256;

    static final List<String> GRAINS = List.of("year", "quarter", "month");

    static final Parameter GRAIN = new Parameter("grain", new OneOf(GRAINS), "only this grain");
    static final Parameter MODEL = new Parameter(
            "model",
            new OneOf(Arrays.stream(Model.values())
                    .map(model -> model.name().toLowerCase(Locale.ROOT))
                    .toList()),
            "only by this attribution model");

    /// A document that every run has, unless it was published before the figure existed.
    ///
    /// @throws Problem if the run is whole without it
    Gzip document(Run run, String name) {
        return runs.document(run, name).orElseThrow(() -> missing(run, name));
    }

    /// The data of such an answer.
    ///
    /// @throws Problem if the run is whole without it
    byte[] data(Run run, String name) {
        return Envelope.data(run, document(run, name).text());
    }

    /// The same as a tree.
    ///
    /// @throws Problem if the run is whole without it
    JsonNode tree(Run run, String name) {
        return Json.tree(data(run, name));
    }

    /// A run's own document is written last: a run that lacks it is broken, not just older.
    private RuntimeException missing(Run run, String name) {
        if (runs.document(run, RunContents.RUN).isEmpty()) {
            return new IllegalStateException("run " + run.id() + " has no document " + name);
        }
        return runs.asOf(run.asOf()).filter(run::equals).isPresent()
                ? Problems.olderThanFigure(run, name)
                : Problems.notReported(run, name);
    }

    /// Products with an active owner, by name.
    List<String> products(Run run) {
        return products(run, WHITESPACE);
    }

    /// Those of them that pairs, matrix and paths are of, by name.
    List<String> pairedProducts(Run run) {
        return products(run, MATRIX);
    }

    private List<String> products(Run run, Topic topic) {
        return Json.tree(Json.member(data(run, topic.title()), "products"))
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /// The place of a product among `products`, by which its documents are named.
    ///
    /// @param parameter what names the product
    /// @throws Problem if it is not among them
    static int place(List<String> products, String parameter, String product) {
        int place = products.indexOf(product);
        if (place < 0) {
            throw Problem.parameter(parameter, product, products);
        }
        return place;
    }

    Question whole(Topic topic) {
        return whole(topic.title());
    }

    Question whole(String name) {
        return (run, request) -> AnswerData.whole(document(run, name));
    }

    /// One that is a table by its list of this name.
    Question listed(Topic topic, String list) {
        return (run, request) -> AnswerData.listed(run, document(run, topic.title()), list);
    }

    Question list(Topic topic) {
        return (run, request) -> AnswerData.list(run, request, document(run, topic.title()));
    }

    /// All segments by dimension, or the list of the dimension `by`.
    AnswerData segments(Run run, Request request) {
        return request.parameter(DIMENSION)
                .map(by -> AnswerData.list(run, request, dimension(run, SEGMENTS, by)))
                .orElseGet(() -> {
                    Parameters.need(DIMENSION, request, Parameters.LIMIT, Parameters.CURSOR, Parameters.FORMAT);
                    return AnswerData.whole(document(run, SEGMENTS.title()));
                });
    }

    /// All of velocity, or that of the dimension `by`.
    AnswerData velocity(Run run, Request request) {
        return request.parameter(DIMENSION)
                .map(by -> AnswerData.listed(run, dimension(run, VELOCITY, by), "values"))
                .orElseGet(() -> {
                    Parameters.need(DIMENSION, request, Parameters.FORMAT);
                    return AnswerData.whole(document(run, VELOCITY.title()));
                });
    }

    /// All cohorts by grain, or the list of one grain.
    AnswerData cohorts(Run run, Request request) {
        return request.parameter(GRAIN)
                .map(grain -> AnswerData.list(run, request, document(run, COHORTS.part(grain))))
                .orElseGet(() -> {
                    Parameters.need(GRAIN, request, Parameters.LIMIT, Parameters.CURSOR, Parameters.FORMAT);
                    return AnswerData.whole(document(run, COHORTS.title()));
                });
    }

    /// The shares by all attribution models, or by the one `model`.
    AnswerData attribution(Run run, Request request) {
        return AnswerData.whole(
                document(run, request.parameter(MODEL).map(ATTRIBUTION::part).orElseGet(ATTRIBUTION::title)));
    }

    /// The answer of a topic along the dimension `by`.
    ///
    /// @throws Problem if there is no such dimension
    Gzip dimension(Run run, Topic topic, String by) {
        return Optional.of(by)
                .filter(name -> name.length() <= LONGEST_NAME)
                .flatMap(name -> runs.document(run, topic.part(name)))
                .orElseThrow(() -> Problem.parameter(
                        "by",
                        by,
                        runs.names(run, topic.part("")).stream()
                                .map(name -> name.substring(topic.part("").length()))
                                .toList()));
    }
}
