package crosssell.metrics.twin;

import crosssell.metrics.figure.Quality;
import crosssell.metrics.figure.Quality.DateColumn;
import crosssell.metrics.figure.Quality.Lacking;
import crosssell.metrics.figure.Rate;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is odd about the rows, each count by a pass over every customer and every two rows.
record TwinQuality(List<CustomerFacts> facts, Catalogue catalogue, Settings settings, LocalDate asOf) {

    private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    Quality figures(TwinPairs pairs) {
        List<Holding> holdings =
                facts.stream().flatMap(each -> each.holdings().stream()).toList();
        return new Quality(
                lacking(holdings),
                facts.size(),
                holdings.size(),
                unmapped(),
                customers(each -> !each.holdings().isEmpty() && each.records().isEmpty()),
                customers(each -> each.holdings().isEmpty() && !each.records().isEmpty()),
                unknowns(),
                overlaps(),
                Stream.of(DateColumn.values()).map(this::suspicious).toList(),
                new Quality.UndatedHoldings(
                        holdings.stream().filter(TwinQuality::undated).count(),
                        facts.stream()
                                .filter(each -> each.holdings().stream().anyMatch(TwinQuality::undated))
                                .count()),
                facts.stream().mapToLong(this::ignoredReplacements).sum(),
                new Quality.RejectedRows(0, List.of(), 0),
                leftOut(pairs));
    }

    private static Quality.LeftOutProducts leftOut(TwinPairs pairs) {
        List<Quality.LeftOutProduct> all = pairs.leftOut().stream()
                .map(product -> new Quality.LeftOutProduct(
                        product, pairs.owners(product).size()))
                .toList();
        return new Quality.LeftOutProducts(
                all.size(), all.subList(0, Math.min(100, all.size())), Math.max(0, all.size() - 100));
    }

    private List<Lacking> lacking(List<Holding> holdings) {
        List<TwinCustomer> active =
                customers().stream().filter(TwinCustomer::isCustomer).toList();
        boolean noMrr = active.stream()
                .flatMap(customer -> customer.activeRows().stream())
                .allMatch(row -> row.mrr() == null);
        List<Lacking> lacking = new ArrayList<>();
        if (catalogue.isNone() && !holdings.isEmpty()) {
            lacking.add(Lacking.CATALOGUE);
        }
        if (!active.isEmpty() && noMrr) {
            lacking.add(Lacking.MRR);
        }
        if (!active.isEmpty() && customers().stream().noneMatch(TwinCustomer::isStarter)) {
            lacking.add(Lacking.STARTS);
        }
        return lacking;
    }

    private List<TwinCustomer> customers() {
        return facts.stream()
                .map(each -> TwinCustomer.of(each, catalogue, settings, asOf))
                .toList();
    }

    private static boolean undated(Holding holding) {
        return holding.startedOn() == null;
    }

    private Quality.Customers customers(Predicate<CustomerFacts> odd) {
        List<CustomerId> found =
                facts.stream().filter(odd).map(CustomerFacts::customer).sorted().toList();
        return new Quality.Customers(found.size(), first20(found));
    }

    private static <T> List<T> first20(List<T> sorted) {
        return sorted.subList(0, Math.min(20, sorted.size()));
    }

    private Quality.UnmappedSkus unmapped() {
        Set<Sku> skus =
                facts.stream().flatMap(each -> unmapped(each).stream()).collect(Collectors.toCollection(TreeSet::new));
        List<Quality.UnmappedSku> list = new ArrayList<>();
        for (Sku sku : skus) {
            list.add(new Quality.UnmappedSku(
                    sku,
                    facts.stream()
                            .flatMap(each -> unmapped(each).stream())
                            .filter(sku::equals)
                            .count(),
                    facts.stream().filter(each -> unmapped(each).contains(sku)).count()));
        }
        list.sort(Comparator.comparingLong(sku -> -sku.holdings()));
        return new Quality.UnmappedSkus(
                list.size(),
                list.stream().mapToLong(Quality.UnmappedSku::holdings).sum(),
                facts.stream().filter(each -> !unmapped(each).isEmpty()).count(),
                list.subList(0, Math.min(100, list.size())),
                Math.max(0, list.size() - 100));
    }

    private List<Sku> unmapped(CustomerFacts customer) {
        return customer.holdings().stream()
                .map(Holding::sku)
                .filter(sku -> !catalogue.isNone() && catalogue.entry(sku) == null)
                .toList();
    }

    private SortedMap<String, Rate> unknowns() {
        List<TwinCustomer> active =
                customers().stream().filter(TwinCustomer::isCustomer).toList();
        SortedMap<String, Rate> unknowns = new TreeMap<>();
        TwinDimension.all(settings).forEach((name, dimension) -> {
            if (settings.crossedDimensions().stream()
                    .noneMatch(crossing -> crossing.name().equals(name))) {
                long unknown = active.stream()
                        .filter(customer -> dimension.apply(customer).equals("unknown"))
                        .count();
                unknowns.put(name, Rate.of(unknown, active.size()));
            }
        });
        return unknowns;
    }

    private Quality.OverlappingHoldings overlaps() {
        List<Quality.Overlap> overlaps = new ArrayList<>();
        for (CustomerFacts customer : facts) {
            SortedMap<Sku, Long> pairs = new TreeMap<>();
            for (int i = 0; i < customer.holdings().size(); i++) {
                for (int j = 0; j < i; j++) {
                    Holding one = customer.holdings().get(i);
                    if (overlap(one, customer.holdings().get(j))) {
                        pairs.merge(one.sku(), 1L, Long::sum);
                    }
                }
            }
            pairs.forEach((sku, count) -> overlaps.add(new Quality.Overlap(customer.customer(), sku, count)));
        }
        overlaps.sort(Comparator.comparing(Quality.Overlap::customer).thenComparing(Quality.Overlap::sku));
        return new Quality.OverlappingHoldings(
                overlaps.stream().map(Quality.Overlap::customer).distinct().count(),
                overlaps.stream().mapToLong(Quality.Overlap::pairs).sum(),
                first20(overlaps));
    }

    private boolean overlap(Holding one, Holding other) {
        boolean twoContracts = one.recordId() != null
                && other.recordId() != null
                && Objects.equals(one.startedOn(), other.startedOn())
                && Objects.equals(one.endedOn(), other.endedOn());
        LocalDate laterStart = start(one).isAfter(start(other)) ? start(one) : start(other);
        return one.sku().equals(other.sku())
                && subscription(one)
                && subscription(other)
                && !twoContracts
                && heldOn(one, laterStart)
                && heldOn(other, laterStart);
    }

    private boolean subscription(Holding holding) {
        return TwinRow.of(holding, catalogue, List.of()).kind() == Kind.SUBSCRIPTION;
    }

    private static LocalDate start(Holding holding) {
        return holding.startedOn() == null ? LocalDate.MIN : holding.startedOn();
    }

    private static boolean heldOn(Holding holding, LocalDate day) {
        return !day.isBefore(start(holding)) && (holding.endedOn() == null || day.isBefore(holding.endedOn()));
    }

    private Quality.SuspiciousDates suspicious(DateColumn column) {
        long tooEarly = 0;
        long tooLate = 0;
        TreeSet<Quality.SuspiciousDate> found = new TreeSet<>(
                Comparator.comparing(Quality.SuspiciousDate::customer).thenComparing(Quality.SuspiciousDate::date));
        for (CustomerFacts customer : facts) {
            for (LocalDate date : dates(customer, column)) {
                boolean early = date.getYear() < 1990;
                boolean late = date.isAfter(asOf.plusYears(5));
                tooEarly += early ? 1 : 0;
                tooLate += late ? 1 : 0;
                if (early || late) {
                    found.add(new Quality.SuspiciousDate(customer.customer(), date));
                }
            }
        }
        return new Quality.SuspiciousDates(column, tooEarly, tooLate, first20(List.copyOf(found)));
    }

    private static List<LocalDate> dates(CustomerFacts customer, DateColumn column) {
        return switch (column) {
            case STARTED_ON -> present(customer.holdings().stream().map(Holding::startedOn));
            case ENDED_ON -> present(customer.holdings().stream().map(Holding::endedOn));
            case EFFECTIVE_ON -> present(customer.records().stream().map(CustomerRecord::effectiveOn));
            case CHURNED_ON -> present(customer.records().stream().map(CustomerRecord::churnedOn));
        };
    }

    private static List<LocalDate> present(Stream<LocalDate> dates) {
        return dates.filter(Objects::nonNull).toList();
    }

    /// Over all rows that count, whenever they start.
    private long ignoredReplacements(CustomerFacts facts) {
        TwinCustomer customer = TwinCustomer.of(facts, catalogue, settings, FOR_GOOD);
        long ignored = 0;
        for (ProductId product : customer.acquiredProducts()) {
            ignored += customer.firstRows(product).stream()
                    .filter(row -> row.replaces() != null)
                    .count();
            ignored -= customer.replaced(product).size();
        }
        return ignored;
    }
}
