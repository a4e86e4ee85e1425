package crosssell.metrics;

import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import crosssell.metrics.model.Target;
import crosssell.metrics.model.Touch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A short notation for a customer's rows:
/// `customer("c1").has("Core", "2023-01-31").has("Mobile", "2023-04-30", "2023-12-01")`.
public final class Facts {

    private final CustomerId customer;
    private final List<Holding> holdings = new ArrayList<>();
    private final List<CustomerRecord> records = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Touch> touches = new ArrayList<>();

    private Facts(String customer) {
        this.customer = new CustomerId(customer);
    }

    public static Facts customer(String id) {
        return new Facts(id);
    }

    /// The figures over these customers without a catalogue, under default settings.
    public static Figures figures(String asOf, Facts... customers) {
        return figures(Settings.DEFAULT, asOf, customers);
    }

    public static Figures figures(Settings settings, String asOf, Facts... customers) {
        return figures(settings, Catalogue.NONE, asOf, customers);
    }

    public static Figures figures(Settings settings, Catalogue catalogue, String asOf, Facts... customers) {
        return figures(new Calculation(settings, catalogue, LocalDate.parse(asOf)), customers);
    }

    public static Figures figures(Calculation calculation, Facts... customers) {
        return calculation.figures(List.of(customers).stream().map(Facts::facts).toList());
    }

    public CustomerFacts facts() {
        return new CustomerFacts(customer, holdings, records, targets, touches);
    }

    public Facts has(String sku, @Nullable String from) {
        return has(sku, from, null);
    }

    public Facts has(String sku, @Nullable String from, @Nullable String to) {
        return recorded(null, sku, from, to);
    }

    /// With a record id.
    public Facts recorded(@Nullable String recordId, String sku, @Nullable String from, @Nullable String to) {
        return row(recordId, sku, from, to, null, null, null, null, null);
    }

    /// With an MRR.
    public Facts pays(String sku, @Nullable String from, @Nullable String to, String mrr) {
        return row(null, sku, from, to, null, mrr, null, null, null);
    }

    /// A one-time purchase.
    public Facts buys(String sku, @Nullable String on, String amount) {
        return row(null, sku, on, null, Kind.ONE_TIME, null, amount, null, null);
    }

    public Facts tries(String sku, String from, @Nullable String to) {
        return row(null, sku, from, to, Kind.TRIAL, null, null, null, null);
    }

    public Facts bundled(String sku, String from, String bundle) {
        return row(null, sku, from, null, null, null, null, bundle, null);
    }

    public Facts migrates(String sku, @Nullable String from, String replaces) {
        return migrates(sku, from, replaces, null);
    }

    /// With an MRR.
    public Facts migrates(String sku, @Nullable String from, String replaces, @Nullable String mrr) {
        return row(null, sku, from, null, null, mrr, null, null, replaces);
    }

    /// With an MRR, sold by a campaign.
    public Facts sold(String campaign, String sku, String from, String mrr) {
        holdings.add(new Holding(
                null, new Sku(sku), date(from), null, null, Money.of(mrr), null, null, null, null, null, campaign));
        return this;
    }

    private Facts row(
            @Nullable String recordId,
            String sku,
            @Nullable String from,
            @Nullable String to,
            @Nullable Kind kind,
            @Nullable String mrr,
            @Nullable String amount,
            @Nullable String bundle,
            @Nullable String replaces) {
        holdings.add(new Holding(
                recordId,
                new Sku(sku),
                date(from),
                date(to),
                kind,
                mrr == null ? null : Money.of(mrr),
                amount == null ? null : Money.of(amount),
                null,
                null,
                bundle,
                replaces == null ? null : new Sku(replaces),
                null));
        return this;
    }

    /// In a campaign; `trialledOn` null = no trial.
    public Facts targeted(String campaign, String on, @Nullable String trialledOn) {
        targets.add(new Target(campaign, LocalDate.parse(on), date(trialledOn), false));
        return this;
    }

    /// Held out of a campaign.
    public Facts heldOut(String campaign, String on) {
        targets.add(new Target(campaign, LocalDate.parse(on), null, true));
        return this;
    }

    /// Touched by a team; `product` null = about any.
    public Facts touched(String team, String on, @Nullable String product) {
        touches.add(new Touch(team, LocalDate.parse(on), product == null ? null : new ProductId(product)));
        return this;
    }

    /// With a customers row of these attributes.
    public Facts knows(Map<String, String> attributes) {
        return knows(null, attributes);
    }

    /// With a customers row of these attributes from a date on.
    public Facts knows(@Nullable String effectiveOn, Map<String, String> attributes) {
        records.add(new CustomerRecord(date(effectiveOn), null, null, null, null, attributes));
        return this;
    }

    public Facts churnedOn(String date) {
        records.add(new CustomerRecord(null, date(date), null, null, null, Map.of()));
        return this;
    }

    public Facts is(Status status, @Nullable String effectiveOn) {
        records.add(new CustomerRecord(date(effectiveOn), null, status, null, null, Map.of()));
        return this;
    }

    public Facts employs(long employees, @Nullable String effectiveOn) {
        records.add(new CustomerRecord(date(effectiveOn), null, null, employees, null, Map.of()));
        return this;
    }

    public Facts scores(String health) {
        records.add(new CustomerRecord(null, null, null, null, new BigDecimal(health), Map.of()));
        return this;
    }

    public Facts isIn(String region) {
        records.add(new CustomerRecord(null, null, null, null, null, Map.of("region", region)));
        return this;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
