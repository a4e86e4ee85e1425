package crosssell.metrics.twin;

import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Retention;
import crosssell.metrics.figure.Scenario;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// The scenario of one point more. Source: docs/definitions.md, "Scenario".
record TwinScenario(
        Headline headline, Retention retention, @Nullable BigDecimal multiple) {

    Scenario figures() {
        var assumptions = Scenario.Assumptions.of(headline, retention, multiple);
        double customers = headline.customers();
        Double rate = headline.crossSellRate().rate();
        Double single = headline.arpa().single();
        Double multi = headline.arpa().multi();
        Double ltvSingle = retention.single().ltv();
        Double ltvMulti = retention.multi().ltv();
        boolean possible = rate != null && 100 * headline.multiProductCustomers() + customers <= 100 * customers;
        Double moved = possible ? customers / 100 : null;
        Double mrr = moved == null || single == null || multi == null ? null : moved * multi - moved * single;
        return new Scenario(
                BigDecimal.ONE,
                new Scenario.Change(rate, rate == null || !possible ? null : rate + 0.01),
                moved,
                mrr,
                mrr == null ? null : mrr * 12,
                moved == null || ltvSingle == null || ltvMulti == null ? null : moved * ltvMulti - moved * ltvSingle,
                mrr == null || multiple == null
                        ? null
                        : multiple.multiply(BigDecimal.valueOf(mrr), MathContext.DECIMAL64)
                                .multiply(BigDecimal.valueOf(12))
                                .doubleValue(),
                assumptions);
    }
}
