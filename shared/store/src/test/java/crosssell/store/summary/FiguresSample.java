package crosssell.store.summary;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.figure.CampaignOutcome;
import crosssell.metrics.figure.Cohort;
import crosssell.metrics.figure.Cohorts;
import crosssell.metrics.figure.Comparison;
import crosssell.metrics.figure.Comparison.Verdict;
import crosssell.metrics.figure.CreditShares;
import crosssell.metrics.figure.EarlyAdoption;
import crosssell.metrics.figure.Efficiency;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Forecast;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Matrix;
import crosssell.metrics.figure.Mix;
import crosssell.metrics.figure.Opportunities;
import crosssell.metrics.figure.Opportunity;
import crosssell.metrics.figure.Pace;
import crosssell.metrics.figure.Pair;
import crosssell.metrics.figure.Paths;
import crosssell.metrics.figure.Penetration;
import crosssell.metrics.figure.Quality;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.figure.ReadinessCounts;
import crosssell.metrics.figure.Retention;
import crosssell.metrics.figure.Revenue;
import crosssell.metrics.figure.Scenario;
import crosssell.metrics.figure.Segment;
import crosssell.metrics.figure.Sensitivity;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.figure.TimeToSecondProduct;
import crosssell.metrics.figure.TrendPoint;
import crosssell.metrics.figure.Velocity;
import crosssell.metrics.figure.WhitespaceTotals;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Sku;
import crosssell.metrics.offer.NextProduct;
import crosssell.metrics.readiness.Readiness;
import crosssell.metrics.readiness.Rule;
import crosssell.metrics.statistics.Independence.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A small set of figures made by hand: 4 customers, products A and B, some of everything undefined.
public final class FiguresSample {

    private static final ProductId A = new ProductId("A");
    private static final ProductId B = new ProductId("B & \"co\"/ü");

    private static final Revenue.Movements MOVEMENTS = new Revenue.Movements(
            Money.of("100"),
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.of("-0.0001"),
            Money.of("-30"),
            Money.of("-70"));

    private FiguresSample() {}

    public static Figures asOf(LocalDate asOf) {
        return new Figures(
                asOf,
                new Summary(
                        headline(4, 2),
                        new Summary.Excluded(2, 5, 1, 0),
                        1,
                        0,
                        new Summary.Changes(
                                new Summary.Change(
                                        LocalDate.of(2024, 11, 30), -1, Money.of("-0.0001"), -0.125, 0.0, null),
                                new Summary.Change(LocalDate.of(2023, 12, 31), 4, Money.of("442"), null, null, null)),
                        List.of(new Comparison("crossSellRate", 0.25, 0.45, "guides", Verdict.ABOVE))),
                List.of(
                        new TrendPoint(LocalDate.of(2024, 10, 31), headline(0, 0), MOVEMENTS),
                        new TrendPoint(LocalDate.of(2024, 11, 30), headline(3, 1), MOVEMENTS),
                        new TrendPoint(LocalDate.of(2024, 12, 31), headline(4, 2), MOVEMENTS)),
                new TreeMap<>(Map.of(
                        "size",
                                List.of(
                                        new Segment("enterprise", headline(3, 2), List.of()),
                                        new Segment("smb", headline(1, 0), List.of())),
                        "tenure", List.of(new Segment("year_1", headline(4, 2), List.of())),
                        "size,tenure", List.of(new Segment("smb,year_1", headline(1, 0), List.of())))),
                List.of(
                        new Penetration(A, Rate.of(4, 4), Money.of("16477.6669"), 0.75, 3, 1),
                        new Penetration(B, Rate.of(2, 4), Money.ZERO, null, 0, 2)),
                List.of(pair(A, B, Rate.of(2, 4), 2.5), pair(B, A, Rate.of(2, 2), null)),
                new Matrix(List.of(A, B), List.of(Arrays.asList(null, 0.5), Arrays.asList(1.0, null))),
                new Velocity(
                        new TreeMap<>(Map.of(
                                "size",
                                new Velocity.ByDimension(
                                        0.03125, List.of(new Velocity.ByValue("enterprise", timeToSecond(null)))))),
                        timeToSecond(200.5)),
                List.of(
                        new EarlyAdoption(3, Rate.of(1, 3), Rate.of(1, 4)),
                        new EarlyAdoption(24, Rate.of(0, 0), Rate.of(0, 0))),
                new Cohorts(List.of(cohort("2024")), List.of(cohort("2024-Q1"), cohort("2024-Q3")), List.of()),
                new Paths(
                        List.of(
                                new Paths.Path(List.of("A", "B & \"co\"/ü"), 3, List.of(0.0, 120.5)),
                                new Paths.Path(List.of("A+B"), 1, List.of(0.0))),
                        List.of(new Paths.Transition(1, "A", "B & \"co\"/ü", 3, Rate.of(3, 3), 120.5)),
                        List.of(new Paths.StepUp(1, Rate.of(4, 4), 90.0), new Paths.StepUp(2, Rate.of(0, 4), null))),
                new Revenue(bridge(LocalDate.of(2024, 11, 30)), bridge(LocalDate.of(2023, 12, 31))),
                new Retention(
                        LocalDate.of(2023, 12, 31),
                        LocalDate.of(2024, 12, 31),
                        new Retention.Group(4, Rate.of(2, 4), 0.5, 0.625, 99.5, 2388.0),
                        new Retention.Group(0, Rate.of(0, 0), null, null, null, null),
                        new Retention.Difference(null, null, null),
                        null),
                new Mix(since(LocalDate.of(2024, 11, 30), effects()), since(LocalDate.of(2023, 12, 31), null)),
                new Efficiency(efficiency(LocalDate.of(2024, 11, 30)), efficiency(LocalDate.of(2023, 12, 31))),
                List.of(campaign("K 1", B, Money.of("47000")), campaign("K 2", null, Money.ZERO)),
                new CreditShares(credits(LocalDate.of(2024, 11, 30)), credits(LocalDate.of(2023, 12, 31))),
                opportunities(),
                new WhitespaceTotals(
                        List.of(A, B),
                        List.of(
                                new WhitespaceTotals.Total(A, null, 4, 0, 0, 0, 0, null),
                                new WhitespaceTotals.Total(B, null, 2, 0, 0, 1, 1, Money.of("120.5")),
                                new WhitespaceTotals.Total(B, "smb", 2, 0, 0, 1, 1, Money.of("120.5")))),
                new ReadinessCounts(4, 1, 1, 2, List.of(new ReadinessCounts.ByRule(Rule.WEEKLY_ACTIVE, 1, 1, 2))),
                new Forecast(
                        3,
                        0.8,
                        List.of(new Forecast.Horizon(
                                3,
                                LocalDate.of(2025, 3, 31),
                                new Forecast.Range(1.25, 0.0, 3.0),
                                Forecast.Range.UNDEFINED)),
                        List.of("Who leaves does not come back.")),
                Scenario.of(
                        BigDecimal.ONE,
                        new Scenario.Assumptions(
                                1000, Rate.of(267, 1000), 100.0, 300.5, 4000.0, null, null, List.of("who moves"))),
                new Sensitivity(List.of(
                        new Sensitivity.Variant(0, false, true, false, headline(4, 2)),
                        new Sensitivity.Variant(30, true, true, true, headline(5, 3)))),
                quality());
    }

    private static CampaignOutcome campaign(String id, @Nullable ProductId product, Money cost) {
        boolean known = product != null;
        return new CampaignOutcome(
                id,
                known ? "Spring" : null,
                product,
                known ? LocalDate.of(2024, 3, 1) : null,
                null,
                90,
                520,
                3,
                Rate.of(0, 520),
                Rate.of(0, 0),
                Rate.of(94, 520),
                Money.of("680000"),
                cost,
                known ? 14.5 : null,
                known ? 13.5 : null,
                known ? Rate.of(1, 2) : Rate.of(0, 0),
                known ? 18 : 0,
                known ? 2 : 0,
                known
                        ? new CampaignOutcome.Lift(
                                Rate.of(1, 4), Rate.of(1, 2), -0.25, -0.5, 0.125, 0.375, Method.CHI_SQUARE)
                        : new CampaignOutcome.Lift(Rate.of(0, 0), Rate.of(0, 0), null, null, null, null, null),
                known ? Money.of("-680000") : null);
    }

    private static Opportunities opportunities() {
        NextProduct next = new NextProduct(
                B,
                0.25,
                0.125,
                0.5,
                new NextProduct.Evidence(4, 1),
                new NextProduct.Evidence(2, 0),
                null,
                0.5,
                Money.of("120.5"),
                Money.of("60.25"),
                Money.of("241"));
        List<Opportunity> offers = List.of(
                new Opportunity(
                        new CustomerId("C 1"),
                        "Müller & Co",
                        "smb",
                        List.of(A),
                        next,
                        Readiness.Verdict.UNKNOWN,
                        List.of("why")),
                new Opportunity(
                        new CustomerId("C 2"),
                        null,
                        "unknown",
                        List.of(A),
                        next,
                        Readiness.Verdict.FAIL,
                        List.of("why not")));
        ConversionModel.Counts counts = new ConversionModel.Counts(List.of(0L, 4L), List.of(0L, 1L));
        return new Opportunities(
                offers,
                new TreeMap<>(Map.of(A, List.of(), B, offers)),
                new ConversionModel(
                        List.of(A, B),
                        counts,
                        List.of(new ConversionModel.Owners(
                                A, 4, new TreeMap<>(Map.of(A, 4L)), new TreeMap<>(Map.of(B, 1L)))),
                        List.of(new ConversionModel.SizeSegment(
                                "smb",
                                Arrays.asList(40.1666, null),
                                counts,
                                List.of(new ConversionModel.State(
                                        List.of(A), 4, new TreeMap<>(), new TreeMap<>(Map.of(B, 1L))))))));
    }

    private static Quality quality() {
        CustomerId customer = new CustomerId("C 1");
        Sku sku = new Sku("a-1");
        return new Quality(
                List.of(Quality.Lacking.CATALOGUE),
                10,
                12,
                new Quality.UnmappedSkus(3, 5, 2, List.of(new Quality.UnmappedSku(sku, 3, 2)), 2),
                new Quality.Customers(1, List.of(customer)),
                new Quality.Customers(0, List.of()),
                new TreeMap<>(Map.of("size", Rate.of(2, 4))),
                new Quality.OverlappingHoldings(1, 3, List.of(new Quality.Overlap(customer, sku, 3))),
                List.of(new Quality.SuspiciousDates(
                        Quality.DateColumn.STARTED_ON,
                        1,
                        0,
                        List.of(new Quality.SuspiciousDate(customer, LocalDate.of(1899, 12, 30))))),
                new Quality.UndatedHoldings(2, 1),
                1,
                new Quality.RejectedRows(7, List.of(new Quality.RejectionReason("mrr is not a plain number", 4)), 3),
                new Quality.LeftOutProducts(2, List.of(new Quality.LeftOutProduct(A, 3)), 1));
    }

    private static Revenue.Bridge bridge(LocalDate from) {
        return new Revenue.Bridge(
                from,
                LocalDate.of(2024, 12, 31),
                Money.of("16477.667"),
                MOVEMENTS,
                Money.of("16477.6669"),
                null,
                0.0,
                Money.of("12.5"));
    }

    private static Efficiency.Period efficiency(LocalDate from) {
        Money won = Money.of("132.5");
        Money cost = Money.of("53");
        return new Efficiency.Period(
                from,
                LocalDate.of(2024, 12, 31),
                won,
                Money.of("120"),
                Money.of("12.5"),
                cost,
                2.5,
                List.of(
                        new Efficiency.OfTeam("CS", won, Money.ZERO, null),
                        new Efficiency.OfTeam(null, Money.ZERO, cost, 0.0)),
                List.of(
                        new Efficiency.OfProduct(A, won, Money.ZERO, null),
                        new Efficiency.OfProduct(null, Money.ZERO, cost, 0.0)));
    }

    private static CreditShares.Period credits(LocalDate from) {
        Money won = Money.of("132.5");
        var nobodys = new CreditShares.Unattributed(1, 0.5, Money.of("32.5"));
        var teams =
                List.of(new CreditShares.OfTeam("CS", new BigDecimal("0.000000333334"), 3.33334e-7, Money.of("100")));
        return new CreditShares.Period(
                from,
                LocalDate.of(2024, 12, 31),
                2,
                won,
                Arrays.stream(Model.values())
                        .map(model -> new CreditShares.ByModel(
                                model,
                                nobodys,
                                teams,
                                List.of(new CreditShares.OfProduct(A, 2, won, nobodys, teams)),
                                List.of(new CreditShares.OfCampaign("k1", BigDecimal.TWO, 1.0, won)),
                                new CreditShares.Unattributed(0, null, Money.ZERO)))
                        .toList());
    }

    private static Mix.Change since(LocalDate from, Mix.@Nullable Effects effects) {
        TreeMap<String, Mix.@Nullable Effects> dimensions = new TreeMap<>();
        dimensions.put("size", effects);
        dimensions.put("size,tenure", effects);
        return new Mix.Change(from, dimensions);
    }

    private static Mix.Effects effects() {
        return new Mix.Effects(-0.125, 0.125, -0.25, true, List.of(new Mix.Value("smb", 0, 0.5, null, 0.25, 0, -0.25)));
    }

    private static Headline headline(long customers, long multi) {
        Rate rate = Rate.of(multi, customers);
        @Nullable Double perCustomer = customers == 0 ? null : 1.5;
        return new Headline(
                customers,
                multi,
                rate,
                rate,
                Rate.of(0, customers),
                rate,
                perCustomer,
                perCustomer,
                perCustomer,
                customers == 0 ? List.of() : List.of(new Headline.Depth(1, Rate.of(customers, customers))),
                Money.of("16477.6669"),
                Money.of("442"),
                Money.ZERO,
                0.1,
                null,
                new Headline.Arpa(customers == 0 ? null : 1e-7, null));
    }

    private static Pair pair(ProductId base, ProductId other, Rate attachRate, @Nullable Double conviction) {
        Rate conversion = Rate.of(0, 0);
        return new Pair(
                base,
                other,
                2,
                attachRate,
                0.5,
                0.5,
                1,
                0,
                0.5,
                conviction,
                0.75,
                0.5,
                0.5,
                Method.FISHER_EXACT,
                null,
                1,
                1,
                0,
                conversion,
                null,
                true);
    }

    private static TimeToSecondProduct timeToSecond(@Nullable Double median) {
        return new TimeToSecondProduct(
                9,
                4,
                90.0,
                median,
                null,
                null,
                Pace.of(median),
                List.of(
                        new TimeToSecondProduct.CurvePoint(0, 0, 9, 1, null, null, 0),
                        new TimeToSecondProduct.CurvePoint(1, 31, 8, 0.875, 0.5, 0.97, 0.125)),
                median == null
                        ? List.of()
                        : List.of(new Comparison("medianDays", 243.5, 426.125, "guides", Verdict.BELOW)));
    }

    private static Cohort cohort(String name) {
        return new Cohort(name, 4, null, List.of(new Cohort.Cell(1, Rate.of(1, 4), Rate.of(4, 4), true)));
    }
}
