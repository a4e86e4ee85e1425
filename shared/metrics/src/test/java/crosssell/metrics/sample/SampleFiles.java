package crosssell.metrics.sample;

import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.SellingEffort;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The generated portfolio as the files that `demo` uploads: LF, UTF-8, rows by customer and date.
final class SampleFiles {

    private static final List<String> ATTRIBUTES = List.of(
            "name",
            "industry",
            "region",
            "plan",
            "channel",
            "usage_percent",
            "weekly_active",
            "onboarded_on",
            "renewal_on",
            "escalated_on");

    private SampleFiles() {}

    static String customers(List<CustomerFacts> customers) {
        String header = "customer_id," + String.join(",", ATTRIBUTES)
                + ",employees,health_score,churned_on,status,effective_on";
        return file(
                header,
                customers.stream()
                        .flatMap(facts -> facts.records().stream()
                                .map(record -> customer(facts.customer().value(), record))));
    }

    private static String customer(String id, CustomerRecord record) {
        String attributes =
                line(ATTRIBUTES.stream().map(record.attributes()::get).toArray());
        return line(id) + "," + attributes + ","
                + line(
                        record.employees(),
                        record.healthScore(),
                        record.churnedOn(),
                        record.status(),
                        record.effectiveOn());
    }

    static String ownership(List<CustomerFacts> customers) {
        return file(
                "record_id,customer_id,product,started_on,ended_on,kind,mrr,amount,bundle_id,replaces",
                customers.stream()
                        .flatMap(facts -> facts.holdings().stream()
                                .map(holding -> holding(facts.customer().value(), holding))));
    }

    private static String holding(String customer, Holding holding) {
        return line(
                holding.recordId(),
                customer,
                holding.sku(),
                holding.startedOn(),
                holding.endedOn(),
                holding.kind(),
                holding.mrr(),
                holding.amount(),
                holding.bundleId(),
                holding.replaces());
    }

    static String products(List<CatalogueEntry> catalogue) {
        return file(
                "sku,product,weight,counts,kind,value_months,launched_on,retired_on,family",
                catalogue.stream()
                        .map(entry -> line(
                                entry.sku(),
                                entry.product(),
                                entry.weight(),
                                entry.counts(),
                                entry.kind(),
                                entry.valueMonths(),
                                entry.launchedOn(),
                                entry.retiredOn(),
                                entry.family())));
    }

    static String campaigns(SellingEffort effort) {
        return file(
                "campaign_id,starts_on,name,product,ends_on,attribution_days,cost",
                effort.campaigns().stream()
                        .map(each -> line(
                                each.campaignId(),
                                each.startsOn(),
                                each.name(),
                                each.product(),
                                each.endsOn(),
                                each.attributionDays(),
                                each.cost())));
    }

    static String costs(SellingEffort effort) {
        return file(
                "incurred_on,amount,team,campaign_id,note",
                effort.costs().stream()
                        .map(each ->
                                line(each.incurredOn(), each.amount(), each.team(), each.campaignId(), each.note())));
    }

    static String targets(List<CustomerFacts> customers) {
        return file(
                "campaign_id,customer_id,targeted_on,trialled_on,holdout",
                customers.stream()
                        .flatMap(facts -> facts.targets().stream()
                                .map(each -> line(
                                        each.campaignId(),
                                        facts.customer(),
                                        each.targetedOn(),
                                        each.trialledOn(),
                                        each.holdout() ? "yes" : null))));
    }

    static String touches(List<CustomerFacts> customers) {
        return file(
                "customer_id,team,touched_on,product",
                customers.stream()
                        .flatMap(facts -> facts.touches().stream()
                                .map(each -> line(facts.customer(), each.team(), each.touchedOn(), each.product()))));
    }

    private static String file(String header, Stream<String> lines) {
        return Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(@Nullable Object... cells) {
        return Arrays.stream(cells).map(SampleFiles::cell).collect(Collectors.joining(","));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            case Object other -> quoted(other.toString());
        };
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
