package crosssell.metrics.family;

import crosssell.metrics.effort.CampaignsInForce;
import crosssell.metrics.effort.Steps;
import crosssell.metrics.figure.CreditShares;
import crosssell.metrics.figure.CreditShares.ByModel;
import crosssell.metrics.figure.CreditShares.OfCampaign;
import crosssell.metrics.figure.CreditShares.OfProduct;
import crosssell.metrics.figure.CreditShares.OfTeam;
import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.Attribution;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Target;
import crosssell.metrics.model.Touch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The credit for the cross-sells of the month and of the trailing 12 months, under each attribution model.
///
/// A cross-sell is a cross-sold product that does not replace another, on the day it is first acquired. Touches up to
/// that day, within the look-back and about this product or any, share its credit ([Steps]). Its later revenue is
/// shared in the same way. A campaign named by the product's first rows has all the credit; otherwise the campaigns
/// that targeted the customer share it like teams, each within its attribution days.
///
/// Example: Mobile for 40 a month, after a call by Sales 10 days before: under each model, one cross-sell and 480 go to
/// Sales. Without the call they are `unattributed`.
///
/// Source: docs/definitions.md, "Attribution".
public final class AttributionFamily {

    private final LocalDate asOf;
    private final Attribution settings;
    private final Counting counting;
    private final CampaignsInForce campaigns;
    private final Period month;
    private final Period year;

    private static final class Period {
        private final LocalDate from;
        private final int start;
        private final SortedMap<ProductId, CreditTally> products = new TreeMap<>();
        private final CreditTally campaigns = new CreditTally();

        Period(LocalDate from) {
            this.from = from;
            this.start = Day.of(from);
        }

        CreditTally product(ProductId product) {
            return products.computeIfAbsent(product, p -> new CreditTally());
        }
    }

    public AttributionFamily(LocalDate asOf, Attribution settings, Counting counting, CampaignsInForce campaigns) {
        this.asOf = asOf;
        this.settings = settings;
        this.counting = counting;
        this.campaigns = campaigns;
        this.month = new Period(Day.monthBefore(asOf));
        this.year = new Period(Day.yearBefore(asOf));
    }

    /// Counts one customer.
    public void add(CustomerFacts facts, CustomerAsOf customer) {
        for (ProductLine line : customer.history().lines()) {
            boolean crossSold = customer.ordered()
                    && !line.initial()
                    && !line.replacing()
                    && line.acquired() > year.start
                    && line.acquired() <= customer.day();
            Long inMonth = customer.month().won().get(line.product());
            Long inYear = customer.year().won().get(line.product());
            if (crossSold || inMonth != null || inYear != null) {
                var ofTeams = credits(touches(facts, line));
                var ofCampaigns = credits(campaigns(facts, line));
                add(month, line, crossSold && line.acquired() > month.start, inMonth, ofTeams, ofCampaigns);
                add(year, line, crossSold, inYear, ofTeams, ofCampaigns);
            }
        }
    }

    private static void add(
            Period period,
            ProductLine line,
            boolean crossSold,
            @Nullable Long won,
            Map<Model, SortedMap<String, Long>> ofTeams,
            Map<Model, SortedMap<String, Long>> ofCampaigns) {
        if (crossSold || won != null) {
            long revenue = won == null ? 0 : won;
            period.product(line.product()).add(crossSold, revenue, ofTeams);
            period.campaigns.add(crossSold, revenue, ofCampaigns);
        }
    }

    private Map<Model, SortedMap<String, Long>> credits(Steps steps) {
        Map<Model, SortedMap<String, Long>> credits = new EnumMap<>(Model.class);
        if (!steps.isEmpty()) {
            for (Model model : Model.values()) {
                credits.put(model, steps.credits(model, settings.halfLifeDays()));
            }
        }
        return credits;
    }

    private Steps touches(CustomerFacts facts, ProductLine line) {
        Steps steps = new Steps();
        for (Touch touch : facts.touches()) {
            ProductId about = touch.product() == null ? null : counting.named(touch.product());
            step(steps, line, touch.touchedOn(), settings.lookbackDays(), about, touch.team());
        }
        return steps;
    }

    private Steps campaigns(CustomerFacts facts, ProductLine line) {
        Steps steps = new Steps();
        line.campaigns().forEach(campaign -> steps.add(line.acquired(), campaign));
        if (steps.isEmpty()) {
            for (Target target : facts.targets()) {
                String id = target.campaignId();
                if (!target.holdout()) {
                    step(steps, line, target.targetedOn(), campaigns.attributionDays(id), campaigns.product(id), id);
                }
            }
        }
        return steps;
    }

    private static void step(
            Steps steps, ProductLine line, LocalDate on, int lookback, @Nullable ProductId about, String name) {
        int before = line.acquired() - Day.of(on);
        if (before >= 0 && before <= lookback && (about == null || about.equals(line.product()))) {
            steps.add(Day.of(on), name);
        }
    }

    /// Counts all that `other` counted.
    public void merge(AttributionFamily other) {
        merge(month, other.month);
        merge(year, other.year);
    }

    private static void merge(Period into, Period other) {
        other.products.forEach((product, tally) -> into.product(product).addAll(tally));
        into.campaigns.addAll(other.campaigns);
    }

    public CreditShares figures() {
        return new CreditShares(figures(month), figures(year));
    }

    private CreditShares.Period figures(Period period) {
        CreditTally all = new CreditTally();
        period.products.values().forEach(all::addAll);
        List<ByModel> models = Arrays.stream(Model.values())
                .map(model -> new ByModel(
                        model,
                        all.unattributed(model),
                        all.rows(model, OfTeam::new),
                        products(period, model),
                        period.campaigns.rows(model, OfCampaign::new),
                        period.campaigns.unattributed(model)))
                .toList();
        return new CreditShares.Period(period.from, asOf, all.crossSells(), all.revenue(), models);
    }

    private static List<OfProduct> products(Period period, Model model) {
        List<OfProduct> products = new ArrayList<>();
        period.products.forEach((product, tally) -> {
            if (!tally.isEmpty()) {
                products.add(new OfProduct(
                        product,
                        tally.crossSells(),
                        tally.revenue(),
                        tally.unattributed(model),
                        tally.rows(model, OfTeam::new)));
            }
        });
        return products;
    }
}
