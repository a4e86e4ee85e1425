package crosssell.metrics.twin;

import crosssell.metrics.Calculation;
import crosssell.metrics.figure.CreditShares;
import crosssell.metrics.figure.Efficiency;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Mix;
import crosssell.metrics.figure.Retention;
import crosssell.metrics.figure.Revenue;
import crosssell.metrics.figure.Segment;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.figure.TrendPoint;
import crosssell.metrics.figure.Velocity;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Every figure again, straight from the definitions: every question is answered by a pass over every customer and
/// every row.
public final class Twin {

    private final List<CustomerFacts> facts;
    private final Catalogue catalogue;
    private final Settings settings;
    private final SellingEffort effort;
    private final LocalDate asOf;
    private final int mostProducts;

    private Twin(List<CustomerFacts> facts, Calculation calculation) {
        this.facts = facts;
        this.catalogue = calculation.catalogue();
        this.settings = calculation.settings();
        this.effort = calculation.effort();
        this.asOf = calculation.asOf();
        this.mostProducts = calculation.mostProducts();
    }

    /// The figures over `customers` as of a date.
    public static Figures figures(List<CustomerFacts> customers, Calculation calculation) {
        return new Twin(customers, calculation).figures();
    }

    private Figures figures() {
        List<TwinCustomer> starters =
                at(asOf).stream().filter(TwinCustomer::isStarter).toList();
        TwinOpportunities opportunities = new TwinOpportunities(at(asOf), active(asOf), catalogue, settings);
        TwinPairs pairs = new TwinPairs(at(asOf), active(asOf), mostProducts);
        TreeMap<String, List<Segment>> segments = new TreeMap<>();
        TreeMap<String, Velocity.ByDimension> velocities = new TreeMap<>();
        TwinDimension.all(settings).forEach((name, dimension) -> {
            List<Segment> values = new ArrayList<>();
            grouped(active(asOf), dimension).forEach((value, group) -> {
                Headline headline = TwinHeadline.of(group);
                values.add(new Segment(value, headline, benchmarks(name, value).of(headline)));
            });
            segments.put(name, values);
            List<Velocity.ByValue> byValue = new ArrayList<>();
            List<TwinSurvival> curves = new ArrayList<>();
            grouped(starters, dimension).forEach((value, group) -> {
                TwinSurvival survival = new TwinSurvival(group);
                curves.add(survival);
                byValue.add(new Velocity.ByValue(value, survival.figures(benchmarks(name, value))));
            });
            velocities.put(name, new Velocity.ByDimension(TwinLogRank.pValue(curves), byValue));
        });
        CreditShares attribution = new CreditShares(
                attribution().over(monthBefore(asOf)), attribution().over(yearBefore()));
        Summary summary = summary();
        Retention retention = new TwinRetention(active(yearBefore()), yearBefore(), asOf).figures();
        return new Figures(
                asOf,
                summary,
                trend(),
                segments,
                pairs.penetration(),
                pairs.pairs(),
                pairs.matrix(),
                new Velocity(velocities, new TwinSurvival(starters).figures(benchmarks(null, null))),
                settings.withinMonths().stream()
                        .map(months -> TwinCohorts.within(months, starters))
                        .toList(),
                TwinCohorts.of(starters),
                new TwinPaths(starters, pairs).figures(),
                new Revenue(
                        revenue(monthBefore(asOf), asOf).bridge(),
                        revenue(yearBefore(), asOf).bridge()),
                retention,
                new Mix(mix(monthBefore(asOf)), mix(yearBefore())),
                new Efficiency(
                        efficiency(revenue(monthBefore(asOf), asOf), attribution.month()),
                        efficiency(revenue(yearBefore(), asOf), attribution.trailing12Months())),
                new TwinCampaigns(at(asOf), effort, catalogue, settings, asOf).figures(),
                attribution,
                opportunities.figures(),
                opportunities.whitespace(),
                opportunities.readiness(),
                new TwinForecast(starters, active(asOf), asOf).figures(),
                new TwinScenario(summary.headline(), retention, settings.valuationMultiple()).figures(),
                new TwinSensitivity(facts, catalogue, settings, asOf).figures(),
                new TwinQuality(facts, catalogue, settings, asOf).figures(pairs));
    }

    private TwinBenchmarks benchmarks(@Nullable String dimension, @Nullable String value) {
        return new TwinBenchmarks(settings, dimension, value);
    }

    private static LocalDate monthBefore(LocalDate date) {
        return YearMonth.from(date).minusMonths(1).atEndOfMonth();
    }

    private LocalDate yearBefore() {
        YearMonth monthAYearBefore = YearMonth.from(asOf).minusYears(1);
        return asOf.equals(YearMonth.from(asOf).atEndOfMonth()) ? monthAYearBefore.atEndOfMonth() : asOf.minusYears(1);
    }

    private TwinRevenue revenue(LocalDate from, LocalDate to) {
        return new TwinRevenue(at(to), from, to);
    }

    private TwinAttribution attribution() {
        return new TwinAttribution(facts, catalogue, settings, effort, asOf);
    }

    private Efficiency.Period efficiency(TwinRevenue revenue, CreditShares.Period shares) {
        Model model = settings.attribution().model();
        return new TwinEfficiency(revenue, shares.by(model), effort, attribution()).figures();
    }

    private Mix.Change mix(LocalDate from) {
        TwinMix mix = new TwinMix(active(from), active(asOf));
        TreeMap<String, Mix.@Nullable Effects> effects = new TreeMap<>();
        TwinDimension.all(settings).forEach((name, dimension) -> effects.put(name, mix.effects(dimension)));
        return new Mix.Change(from, effects);
    }

    private List<TwinCustomer> at(LocalDate date) {
        return facts.stream()
                .map(each -> TwinCustomer.of(each, catalogue, settings, date))
                .toList();
    }

    /// C(t).
    private List<TwinCustomer> active(LocalDate date) {
        return at(date).stream().filter(TwinCustomer::isCustomer).toList();
    }

    private static SortedMap<String, List<TwinCustomer>> grouped(
            List<TwinCustomer> customers, Function<TwinCustomer, String> dimension) {
        TreeMap<String, List<TwinCustomer>> groups = new TreeMap<>();
        for (TwinCustomer customer : customers) {
            groups.computeIfAbsent(dimension.apply(customer), value -> new ArrayList<>())
                    .add(customer);
        }
        return groups;
    }

    private Summary summary() {
        long prospectOrTrial = 0;
        long churned = 0;
        long notStarted = 0;
        long unmappedOnly = 0;
        for (TwinCustomer customer : at(asOf)) {
            switch (TwinExclusion.of(customer)) {
                case NONE -> {}
                case PROSPECT_OR_TRIAL -> prospectOrTrial++;
                case CHURNED -> churned++;
                case NOT_STARTED -> notStarted++;
                case UNMAPPED_ONLY -> unmappedOnly++;
            }
        }
        return new Summary(
                TwinHeadline.of(active(asOf)),
                new Summary.Excluded(prospectOrTrial, churned, notStarted, unmappedOnly),
                active(asOf).stream().filter(TwinCustomer::undated).count(),
                at(asOf).stream().filter(TwinCustomer::churnedOnUnknownDate).count(),
                new Summary.Changes(change(monthBefore(asOf)), change(yearBefore())),
                benchmarks(null, null).of(TwinHeadline.of(active(asOf))));
    }

    private Summary.Change change(LocalDate from) {
        Headline then = TwinHeadline.of(active(from));
        Headline now = TwinHeadline.of(active(asOf));
        return new Summary.Change(
                from,
                now.customers() - then.customers(),
                Money.of(now.mrr().toBigDecimal().subtract(then.mrr().toBigDecimal())),
                difference(now.crossSellRate().rate(), then.crossSellRate().rate()),
                difference(
                        now.earnedCrossSellRate().rate(),
                        then.earnedCrossSellRate().rate()),
                difference(now.productsPerCustomer(), then.productsPerCustomer()));
    }

    private static @Nullable Double difference(@Nullable Double now, @Nullable Double then) {
        return now == null || then == null ? null : Double.valueOf(now - then);
    }

    private List<TrendPoint> trend() {
        LocalDate first = at(asOf).stream()
                .filter(customer -> !customer.counted().isEmpty() && !customer.undated())
                .map(TwinCustomer::start)
                .min(LocalDate::compareTo)
                .orElse(asOf.plusMonths(1));
        List<TrendPoint> trend = new ArrayList<>();
        for (YearMonth month = YearMonth.from(first);
                !month.atEndOfMonth().isAfter(asOf);
                month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            trend.add(new TrendPoint(
                    end,
                    TwinHeadline.of(active(end)),
                    revenue(monthBefore(end), end).movements()));
        }
        return trend;
    }
}
