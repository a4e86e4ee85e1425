package crosssell.metrics.explain;

import crosssell.metrics.Calculation;
import crosssell.metrics.dimension.Dimensions;
import crosssell.metrics.explain.Dossier.Acquisition;
import crosssell.metrics.explain.Dossier.Counts;
import crosssell.metrics.explain.Dossier.Offer;
import crosssell.metrics.explain.Dossier.Owned;
import crosssell.metrics.explain.Dossier.Part;
import crosssell.metrics.explain.Dossier.ProductState;
import crosssell.metrics.explain.Dossier.Standing;
import crosssell.metrics.explain.Dossier.Status;
import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CustomerAsOf;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.HoldingClassification;
import crosssell.metrics.history.Position;
import crosssell.metrics.history.ProductLine;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Target;
import crosssell.metrics.offer.NextProducts;
import crosssell.metrics.readiness.Readiness;
import crosssell.metrics.whitespace.Assortment;
import crosssell.metrics.whitespace.Inventory;
import crosssell.metrics.whitespace.Whitespace;
import crosssell.metrics.whitespace.WhitespaceCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The writer of a customer's [Dossier].
///
/// @param products the columns of the whitespace
record DossierWriter(
        Explanations explanations,
        Calculation calculation,
        Counting counting,
        Dimensions dimensions,
        List<ProductId> products,
        NextProducts next) {

    private record ClassifiedHolding(Holding holding, HoldingClassification how) {}

    private static final Comparator<ClassifiedHolding> BY_PRODUCT = Comparator.comparing(
                    (ClassifiedHolding counted) -> counted.how().product(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    counted -> counted.holding().startedOn(),
                    Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(counted -> counted.holding().sku())
            .thenComparing(counted -> counted.holding().toString());

    Dossier of(CustomerFacts facts, Part part) {
        CustomerAsOf customer = explanations.customer(facts);
        Position position = customer.position();
        Explanation headline = explanations.of(new PublishedRate.CrossSell(), customer);
        int start = customer.history().start();
        List<ClassifiedHolding> holdings = facts.holdings().stream()
                .map(holding ->
                        new ClassifiedHolding(holding, customer.history().classify(holding, counting)))
                .sorted(BY_PRODUCT)
                .toList();
        List<Acquisition> history = history(customer);
        List<Standing> metrics = metrics(customer);
        List<ProductState> whitespace = position == null ? List.of() : whitespace(customer);
        List<Offer> nextProducts = position == null ? List.of() : nextProducts(customer);
        return new Dossier(
                facts.customer(),
                status(customer),
                headline.reason(),
                date(start <= customer.day() ? start : Day.NEVER),
                customer.starter() ? date(customer.secondProductDay()) : null,
                date(customer.churnDay()),
                position == null ? null : new Money(position.mrr()),
                customer.history().recordAt(customer.day()),
                segments(customer),
                new Counts(holdings.size(), history.size(), metrics.size(), whitespace.size(), nextProducts.size()),
                part.of(holdings).stream()
                        .map(counted -> owned(customer, counted, headline))
                        .toList(),
                part.of(history),
                part.of(metrics),
                position == null ? null : Readiness.of(customer, settings().playbook()),
                part.of(whitespace),
                part.of(nextProducts));
    }

    private Settings settings() {
        return calculation.settings();
    }

    private List<ProductState> whitespace(CustomerAsOf customer) {
        Function<ProductId, WhitespaceCell> cells = grid().cells(Inventory.of(customer));
        return products.stream()
                .map(product -> new ProductState(product, cells.apply(product)))
                .toList();
    }

    private List<Offer> nextProducts(CustomerAsOf customer) {
        List<ProductId> acquired = Inventory.of(customer).acquired();
        String size =
                Dimensions.size(customer.history(), customer.day(), settings().bands());
        return next.of(customer, size, grid().gaps(customer, products)).stream()
                .map(offer -> new Offer(offer, offer.reason(acquired, size)))
                .toList();
    }

    private Whitespace grid() {
        return new Whitespace(new Assortment(calculation.catalogue()), calculation.asOf());
    }

    private static Status status(CustomerAsOf customer) {
        if (customer.position() != null) {
            return Status.ACTIVE;
        }
        return switch (customer.exclusion()) {
            case PROSPECT_OR_TRIAL -> Status.PROSPECT_OR_TRIAL;
            case CHURNED -> Status.CHURNED;
            case NOT_STARTED -> Status.NOT_STARTED;
            case UNMAPPED_ONLY -> Status.UNMAPPED_ONLY;
        };
    }

    private SortedMap<String, String> segments(CustomerAsOf customer) {
        SortedMap<String, String> segments = new TreeMap<>();
        List<String> values = dimensions.values(customer);
        for (int i = 0; i < values.size(); i++) {
            segments.put(dimensions.names().get(i), values.get(i));
        }
        return segments;
    }

    private Owned owned(CustomerAsOf customer, ClassifiedHolding counted, Explanation headline) {
        Holding holding = counted.holding();
        HoldingClassification how = counted.how();
        boolean active = how.counts() && how.activeAt(customer.day()) && customer.position() != null;
        return new Owned(holding, how.product(), how.kind(), active, why(customer, holding, how, headline));
    }

    private String why(CustomerAsOf customer, Holding holding, HoldingClassification how, Explanation headline) {
        if (how.product() == null) {
            return counting.known(holding.sku())
                    ? "the catalogue says that " + holding.sku() + " does not count"
                    : "the catalogue has no SKU " + holding.sku();
        }
        if (!how.counts()) {
            return "a trial never counts";
        }
        if (how.from() > customer.day()) {
            return "starts on " + ReasonText.date(how.from()) + ", after " + customer.asOf();
        }
        if (how.to() <= customer.day()) {
            return how.to() < how.end()
                    ? "ended on " + ReasonText.date(how.to()) + ", when its customer churned"
                    : "ended on " + ReasonText.date(how.to());
        }
        if (customer.position() == null) {
            return "held, but its customer " + headline.reason();
        }
        return "counts as " + how.product()
                + (how.from() == Day.UNDATED ? ", since an unknown date" : " since " + ReasonText.date(how.from()));
    }

    private static List<Acquisition> history(CustomerAsOf customer) {
        return customer.acquired().stream()
                .sorted(Comparator.comparingInt(ProductLine::firstStart).thenComparing(ProductLine::product))
                .map(line -> new Acquisition(
                        line.product(),
                        Day.date(line.firstStart()),
                        customer.history().undated() ? null : line.initial(),
                        line.replacing() ? line.origin() : null))
                .toList();
    }

    private List<Standing> metrics(CustomerAsOf customer) {
        List<PublishedRate> rates = new ArrayList<>(List.of(
                new PublishedRate.CrossSell(),
                new PublishedRate.Earned(),
                new PublishedRate.LandBreadth(),
                new PublishedRate.Material()));
        settings().withinMonths().forEach(months -> {
            rates.add(new PublishedRate.Within(months));
            rates.add(new PublishedRate.AllStarters(months));
        });
        rates.add(new PublishedRate.LogoChurn(false));
        rates.add(new PublishedRate.LogoChurn(true));
        List<Standing> standings = new ArrayList<>(standings(rates, customer).toList());
        customer.history().targets().stream()
                .map(Target::campaignId)
                .distinct()
                .sorted()
                .flatMap(id -> standings(
                        List.of(
                                new PublishedRate.Trialled(id),
                                new PublishedRate.AdoptedOfTrialled(id),
                                new PublishedRate.Net(id),
                                new PublishedRate.Holdout(id),
                                new PublishedRate.LiftTargeted(id),
                                new PublishedRate.LiftHoldout(id)),
                        customer))
                .filter(standing -> standing.side() != Side.EXCLUDED)
                .forEach(standings::add);
        return standings;
    }

    private Stream<Standing> standings(List<PublishedRate> rates, CustomerAsOf customer) {
        return rates.stream().map(rate -> {
            Explanation explanation = explanations.of(rate, customer);
            return new Standing(rate.metric(), rate.value(), explanation.side(), explanation.reason());
        });
    }

    private static @Nullable LocalDate date(int day) {
        return day == Day.NEVER ? null : Day.date(day);
    }
}
