package crosssell.api;

import crosssell.metrics.explain.Explanation;
import crosssell.metrics.explain.Explanations;
import crosssell.metrics.explain.PublishedRate;
import crosssell.metrics.explain.Side;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which customers are in a rate's numerator, which in its denominator only, which excluded, and why. `limit`
/// counts customers read: a page that shows one `side` may show fewer.
record Explain(Customers customers, ExplainedRates rates) implements Question {

    private record Explained(CustomerId customer, Side side, String reason) {}

    @Override
    public Found answer(Run run, Request request) {
        ExplainedRates.Asked asked = rates.asked(run, request);
        Optional<Side> wanted = side(request);
        Explanations explanations = new Explanations(customers.calculation(run));
        Customers.Page page = customers.page(run, request);
        Map<Side, Long> sides = new EnumMap<>(Side.class);
        List<Explained> explained = new ArrayList<>();
        for (CustomerFacts facts : page.customers()) {
            CustomerAsOf customer = explanations.customer(facts);
            Explanation explanation = asked.explain(explanations, customer);
            sides.merge(explanation.side(), 1L, Long::sum);
            if (wanted.isEmpty() || wanted.get() == explanation.side()) {
                explained.add(new Explained(facts.customer(), explanation.side(), explanation.reason()));
            }
        }
        byte[] list = FiguresJson.of(explained);
        Map<String, byte[]> members = new LinkedHashMap<>();
        PublishedRate rate = asked.rate();
        members.put("metric", FiguresJson.of(rate.metric()));
        members.put("value", FiguresJson.of(rate.value()));
        members.put("by", FiguresJson.of(asked.by()));
        members.put("segment", FiguresJson.of(asked.segment()));
        members.put("published", FiguresJson.of(asked.published()));
        members.put("page", FiguresJson.of(Counts.of(page.customers().size(), sides)));
        members.put("customers", list);
        return new Found(Json.object(members), page.next(), list);
    }

    /// Of the customers read for a page, how many are on which side.
    private record Counts(int read, long numerator, long denominator, long excluded) {

        static Counts of(int read, Map<Side, Long> sides) {
            return new Counts(
                    read,
                    sides.getOrDefault(Side.NUMERATOR, 0L),
                    sides.getOrDefault(Side.DENOMINATOR, 0L),
                    sides.getOrDefault(Side.EXCLUDED, 0L));
        }
    }

    private static Optional<Side> side(Request request) {
        return request.parameter("side", List.of("numerator", "denominator", "excluded"))
                .map(side -> Side.valueOf(side.toUpperCase(Locale.ROOT)));
    }
}
