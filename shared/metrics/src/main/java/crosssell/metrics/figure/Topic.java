package crosssell.metrics.figure;

import java.util.Locale;

/// A part of [Figures] under the one name that it has everywhere: as the member of `metrics --json`, as the document
/// that a run publishes, as the API's path and as what the report reads.
public enum Topic {
    SUMMARY,
    TREND,
    SEGMENTS,
    PRODUCTS,
    PAIRS,
    MATRIX,
    VELOCITY,
    WITHIN,
    COHORTS,
    PATHS,
    REVENUE,
    RETENTION,
    MIX,
    EFFICIENCY,
    CAMPAIGNS,
    ATTRIBUTION,
    OPPORTUNITIES,
    WHITESPACE,
    READINESS,
    FORECAST,
    SCENARIO,
    SENSITIVITY,
    QUALITY;

    /// What `figures` have of it.
    public Object of(Figures figures) {
        return switch (this) {
            case SUMMARY -> figures.summary();
            case TREND -> figures.trend();
            case SEGMENTS -> figures.segments();
            case PRODUCTS -> figures.products();
            case PAIRS -> figures.pairs();
            case MATRIX -> figures.matrix();
            case VELOCITY -> figures.velocity();
            case WITHIN -> figures.within();
            case COHORTS -> figures.cohorts();
            case PATHS -> figures.paths();
            case REVENUE -> figures.revenue();
            case RETENTION -> figures.retention();
            case MIX -> figures.mix();
            case EFFICIENCY -> figures.efficiency();
            case CAMPAIGNS -> figures.campaigns();
            case ATTRIBUTION -> figures.attribution();
            case OPPORTUNITIES -> figures.opportunities();
            case WHITESPACE -> figures.whitespace();
            case READINESS -> figures.readiness();
            case FORECAST -> figures.forecast();
            case SCENARIO -> figures.scenario();
            case SENSITIVITY -> figures.sensitivity();
            case QUALITY -> figures.quality();
        };
    }

    /// The name of the topic, such as `segments`.
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of one part of it, such as `segments/size`.
    public String part(String part) {
        return title() + "/" + part;
    }

    /// The name of the part of one product, such as `pairs/00007`: a product's own name can be longer than a key.
    ///
    /// @param place the product's place in the list that the parts are of, from 0
    public String part(int place) {
        return part("%05d".formatted(place));
    }
}
