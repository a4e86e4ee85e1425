package crosssell.api;

import crosssell.http.Parameter;
import crosssell.http.Parameter.Kind;
import crosssell.http.Problem;
import crosssell.http.Request;
import crosssell.metrics.figure.Scenario;
import crosssell.metrics.figure.Scenario.Assumptions;
import crosssell.metrics.figure.Topic;
import crosssell.store.summary.Envelope;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Gzip;
import crosssell.store.summary.Run;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/// The published scenario, or one with other `points` or another valuation `multiple` under the same assumptions.
record ScenarioQuestion(Documents documents) implements Question {

    static final Parameter POINTS = new Parameter(
            "points",
            Kind.DECIMAL,
            "a change of crossSellRate by this many percentage points (without it 1; negative = down)");
    static final Parameter MULTIPLE =
            new Parameter("multiple", Kind.DECIMAL, "at another valuation multiple than the setting's");

    private static final BigDecimal LARGEST_MULTIPLE = BigDecimal.valueOf(1000);

    @Override
    public AnswerData answer(Run run, Request request) {
        Gzip published = documents.document(run, Topic.SCENARIO.title());
        if (request.parameter(POINTS).isEmpty() && request.parameter(MULTIPLE).isEmpty()) {
            return AnswerData.whole(published);
        }
        Assumptions given = FiguresJson.read(Envelope.data(run, published.text()), Scenario.class)
                .assumptions();
        BigDecimal fewest = given.fewestPoints();
        BigDecimal most = given.mostPoints();
        Optional<BigDecimal> points = decimal(
                request,
                POINTS,
                value -> value.compareTo(fewest) >= 0 && value.compareTo(most) <= 0,
                "from " + fewest.toPlainString() + " to " + most.toPlainString()
                        + ", so that crossSellRate stays within 0 and 1");
        Optional<BigDecimal> multiple = decimal(
                request,
                MULTIPLE,
                value -> value.signum() > 0 && value.compareTo(LARGEST_MULTIPLE) <= 0,
                "above 0, at most " + LARGEST_MULTIPLE);
        Scenario scenario = Scenario.of(
                points.orElse(BigDecimal.ONE), multiple.map(given::withMultiple).orElse(given));
        return AnswerData.all(FiguresJson.of(scenario));
    }

    /// A number within a range that depends on the run.
    private static Optional<BigDecimal> decimal(
            Request request, Parameter parameter, Predicate<BigDecimal> allowed, String range) {
        return request.parameter(parameter).map(BigDecimal::new).map(value -> {
            if (!allowed.test(value)) {
                throw Problem.parameter(parameter.name(), value.toPlainString(), "must be a decimal number " + range);
            }
            return value;
        });
    }
}
