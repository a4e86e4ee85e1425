package crosssell.metrics.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/// Every figure as of one date. The names are those of `metrics --json`, which other programs read.
///
/// @param asOf the figures are as of the end of this day
/// @param trend from the month of the first start to the last month that ends by `asOf`
/// @param segments the values of each dimension
/// @param products by name
/// @param pairs both orders of each pair, by base, then other
/// @param within by months
/// @param campaigns by id
/// @param scenario the effect of one percentage point more
public record Figures(
        LocalDate asOf,
        Summary summary,
        List<TrendPoint> trend,
        SortedMap<String, List<Segment>> segments,
        List<Penetration> products,
        List<Pair> pairs,
        Matrix matrix,
        Velocity velocity,
        List<EarlyAdoption> within,
        Cohorts cohorts,
        Paths paths,
        Revenue revenue,
        Retention retention,
        Mix mix,
        Efficiency efficiency,
        List<CampaignOutcome> campaigns,
        CreditShares attribution,
        Opportunities opportunities,
        WhitespaceTotals whitespace,
        ReadinessCounts readiness,
        Forecast forecast,
        Scenario scenario,
        Sensitivity sensitivity,
        Quality quality) {

    /// These figures with at most the last `months` of the trend.
    public Figures withHistory(int months) {
        return new Figures(
                asOf,
                summary,
                trend.subList(Math.max(0, trend.size() - months), trend.size()),
                segments,
                products,
                pairs,
                matrix,
                velocity,
                within,
                cohorts,
                paths,
                revenue,
                retention,
                mix,
                efficiency,
                campaigns,
                attribution,
                opportunities,
                whitespace,
                readiness,
                forecast,
                scenario,
                sensitivity,
                quality);
    }
}
