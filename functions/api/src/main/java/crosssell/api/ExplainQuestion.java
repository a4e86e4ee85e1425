package crosssell.api;

import crosssell.http.Parameter;
import crosssell.http.Parameter.OneOf;
import crosssell.http.Request;
import crosssell.metrics.explain.Explanation;
import crosssell.metrics.explain.Explanations;
import crosssell.metrics.explain.PublishedRate;
import crosssell.metrics.explain.Side;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which customers are in a rate's numerator, which in its denominator only, which excluded, and why. `limit`
/// counts customers read: a page that shows one `side` may show fewer.
record ExplainQuestion(Customers customers, ExplainedRates rates) implements Question {

    static final Parameter SIDE =
            new Parameter("side", new OneOf("numerator", "denominator", "excluded"), "only customers on this side");

    /// The customers of a rate.
    ///
    /// @param metric the rate's name
    /// @param value which one of them; absent where there is but one
    /// @param by the dimension to one `segment` of which it is narrowed; absent if it is not
    /// @param published the rate as the run has it; absent if it has none per segment
    /// @param page how the customers that were read for this page lie
    /// @param customers those of the side that was asked for
    record ExplainedRate(
            String metric,
            @Nullable String value,
            @Nullable String by,
            @Nullable String segment,
            @Nullable Rate published,
            Counts page,
            List<Explained> customers) {}

    /// The side of one customer, and why.
    record Explained(CustomerId customer, Side side, String reason) {}

    @Override
    public AnswerData answer(Run run, Request request) {
        ExplainedRates.Asked asked = rates.asked(run, request);
        Optional<Side> wanted = side(request);
        Explanations explanations = new Explanations(
                asked.rate() instanceof PublishedRate.OfCampaign
                        ? customers.withCampaigns(run)
                        : customers.calculation(run));
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
        PublishedRate rate = asked.rate();
        byte[] json = FiguresJson.of(new ExplainedRate(
                rate.metric(),
                rate.value(),
                asked.by(),
                asked.segment(),
                asked.published(),
                Counts.of(page.customers().size(), sides),
                explained));
        return new AnswerData.Made(json, page.next(), () -> FiguresJson.of(explained));
    }

    /// How many of the customers read for a page are on which side.
    ///
    /// @param read customers read
    /// @param numerator in the numerator
    /// @param denominator in the denominator only
    /// @param excluded in neither
    record Counts(int read, long numerator, long denominator, long excluded) {

        static Counts of(int read, Map<Side, Long> sides) {
            return new Counts(
                    read,
                    sides.getOrDefault(Side.NUMERATOR, 0L),
                    sides.getOrDefault(Side.DENOMINATOR, 0L),
                    sides.getOrDefault(Side.EXCLUDED, 0L));
        }
    }

    private static Optional<Side> side(Request request) {
        return request.parameter(SIDE).map(side -> Side.valueOf(side.toUpperCase(Locale.ROOT)));
    }
}
