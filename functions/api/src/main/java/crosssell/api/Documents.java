package crosssell.api;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.metrics.model.Attribution.Model;
import crosssell.store.summary.JsonText;
import crosssell.store.summary.PublishedRuns;
import crosssell.store.summary.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A run's documents, and those of them that are served as they are.
record Documents(PublishedRuns runs) {

    static final Parameter DIMENSION =
            new Parameter("by", Kind.TEXT, "only this dimension, such as `size`, or crossed `size,tenure`");

    /// More than any dimension's name has, and less than what a table takes.
    private static final int LONGEST_NAME = 256;

    private static final List<String> GRAINS = List.of("year", "quarter", "month");

    static final Parameter GRAIN = new Parameter("grain", new OneOf(GRAINS), "only this grain");
    static final Parameter MODEL = new Parameter(
            "model",
            new OneOf(Arrays.stream(Model.values())
                    .map(model -> model.name().toLowerCase(Locale.ROOT))
                    .toList()),
            "only by this attribution model");

    /// A document that every run has, unless it was published before there was such a figure.
    ///
    /// @throws Problem if the run is whole without it
    JsonText text(Run run, String name) {
        return runs.text(run, name).orElseThrow(() -> missing(run, name));
    }

    /// The bytes of such a document, for who looks into it.
    ///
    /// @throws Problem if the run is whole without it
    byte[] document(Run run, String name) {
        return text(run, name).bytes();
    }

    /// A run's own document is written last: a run that lacks it is broken, not just older.
    private RuntimeException missing(Run run, String name) {
        if (runs.text(run, "run").isEmpty()) {
            return new IllegalStateException("run " + run.id() + " has no document " + name);
        }
        return runs.asOf(run.asOf()).filter(run::equals).isPresent()
                ? Problems.olderThanFigure(run, name)
                : Problems.notReported(run, name);
    }

    /// Documents that begin with `prefix`, by what follows it.
    Map<String, JsonText> group(Run run, String prefix) {
        Map<String, JsonText> group = new LinkedHashMap<>();
        runs.texts(run, prefix).forEach((name, json) -> group.put(name.substring(prefix.length()), json));
        return group;
    }

    /// Products with an active owner, by name.
    List<String> products(Run run) {
        return names(Json.tree(Json.member(document(run, "whitespace"), "products")));
    }

    /// Those of them that pairs, matrix and paths are of, by name.
    List<String> pairedProducts(Run run) {
        return names(Json.tree(Json.member(document(run, "matrix"), "products")));
    }

    private static List<String> names(JsonNode products) {
        return products.valueStream().map(JsonNode::asText).toList();
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

    Question whole(String name) {
        return (run, request) -> AnswerData.all(text(run, name));
    }

    /// One that is a table by its list of this name.
    Question listed(String name, String list) {
        return (run, request) -> AnswerData.listed(text(run, name), list);
    }

    Question list(String name) {
        return (run, request) -> AnswerData.list(run, request, text(run, name));
    }

    /// All segments by dimension, or the list of the dimension `by`.
    AnswerData segments(Run run, Request request) {
        return request.parameter(DIMENSION)
                .map(by -> AnswerData.list(run, request, dimension(run, "segments/", by)))
                .orElseGet(() -> {
                    Parameters.need(DIMENSION, request, Parameters.LIMIT, Parameters.CURSOR, Parameters.FORMAT);
                    return AnswerData.all(Json.object(group(run, "segments/")));
                });
    }

    /// All of velocity, or that of the dimension `by`.
    AnswerData velocity(Run run, Request request) {
        return request.parameter(DIMENSION)
                .map(by -> AnswerData.listed(dimension(run, "velocity/by/", by), "values"))
                .orElseGet(() -> {
                    Parameters.need(DIMENSION, request, Parameters.FORMAT);
                    Map<String, JsonText> all = new LinkedHashMap<>();
                    all.put("overall", text(run, "velocity/overall"));
                    all.put("by", Json.object(group(run, "velocity/by/")));
                    return AnswerData.all(Json.object(all));
                });
    }

    /// All cohorts by grain, or the list of one grain.
    AnswerData cohorts(Run run, Request request) {
        return request.parameter(GRAIN)
                .map(grain -> AnswerData.list(run, request, text(run, "cohorts/" + grain)))
                .orElseGet(() -> {
                    Parameters.need(GRAIN, request, Parameters.LIMIT, Parameters.CURSOR, Parameters.FORMAT);
                    Map<String, JsonText> all = new LinkedHashMap<>();
                    GRAINS.forEach(grain -> all.put(grain, text(run, "cohorts/" + grain)));
                    return AnswerData.all(Json.object(all));
                });
    }

    /// The shares by all attribution models, or by the one `model`.
    AnswerData attribution(Run run, Request request) {
        String name =
                request.parameter(MODEL).map(model -> "attribution/" + model).orElse("attribution");
        return AnswerData.all(text(run, name));
    }

    /// The document of the dimension `by` under `prefix`.
    ///
    /// @throws Problem if there is no such dimension
    JsonText dimension(Run run, String prefix, String by) {
        return Optional.of(by)
                .filter(name -> name.length() <= LONGEST_NAME)
                .flatMap(name -> runs.text(run, prefix + name))
                .orElseThrow(() -> Problem.parameter(
                        "by", by, new ArrayList<>(group(run, prefix).keySet())));
    }
}
