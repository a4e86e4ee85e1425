package crosssell.metrics.twin;

import crosssell.metrics.figure.CreditShares;
import crosssell.metrics.figure.CreditShares.OfCampaign;
import crosssell.metrics.figure.CreditShares.OfProduct;
import crosssell.metrics.figure.CreditShares.OfTeam;
import crosssell.metrics.figure.CreditShares.Unattributed;
import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.SellingEffort;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Target;
import crosssell.metrics.model.Touch;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The shares in the cross-sells of a period. Source: docs/definitions.md, "Attribution".
record TwinAttribution(
        List<CustomerFacts> facts, Catalogue catalogue, Settings settings, SellingEffort effort, LocalDate asOf) {

    /// One product of one customer that was cross-sold in a period or brought in revenue.
    private record Sale(ProductId product, boolean crossSold, BigDecimal won, TwinCredit teams, TwinCredit campaigns) {

        BigDecimal counted(BigInteger credit) {
            return crossSold ? new BigDecimal(credit, 12) : BigDecimal.ZERO;
        }

        /// Each name's part of its revenue.
        SortedMap<String, BigDecimal> parts(SortedMap<String, BigInteger> credits) {
            List<BigInteger> parts = TwinCredit.cut(won.setScale(4).unscaledValue(), List.copyOf(credits.values()));
            SortedMap<String, BigDecimal> byName = new TreeMap<>();
            credits.keySet().forEach(name -> byName.put(name, new BigDecimal(parts.get(byName.size()), 4)));
            return byName;
        }
    }

    private interface Row<R> {
        R of(String name, BigDecimal crossSells, @Nullable Double share, Money revenue);
    }

    CreditShares.Period over(LocalDate from) {
        List<Sale> sales = sales(from);
        List<CreditShares.ByModel> models = new ArrayList<>();
        for (Model model : Model.values()) {
            List<OfProduct> products = new ArrayList<>();
            for (ProductId product :
                    new TreeSet<>(sales.stream().map(Sale::product).toList())) {
                List<Sale> of = sales.stream()
                        .filter(sale -> sale.product.equals(product))
                        .toList();
                if (crossSells(of) != 0 || won(of).signum() != 0) {
                    products.add(new OfProduct(
                            product,
                            crossSells(of),
                            Money.of(won(of)),
                            unattributed(of, Sale::teams),
                            rows(of, sale -> sale.teams.by(model), OfTeam::new)));
                }
            }
            models.add(new CreditShares.ByModel(
                    model,
                    unattributed(sales, Sale::teams),
                    rows(sales, sale -> sale.teams.by(model), OfTeam::new),
                    products,
                    rows(sales, sale -> sale.campaigns.by(model), OfCampaign::new),
                    unattributed(sales, Sale::campaigns)));
        }
        return new CreditShares.Period(from, asOf, crossSells(sales), Money.of(won(sales)), models);
    }

    private static long crossSells(List<Sale> sales) {
        return sales.stream().filter(Sale::crossSold).count();
    }

    private static BigDecimal won(List<Sale> sales) {
        return TwinHeadline.sum(sales.stream().map(Sale::won).toList());
    }

    private static Unattributed unattributed(List<Sale> sales, Function<Sale, TwinCredit> whose) {
        List<Sale> nobodys = sales.stream()
                .filter(sale -> whose.apply(sale).touches().isEmpty())
                .toList();
        long count = crossSells(nobodys);
        return new Unattributed(
                count,
                TwinHeadline.share(BigDecimal.valueOf(count), BigDecimal.valueOf(crossSells(sales))),
                Money.of(won(nobodys)));
    }

    private static <R> List<R> rows(
            List<Sale> sales, Function<Sale, SortedMap<String, BigInteger>> credits, Row<R> row) {
        Set<String> names = new TreeSet<>();
        sales.forEach(sale -> names.addAll(credits.apply(sale).keySet()));
        List<R> rows = new ArrayList<>();
        for (String name : names) {
            List<Sale> its = sales.stream()
                    .filter(sale -> credits.apply(sale).containsKey(name))
                    .toList();
            BigDecimal credit = TwinHeadline.sum(its.stream()
                    .map(sale -> sale.counted(
                            Objects.requireNonNull(credits.apply(sale).get(name))))
                    .toList());
            BigDecimal revenue = TwinHeadline.sum(its.stream()
                    .map(sale -> Objects.requireNonNull(
                            sale.parts(credits.apply(sale)).get(name)))
                    .toList());
            if (credit.signum() != 0 || revenue.signum() != 0) {
                rows.add(row.of(
                        name,
                        plain(credit),
                        TwinHeadline.share(credit, BigDecimal.valueOf(crossSells(sales))),
                        Money.of(revenue)));
            }
        }
        return rows;
    }

    private static BigDecimal plain(BigDecimal decimal) {
        return new BigDecimal(decimal.stripTrailingZeros().toPlainString());
    }

    private List<Sale> sales(LocalDate from) {
        List<Sale> sales = new ArrayList<>();
        for (CustomerFacts each : facts) {
            TwinCustomer customer = TwinCustomer.of(each, catalogue, settings, asOf);
            TwinRevenue revenue = new TwinRevenue(List.of(customer), from, asOf);
            for (ProductId line : TwinRevenue.lines(customer)) {
                boolean crossSold = !customer.prospectByStatus()
                        && !customer.undated()
                        && !customer.initial(line)
                        && customer.firstRowOn(line).isAfter(from);
                BigDecimal won = revenue.won(customer, line);
                if (crossSold || won.signum() != 0) {
                    sales.add(new Sale(
                            line, crossSold, won, credit(touches(customer, line)), credit(campaigns(customer, line))));
                }
            }
        }
        return sales;
    }

    private TwinCredit credit(List<TwinCredit.Touched> touches) {
        return new TwinCredit(touches, settings.attribution().halfLifeDays());
    }

    private List<TwinCredit.Touched> touches(TwinCustomer customer, ProductId line) {
        List<TwinCredit.Touched> touches = new ArrayList<>();
        for (Touch touch : customer.facts().touches()) {
            if (leads(touch.touchedOn(), settings.attribution().lookbackDays(), touch.product(), customer, line)) {
                touches.add(new TwinCredit.Touched(touch.touchedOn(), touch.team()));
            }
        }
        return touches;
    }

    private List<TwinCredit.Touched> campaigns(TwinCustomer customer, ProductId line) {
        Set<TwinCredit.Touched> own = new HashSet<>();
        for (TwinRow row : customer.firstRows(line)) {
            if (row.campaignId() != null) {
                own.add(new TwinCredit.Touched(customer.firstRowOn(line), row.campaignId()));
            }
        }
        List<TwinCredit.Touched> touches = new ArrayList<>(own);
        for (Target target : customer.facts().targets()) {
            Campaign campaign = campaign(target.campaignId());
            int days = campaign == null || campaign.attributionDays() == null
                    ? settings.attribution().campaignDays()
                    : campaign.attributionDays();
            ProductId product = campaign == null ? null : campaign.product();
            if (own.isEmpty() && !target.holdout() && leads(target.targetedOn(), days, product, customer, line)) {
                touches.add(new TwinCredit.Touched(target.targetedOn(), target.campaignId()));
            }
        }
        return touches;
    }

    private boolean leads(LocalDate on, int days, @Nullable ProductId about, TwinCustomer customer, ProductId line) {
        LocalDate acquired = customer.firstRowOn(line);
        return !on.isAfter(acquired)
                && !on.plusDays(days).isBefore(acquired)
                && (about == null || named(about).equals(line));
    }

    private ProductId named(ProductId name) {
        return Objects.requireNonNullElse(TwinRow.product(new Sku(name.value()), catalogue), name);
    }

    private @Nullable Campaign campaign(@Nullable String id) {
        Campaign first = null;
        Campaign newest = null;
        for (Campaign each : effort.campaigns()) {
            if (each.campaignId().equals(id)) {
                if (first == null || each.startsOn().isBefore(first.startsOn())) {
                    first = each;
                }
                if (!each.startsOn().isAfter(asOf)
                        && (newest == null || !each.startsOn().isBefore(newest.startsOn()))) {
                    newest = each;
                }
            }
        }
        return newest == null ? first : newest;
    }

    /// The product that a campaign sells.
    @Nullable
    ProductId product(@Nullable String campaignId) {
        Campaign campaign = campaign(campaignId);
        return campaign == null || campaign.product() == null ? null : named(campaign.product());
    }
}
