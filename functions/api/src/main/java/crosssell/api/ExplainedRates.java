package crosssell.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crosssell.http.Nearness;
import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.metrics.explain.Explanation;
import crosssell.metrics.explain.Explanations;
import crosssell.metrics.explain.PublishedRate;
import crosssell.metrics.explain.PublishedRate.Adopted;
import crosssell.metrics.explain.PublishedRate.AdoptedOfTrialled;
import crosssell.metrics.explain.PublishedRate.AllStarters;
import crosssell.metrics.explain.PublishedRate.AttachRate;
import crosssell.metrics.explain.PublishedRate.Conversion;
import crosssell.metrics.explain.PublishedRate.CrossSell;
import crosssell.metrics.explain.PublishedRate.Depth;
import crosssell.metrics.explain.PublishedRate.Earned;
import crosssell.metrics.explain.PublishedRate.Holdout;
import crosssell.metrics.explain.PublishedRate.LandBreadth;
import crosssell.metrics.explain.PublishedRate.LiftHoldout;
import crosssell.metrics.explain.PublishedRate.LiftTargeted;
import crosssell.metrics.explain.PublishedRate.LogoChurn;
import crosssell.metrics.explain.PublishedRate.Material;
import crosssell.metrics.explain.PublishedRate.Net;
import crosssell.metrics.explain.PublishedRate.Penetration;
import crosssell.metrics.explain.PublishedRate.Retained;
import crosssell.metrics.explain.PublishedRate.StepUp;
import crosssell.metrics.explain.PublishedRate.Transition;
import crosssell.metrics.explain.PublishedRate.Trialled;
import crosssell.metrics.explain.PublishedRate.Within;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.ProductId;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The rate that a request for an explanation names, and what the run published for it.
record ExplainedRates(Documents documents) {

    private static final String VALUE = "value";
    private static final List<String> GROUPS = List.of("single", "multi");

    /// A row of the table of rates: finds the rate that a request names, and its published value.
    @FunctionalInterface
    private interface Lookup {

        /// @param metric the row's name
        /// @param headline the published headline, of the segment asked for if there is one
        /// @throws Problem if the run has no such rate
        Named find(ExplainedRates rates, Run run, Request request, String metric, JsonNode headline);
    }

    /// Every rate that can be explained, by its name. To add one, add a row, and a case of [PublishedRate] to explain
    /// it.
    private static final SequencedMap<String, Lookup> RATES = new LinkedHashMap<>();

    static {
        headline("crossSellRate", new CrossSell());
        headline("earnedCrossSellRate", new Earned());
        headline("landBreadth", new LandBreadth());
        headline("materialCrossSellRate", new Material());
        RATES.put(
                "depth",
                (rates, run, request, metric, headline) ->
                        numbered(headline.path(metric), "atLeast", request, Depth::new, "customers"));
        RATES.put("penetration", (rates, run, request, metric, headline) -> rates.penetration(run, request));
        RATES.put(
                "attachRate",
                (rates, run, request, metric, headline) -> rates.pair(run, request, AttachRate::new, metric));
        RATES.put(
                "conversion",
                (rates, run, request, metric, headline) -> rates.pair(run, request, Conversion::new, metric));
        numbered("within", "within", "months", Within::new, "rate");
        numbered("allStarters", "within", "months", AllStarters::new, "allStarters");
        RATES.put(
                "adopted", (rates, run, request, metric, headline) -> rates.cohort(run, request, Adopted::new, "rate"));
        RATES.put(
                "retained",
                (rates, run, request, metric, headline) -> rates.cohort(run, request, Retained::new, metric));
        numbered("stepUp", "paths/stepUp", "products", StepUp::new, "rate");
        RATES.put("transition", (rates, run, request, metric, headline) -> rates.transition(run, request));
        RATES.put("logoChurn", (rates, run, request, metric, headline) -> rates.churn(run, request, metric));
        campaign("trialled", Trialled::new);
        campaign("adoptedOfTrialled", AdoptedOfTrialled::new);
        campaign("net", Net::new);
        campaign("holdout", Holdout::new);
        campaign("lift.targeted", LiftTargeted::new);
        campaign("lift.holdout", LiftHoldout::new);
    }

    private static void headline(String name, PublishedRate rate) {
        RATES.put(name, (rates, run, request, metric, headline) -> new Named(rate, headline.path(metric)));
    }

    /// @param document the list that the rate is in
    /// @param key the number that tells its elements apart
    /// @param published the field of an element that has the rate
    private static void numbered(
            String name, String document, String key, IntFunction<PublishedRate> rate, String published) {
        RATES.put(
                name,
                (rates, run, request, metric, headline) ->
                        numbered(rates.tree(run, document), key, request, rate, published));
    }

    private static void campaign(String name, Function<String, PublishedRate> rate) {
        RATES.put(name, (rates, run, request, metric, headline) -> rates.campaign(run, request, rate, metric));
    }

    static final Parameter METRIC = Parameter.needed("metric", new OneOf(List.copyOf(RATES.keySet())), "the rate");
    static final Parameter WHICH = new Parameter(
            VALUE,
            Kind.TEXT,
            "which one of them: a product, base and other (`Core,Analytics`), a number of products or months, cohort and "
                    + "months (`2024-Q3,12`), step, from and to (`1,Core,Mobile`), `single` or `multi`, a campaign");
    static final Parameter SEGMENT =
            new Parameter("segment", Kind.TEXT, "narrowed to this value of the dimension `by`");

    /// @param by the dimension to one `segment` of which the rate is narrowed; absent if it is not
    /// @param published the rate as the run has it; absent if it has none per segment
    record Asked(
            PublishedRate rate,
            @Nullable String by,
            @Nullable String segment,
            @Nullable Rate published) {

        Explanation explain(Explanations explanations, CustomerAsOf customer) {
            return by == null || segment == null
                    ? explanations.of(rate, customer)
                    : explanations.of(rate, customer, by, segment);
        }
    }

    private record Named(PublishedRate rate, JsonNode published) {

        Rate rateThen() {
            return FiguresJson.read(FiguresJson.of(published), Rate.class);
        }
    }

    /// @throws Problem if there is no such rate in the run
    Asked asked(Run run, Request request) {
        String metric = given(request, METRIC.name());
        String by = request.parameter(Documents.DIMENSION).orElse(null);
        if (by == null) {
            request.parameter(SEGMENT).ifPresent(segment -> {
                throw Problem.parameter("segment", segment, "needs a dimension, by");
            });
            Named named = named(run, metric, request, tree(run, "summary"));
            return new Asked(named.rate(), null, null, named.rateThen());
        }
        String segment = given(request, "segment");
        JsonNode headline =
                one(Json.tree(documents.dimension(run, "segments/", by).bytes()), "value", "segment", segment);
        Named named = named(run, metric, request, headline);
        return new Asked(named.rate(), by, segment, headline.has(metric) ? named.rateThen() : null);
    }

    private Named named(Run run, String metric, Request request, JsonNode headline) {
        Named named = Objects.requireNonNull(RATES.get(metric), metric).find(this, run, request, metric, headline);
        if (named.rate().value() == null && request.parameter(VALUE).isPresent()) {
            throw Problem.parameter(VALUE, given(request, VALUE), "must not be given with " + metric);
        }
        return named;
    }

    private Named penetration(Run run, Request request) {
        JsonNode product = one(tree(run, "products"), "product", VALUE, given(request, VALUE));
        return new Named(new Penetration(product(product.path("product"))), product.path("owners"));
    }

    private Named churn(Run run, Request request, String published) {
        String group = given(request, VALUE);
        if (!GROUPS.contains(group)) {
            throw Problem.parameter(VALUE, group, GROUPS);
        }
        JsonNode churn = tree(run, "retention").path(group).path(published);
        return new Named(new LogoChurn(group.equals("multi")), churn);
    }

    private static Named numbered(
            JsonNode list, String key, Request request, IntFunction<PublishedRate> rate, String published) {
        JsonNode one = one(list, key, VALUE, given(request, VALUE), Nearness.NUMBERS);
        return new Named(rate.apply(one.path(key).intValue()), one.path(published));
    }

    /// Of two products, `A,B`; either may have commas of its own.
    private Named pair(
            Run run, Request request, BiFunction<ProductId, ProductId, PublishedRate> rate, String published) {
        String value = given(request, VALUE);
        List<String> products = documents.pairedProducts(run);
        String base = products.stream()
                .filter(product ->
                        value.startsWith(product + ",") && products.contains(value.substring(product.length() + 1)))
                .findFirst()
                .orElseThrow(() -> noPair(value, products));
        JsonNode pairs = Json.tree(documents.document(run, FiguresJson.pairsOf(products.indexOf(base))));
        JsonNode pair = one(pairs, "other", VALUE, value.substring(base.length() + 1));
        return new Named(rate.apply(product(pair.path("base")), product(pair.path("other"))), pair.path(published));
    }

    private static Problem noPair(String value, List<String> products) {
        if (products.contains(value)) {
            return Problem.parameter(VALUE, value, "must be two products with a comma between");
        }
        return products.stream()
                .filter(product -> value.startsWith(product + ","))
                .findFirst()
                .map(base -> Problem.parameter(VALUE, value.substring(base.length() + 1), products))
                .orElseGet(() -> Problem.parameter(VALUE, value.split(",", 2)[0], products));
    }

    /// A rate of a cohort after N months, `2024-Q3,12`.
    private Named cohort(Run run, Request request, BiFunction<String, Integer, PublishedRate> rate, String published) {
        String[] parts = given(request, VALUE).split(",", 2);
        ArrayNode cohorts = JsonNodeFactory.instance.arrayNode();
        for (String grain : List.of("year", "quarter", "month")) {
            tree(run, "cohorts/" + grain).forEach(cohorts::add);
        }
        JsonNode cohort = one(cohorts, "cohort", VALUE, parts[0], Nearness.PERIODS);
        JsonNode cell =
                one(cohort.path("adopted"), "months", VALUE, parts.length == 1 ? "" : parts[1], Nearness.NUMBERS);
        return new Named(rate.apply(parts[0], cell.path("months").intValue()), cell.path(published));
    }

    /// From a step to the next, `1,Core,Analytics+Mobile`; either may have commas of its own.
    private Named transition(Run run, Request request) {
        String value = given(request, VALUE);
        List<String> values = new ArrayList<>();
        for (JsonNode each : tree(run, "paths/transitions")) {
            int step = each.path("step").intValue();
            String from = each.path("from").asText();
            String to = each.path("to").asText();
            values.add(step + "," + from + "," + to);
            if (value.equals(values.getLast())) {
                return new Named(new Transition(step, from, to), each.path("share"));
            }
        }
        throw Problem.parameter(VALUE, value, values, Nearness.NUMBERS);
    }

    /// @param published the path of its field within the campaign, such as `lift.targeted`
    private Named campaign(Run run, Request request, Function<String, PublishedRate> rate, String published) {
        JsonNode campaign = one(tree(run, "campaigns"), "campaign", VALUE, given(request, VALUE));
        return new Named(
                rate.apply(campaign.path("campaign").asText()), campaign.at("/" + published.replace('.', '/')));
    }

    private static JsonNode one(JsonNode list, String key, String parameter, String value) {
        return one(list, key, parameter, value, Nearness.LETTERS);
    }

    private static JsonNode one(JsonNode list, String key, String parameter, String value, Nearness nearness) {
        return list.valueStream()
                .filter(each -> each.path(key).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        parameter,
                        value,
                        list.valueStream().map(each -> each.path(key).asText()).toList(),
                        nearness));
    }

    /// A parameter that must be there; as it were, empty if it is not.
    private static String given(Request request, String name) {
        return request.parameter(name).orElse("");
    }

    private static ProductId product(JsonNode name) {
        return new ProductId(name.asText());
    }

    private JsonNode tree(Run run, String document) {
        return Json.tree(documents.document(run, document));
    }
}
