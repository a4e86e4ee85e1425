package crosssell.metrics.explain;

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
import crosssell.metrics.figure.Cohort;
import crosssell.metrics.figure.Cohorts;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Headline;
import crosssell.metrics.figure.Rate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every rate in some figures that can be explained, by its name.
final class AllRates {

    private AllRates() {}

    static Map<PublishedRate, Rate> of(Figures figures) {
        Map<PublishedRate, Rate> rates = of(figures.summary().headline());
        figures.products().forEach(product -> rates.put(new Penetration(product.product()), product.owners()));
        figures.pairs().forEach(pair -> {
            rates.put(new AttachRate(pair.base(), pair.other()), pair.attachRate());
            rates.put(new Conversion(pair.base(), pair.other()), pair.conversion());
        });
        figures.within().forEach(within -> {
            rates.put(new Within(within.months()), within.rate());
            rates.put(new AllStarters(within.months()), within.allStarters());
        });
        Cohorts cohorts = figures.cohorts();
        Stream.of(cohorts.year(), cohorts.quarter(), cohorts.month())
                .flatMap(List::stream)
                .forEach(cohort -> put(rates, cohort));
        figures.paths().stepUp().forEach(step -> rates.put(new StepUp(step.products()), step.rate()));
        figures.paths()
                .transitions()
                .forEach(each -> rates.put(new Transition(each.step(), each.from(), each.to()), each.share()));
        rates.put(new LogoChurn(false), figures.retention().single().logoChurn());
        rates.put(new LogoChurn(true), figures.retention().multi().logoChurn());
        figures.campaigns().forEach(outcome -> {
            rates.put(new Trialled(outcome.campaign()), outcome.trialled());
            rates.put(new AdoptedOfTrialled(outcome.campaign()), outcome.adoptedOfTrialled());
            rates.put(new Net(outcome.campaign()), outcome.net());
            rates.put(new Holdout(outcome.campaign()), outcome.holdout());
            rates.put(new LiftTargeted(outcome.campaign()), outcome.lift().targeted());
            rates.put(new LiftHoldout(outcome.campaign()), outcome.lift().holdout());
        });
        return rates;
    }

    /// The rates of a headline, which segments have too.
    static Map<PublishedRate, Rate> of(Headline headline) {
        Map<PublishedRate, Rate> rates = new LinkedHashMap<>();
        rates.put(new CrossSell(), headline.crossSellRate());
        rates.put(new Earned(), headline.earnedCrossSellRate());
        rates.put(new LandBreadth(), headline.landBreadth());
        rates.put(new Material(), headline.materialCrossSellRate());
        headline.depth().forEach(depth -> rates.put(new Depth(depth.atLeast()), depth.customers()));
        return rates;
    }

    private static void put(Map<PublishedRate, Rate> rates, Cohort cohort) {
        cohort.adopted().stream().filter(cell -> cell.months() % 5 == 1).forEach(cell -> {
            rates.put(new Adopted(cohort.cohort(), cell.months()), cell.rate());
            rates.put(new Retained(cohort.cohort(), cell.months()), cell.retained());
        });
    }
}
