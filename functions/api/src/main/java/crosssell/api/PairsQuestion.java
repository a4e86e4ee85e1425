package crosssell.api;

import static crosssell.metrics.figure.Topic.PAIRS;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Parameter.Whole;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.Gzip;
import crosssell.store.summary.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Pairs of products: of one base, of bases with enough owners, in another order.
record PairsQuestion(Documents documents) implements Question {

    static final Parameter BASE = new Parameter("base", Kind.TEXT, "only pairs of this base");
    static final Parameter MIN_CUSTOMERS =
            new Parameter("min_customers", new Whole(0, 999_999_999), "pairs of bases with at least this many owners");
    static final Parameter SORT = new Parameter(
            "sort",
            new OneOf(
                    "attachRate",
                    "both",
                    "conversion",
                    "conviction",
                    "imbalance",
                    "jaccard",
                    "kulczynski",
                    "leverage",
                    "lift",
                    "support"),
            "by this figure, highest first, undefined last");

    @Override
    public AnswerData answer(Run run, Request request) {
        Optional<String> sort = request.parameter(SORT);
        Optional<Integer> minCustomers = request.number(MIN_CUSTOMERS);
        Optional<Gzip> pairs = pairs(run, request.parameter(BASE));
        if (pairs.isEmpty()) { // the only product of a portfolio is not in any pair
            return AnswerData.page(run, request, List.of());
        }
        if (sort.isEmpty() && minCustomers.isEmpty()) {
            return AnswerData.list(run, request, pairs.get());
        }
        int least = minCustomers.orElse(0);
        List<Pair> wanted = new ArrayList<>();
        for (byte[] json : Json.elements(Envelope.data(run, pairs.get().text()))) {
            JsonNode pair = Json.tree(json);
            if (pair.path("attachRate").path("denominator").asLong() >= least) {
                wanted.add(new Pair(json, sort.map(by -> key(pair.path(by))).orElse(0.0)));
            }
        }
        wanted.sort(Comparator.comparingDouble(Pair::key).reversed());
        return AnswerData.page(run, request, wanted.stream().map(Pair::json).toList());
    }

    private Optional<Gzip> pairs(Run run, Optional<String> base) {
        if (base.isEmpty()) {
            return Optional.of(documents.document(run, PAIRS.title()));
        }
        List<String> paired = documents.pairedProducts(run);
        if (!paired.contains(base.get()) && documents.products(run).contains(base.get())) {
            throw Problem.parameter(
                    "base",
                    base.get(),
                    "must be one of the " + paired.size() + " products with most owners, which pairs are of");
        }
        return documents.runs().document(run, PAIRS.part(Documents.place(paired, "base", base.get())));
    }

    /// Undefined values come last.
    private static double key(JsonNode value) {
        return (value.isObject() ? value.path("rate") : value).asDouble(Double.NEGATIVE_INFINITY);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Pair(byte[] json, double key) {}
}
