package crosssell.api;

import crosssell.metrics.figure.Scenario;
import crosssell.metrics.figure.Scenario.Assumptions;
import crosssell.store.summary.FiguresJson;
import crosssell.store.summary.Run;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/// The published scenario, or that of other `points` or of another valuation `multiple`, by the same assumptions.
record WhatIf(Documents documents) implements Question {

    private static final BigDecimal LARGEST_MULTIPLE = BigDecimal.valueOf(1000);

    @Override
    public Found answer(Run run, Request request) {
        byte[] published = documents.document(run, "scenario");
        if (request.parameter("points").isEmpty()
                && request.parameter("multiple").isEmpty()) {
            return Found.all(published);
        }
        Assumptions given = Json.value(published, Scenario.class).assumptions();
        BigDecimal fewest = given.fewestPoints();
        BigDecimal most = given.mostPoints();
        Optional<BigDecimal> points = decimal(
                request,
                "points",
                value -> value.compareTo(fewest) >= 0 && value.compareTo(most) <= 0,
                "from " + fewest.toPlainString() + " to " + most.toPlainString()
                        + ", so that crossSellRate stays within 0 and 1");
        Optional<BigDecimal> multiple = decimal(
                request,
                "multiple",
                value -> value.signum() > 0 && value.compareTo(LARGEST_MULTIPLE) <= 0,
                "above 0, at most " + LARGEST_MULTIPLE);
        Scenario scenario = Scenario.of(
                points.orElse(BigDecimal.ONE), multiple.map(given::withMultiple).orElse(given));
        return Found.all(FiguresJson.of(scenario));
    }

    /// A decimal number with at most 4 places.
    private static Optional<BigDecimal> decimal(
            Request request, String name, Predicate<BigDecimal> allowed, String range) {
        return request.parameter(name).map(text -> {
            if (!text.matches("-?\\d{1,4}(\\.\\d{1,4})?") || !allowed.test(new BigDecimal(text))) {
                throw Problem.parameter(name, text, "must be a decimal number " + range);
            }
            return new BigDecimal(text);
        });
    }
}
