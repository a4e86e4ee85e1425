package crosssell.metrics;

import crosssell.metrics.dimension.Dimensions;
import crosssell.metrics.effort.CampaignsInForce;
import crosssell.metrics.family.AttributionFamily;
import crosssell.metrics.family.CampaignFamily;
import crosssell.metrics.family.CohortFamily;
import crosssell.metrics.family.Comparisons;
import crosssell.metrics.family.EarlyAdoptionFamily;
import crosssell.metrics.family.Efficiencies;
import crosssell.metrics.family.ForecastFamily;
import crosssell.metrics.family.LeadingProducts;
import crosssell.metrics.family.MixFamily;
import crosssell.metrics.family.Offers;
import crosssell.metrics.family.OpportunityFamily;
import crosssell.metrics.family.PairFamily;
import crosssell.metrics.family.PathFamily;
import crosssell.metrics.family.PenetrationFamily;
import crosssell.metrics.family.QualityFamily;
import crosssell.metrics.family.RetentionFamily;
import crosssell.metrics.family.RevenueFamily;
import crosssell.metrics.family.SegmentFamily;
import crosssell.metrics.family.SensitivityFamily;
import crosssell.metrics.family.SummaryFamily;
import crosssell.metrics.family.TrendFamily;
import crosssell.metrics.family.VelocityFamily;
import crosssell.metrics.figure.CreditShares;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.figure.Pair;
import crosssell.metrics.figure.Retention;
import crosssell.metrics.figure.Revenue;
import crosssell.metrics.figure.Scenario;
import crosssell.metrics.figure.Scenario.Assumptions;
import crosssell.metrics.figure.Summary;
import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.model.Attribution;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Settings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The counts so far over some customers; the register of the metric families. Adding and merging are exact and
/// independent of order: any split of the customers into tallies, merged in any order, gives the same figures. Not
/// thread-safe: give each thread its own tally and merge them.
public final class Tally {

    private final Calculation calculation;
    private final Counting counting;
    private final Dimensions dimensions;
    private final SummaryFamily summary;
    private final TrendFamily trend;
    private final SegmentFamily segments;
    private final PenetrationFamily products = new PenetrationFamily();
    private final PairFamily pairs;
    private final VelocityFamily velocity;
    private final EarlyAdoptionFamily within;
    private final CohortFamily cohorts = new CohortFamily();
    private final PathFamily paths = new PathFamily();
    private final RevenueFamily revenue;
    private final RetentionFamily retention;
    private final MixFamily mix;
    private final Efficiencies efficiencies;
    private final CampaignFamily campaigns;
    private final AttributionFamily attribution;
    private final OpportunityFamily opportunities;
    private final ForecastFamily forecast;
    private final SensitivityFamily sensitivity;
    private final QualityFamily quality;

    Tally(Calculation calculation) {
        Settings settings = calculation.settings();
        this.dimensions = new Dimensions(settings);
        this.calculation = calculation;
        this.counting = new Counting(settings, calculation.catalogue());
        this.summary = new SummaryFamily(calculation.asOf(), settings.materialMrr());
        this.trend = new TrendFamily(calculation.asOf(), settings.materialMrr());
        this.segments = new SegmentFamily(dimensions.names(), settings.materialMrr());
        this.pairs = new PairFamily(settings.minCustomers(), calculation.mostProducts());
        this.velocity = new VelocityFamily(dimensions.names());
        this.within = new EarlyAdoptionFamily(settings.withinMonths());
        this.revenue = new RevenueFamily(calculation.asOf());
        this.retention = new RetentionFamily(calculation.asOf());
        this.mix = new MixFamily(calculation.asOf(), dimensions);
        Attribution sharing = settings.attribution();
        CampaignsInForce inForce =
                new CampaignsInForce(calculation.effort().campaigns(), counting, sharing, calculation.asOf());
        this.efficiencies = new Efficiencies(calculation.effort(), inForce, sharing.model());
        this.campaigns = new CampaignFamily(calculation.asOf(), calculation.effort(), inForce);
        this.attribution = new AttributionFamily(calculation.asOf(), sharing, counting, inForce);
        this.opportunities = new OpportunityFamily(calculation.asOf(), settings, calculation.catalogue());
        this.forecast = new ForecastFamily(calculation.asOf());
        this.sensitivity = new SensitivityFamily(calculation.asOf(), settings, calculation.catalogue());
        this.quality = new QualityFamily(calculation.asOf(), dimensions.uncrossed(), calculation.catalogue(), counting);
    }

    /// Counts one customer, with all its rows in one call.
    public void add(CustomerFacts facts) {
        CustomerAsOf customer = new CustomerAsOf(new CustomerHistory(facts, counting), calculation.asOf());
        List<String> values = dimensions.values(customer);
        summary.add(customer);
        trend.add(customer);
        segments.add(customer, values);
        products.add(customer);
        pairs.add(customer);
        velocity.add(customer, values);
        within.add(customer);
        cohorts.add(customer);
        paths.add(customer);
        revenue.add(customer);
        retention.add(customer);
        mix.add(customer, values);
        attribution.add(facts, customer);
        campaigns.add(customer);
        opportunities.add(customer);
        forecast.add(customer);
        sensitivity.add(facts);
        quality.add(facts, customer, values);
    }

    /// Counts rejected rows, which belong to no customer.
    ///
    /// @param rows number of rows
    /// @param byReason number of these rows per reason, as far as it is known
    /// @throws IllegalArgumentException if `byReason` has more rows than `rows`
    public void reject(long rows, Map<String, Long> byReason) {
        quality.reject(rows, byReason);
    }

    /// Adds what `other` counted over other customers.
    ///
    /// @throws IllegalArgumentException if `other` comes from another calculation
    public void merge(Tally other) {
        if (!calculation.equals(other.calculation)) {
            throw new IllegalArgumentException("a tally as of " + other.calculation.asOf()
                    + " cannot be merged into one of another calculation, as of " + calculation.asOf());
        }
        summary.merge(other.summary);
        trend.merge(other.trend);
        segments.merge(other.segments);
        products.merge(other.products);
        pairs.merge(other.pairs);
        velocity.merge(other.velocity);
        within.merge(other.within);
        cohorts.merge(other.cohorts);
        paths.merge(other.paths);
        revenue.merge(other.revenue);
        retention.merge(other.retention);
        mix.merge(other.mix);
        attribution.merge(other.attribution);
        campaigns.merge(other.campaigns);
        opportunities.merge(other.opportunities);
        forecast.merge(other.forecast);
        sensitivity.merge(other.sensitivity);
        quality.merge(other.quality);
    }

    /// The figures over all customers counted.
    public Figures figures() {
        Comparisons comparisons = new Comparisons(calculation.settings());
        Revenue moved = revenue.figures();
        CreditShares shares = attribution.figures();
        Summary headline = summary.figures(comparisons);
        Retention retained = retention.figures();
        LeadingProducts leading = products.leading(calculation.mostProducts());
        Offers offers = opportunities.offers(leading);
        List<Pair> pairsOfLeading = pairs.figures(leading);
        return new Figures(
                calculation.asOf(),
                headline,
                trend.figures(),
                segments.figures(comparisons),
                products.figures(),
                pairsOfLeading,
                PairFamily.matrix(leading, pairsOfLeading),
                velocity.figures(comparisons),
                within.figures(),
                cohorts.figures(),
                paths.figures(leading),
                moved,
                retained,
                mix.figures(),
                efficiencies.figures(moved, shares),
                campaigns.figures(),
                shares,
                offers.opportunities(),
                offers.whitespace(),
                opportunities.readiness(),
                forecast.figures(),
                scenario(headline, retained),
                sensitivity.figures(),
                quality.figures(leading));
    }

    private Scenario scenario(Summary headline, Retention retained) {
        BigDecimal multiple = calculation.settings().valuationMultiple();
        return Scenario.of(BigDecimal.ONE, Assumptions.of(headline.headline(), retained, multiple));
    }
}
