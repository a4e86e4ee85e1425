package crosssell.api;

import static crosssell.metrics.figure.Topic.COHORTS;
import static crosssell.metrics.figure.Topic.PAIRS;
import static crosssell.metrics.figure.Topic.PATHS;
import static crosssell.metrics.figure.Topic.SEGMENTS;

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
import crosssell.metrics.figure.Topic;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.ProductId;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The rate that a request for an explanation names, and what the run published for it.
record ExplainedRates(Documents documents) {

    private static final String VALUE = "value";
    private static final List<String> GROUPS = List.of("single", "multi");

    /// Every rate that can be explained, by its name. To add one, add it here, what [#find] does with it, and a case of
    /// [PublishedRate] to explain it.
    private enum Metric {
        CROSS_SELL_RATE("crossSellRate"),
        EARNED_CROSS_SELL_RATE("earnedCrossSellRate"),
        LAND_BREADTH("landBreadth"),
        MATERIAL_CROSS_SELL_RATE("materialCrossSellRate"),
        DEPTH("depth"),
        PENETRATION("penetration"),
        ATTACH_RATE("attachRate"),
        CONVERSION("conversion"),
        WITHIN("within"),
        ALL_STARTERS("allStarters"),
        ADOPTED("adopted"),
        RETAINED("retained"),
        STEP_UP("stepUp"),
        TRANSITION("transition"),
        LOGO_CHURN("logoChurn"),
        TRIALLED("trialled"),
        ADOPTED_OF_TRIALLED("adoptedOfTrialled"),
        NET("net"),
        HOLDOUT("holdout"),
        LIFT_TARGETED("lift.targeted"),
        LIFT_HOLDOUT("lift.holdout");

        private static final List<String> NAMES =
                Arrays.stream(values()).map(metric -> metric.title).toList();

        private final String title;

        Metric(String title) {
            this.title = title;
        }

        static Metric named(String title) {
            return values()[NAMES.indexOf(title)];
        }
    }

    /// Finds the rate that a request names, and its published value.
    ///
    /// @param headline the published headline, of the segment asked for if there is one
    /// @throws Problem if the run has no such rate
    private Named find(Metric metric, Run run, Request request, JsonNode headline) {
        return switch (metric) {
            case CROSS_SELL_RATE -> new Named(new CrossSell(), headline.path(metric.title));
            case EARNED_CROSS_SELL_RATE -> new Named(new Earned(), headline.path(metric.title));
            case LAND_BREADTH -> new Named(new LandBreadth(), headline.path(metric.title));
            case MATERIAL_CROSS_SELL_RATE -> new Named(new Material(), headline.path(metric.title));
            case DEPTH -> numbered(headline.path(metric.title), "atLeast", request, Depth::new, "customers");
            case PENETRATION -> penetration(run, request);
            case ATTACH_RATE -> pair(run, request, AttachRate::new, metric.title);
            case CONVERSION -> pair(run, request, Conversion::new, metric.title);
            case WITHIN -> numbered(tree(run, Topic.WITHIN), "months", request, Within::new, "rate");
            case ALL_STARTERS -> numbered(tree(run, Topic.WITHIN), "months", request, AllStarters::new, metric.title);
            case ADOPTED -> cohort(run, request, Adopted::new, "rate");
            case RETAINED -> cohort(run, request, Retained::new, metric.title);
            case STEP_UP ->
                numbered(documents.tree(run, PATHS.part("stepUp")), "products", request, StepUp::new, "rate");
            case TRANSITION -> transition(run, request);
            case LOGO_CHURN -> churn(run, request, metric.title);
            case TRIALLED -> campaign(run, request, Trialled::new, metric.title);
            case ADOPTED_OF_TRIALLED -> campaign(run, request, AdoptedOfTrialled::new, metric.title);
            case NET -> campaign(run, request, Net::new, metric.title);
            case HOLDOUT -> campaign(run, request, Holdout::new, metric.title);
            case LIFT_TARGETED -> campaign(run, request, LiftTargeted::new, metric.title);
            case LIFT_HOLDOUT -> campaign(run, request, LiftHoldout::new, metric.title);
        };
    }

    static final Parameter METRIC = Parameter.needed("metric", new OneOf(Metric.NAMES), "the rate");
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
        Metric metric = Metric.named(given(request, METRIC.name()));
        String by = request.parameter(Documents.DIMENSION).orElse(null);
        if (by == null) {
            request.parameter(SEGMENT).ifPresent(segment -> {
                throw Problem.parameter("segment", segment, "needs a dimension, by");
            });
            Named named = named(run, metric, request, tree(run, Topic.SUMMARY));
            return new Asked(named.rate(), null, null, named.rateThen());
        }
        String segment = given(request, "segment");
        JsonNode headline = one(
                Json.tree(Envelope.data(
                        run, documents.dimension(run, SEGMENTS, by).text())),
                "value",
                "segment",
                segment);
        Named named = named(run, metric, request, headline);
        return new Asked(named.rate(), by, segment, headline.has(metric.title) ? named.rateThen() : null);
    }

    private Named named(Run run, Metric metric, Request request, JsonNode headline) {
        Named named = find(metric, run, request, headline);
        if (named.rate().value() == null && request.parameter(VALUE).isPresent()) {
            throw Problem.parameter(VALUE, given(request, VALUE), "must not be given with " + metric.title);
        }
        return named;
    }

    private Named penetration(Run run, Request request) {
        JsonNode product = one(tree(run, Topic.PRODUCTS), "product", VALUE, given(request, VALUE));
        return new Named(new Penetration(product(product.path("product"))), product.path("owners"));
    }

    private Named churn(Run run, Request request, String published) {
        String group = given(request, VALUE);
        if (!GROUPS.contains(group)) {
            throw Problem.parameter(VALUE, group, GROUPS);
        }
        JsonNode churn = tree(run, Topic.RETENTION).path(group).path(published);
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
        JsonNode pairs = documents.tree(run, PAIRS.part(products.indexOf(base)));
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
        for (String grain : Documents.GRAINS) {
            documents.tree(run, COHORTS.part(grain)).forEach(cohorts::add);
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
        for (JsonNode each : documents.tree(run, PATHS.part("transitions"))) {
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
        JsonNode campaign = one(tree(run, Topic.CAMPAIGNS), "campaign", VALUE, given(request, VALUE));
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

    /// A parameter that must be there; a problem if it is not.
    private static String given(Request request, String name) {
        return request.parameter(name).orElse("");
    }

    private static ProductId product(JsonNode name) {
        return new ProductId(name.asText());
    }

    private JsonNode tree(Run run, Topic topic) {
        return documents.tree(run, topic.title());
    }
}
