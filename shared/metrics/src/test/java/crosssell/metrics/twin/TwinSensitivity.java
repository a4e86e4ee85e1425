package crosssell.metrics.twin;

import crosssell.metrics.figure.Sensitivity;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The headline under every combination of choices, by rewriting the uploaded rows until the default rules give it.
record TwinSensitivity(List<CustomerFacts> facts, Catalogue catalogue, Settings settings, LocalDate asOf) {

    Sensitivity figures() {
        List<Sensitivity.Variant> variants = new ArrayList<>();
        for (int window : List.of(0, 30)) {
            for (boolean trials : List.of(false, true)) {
                for (boolean oneTime : List.of(false, true)) {
                    for (boolean uncounted : List.of(false, true)) {
                        variants.add(variant(window, trials, oneTime, uncounted));
                    }
                }
            }
        }
        return new Sensitivity(variants);
    }

    private Sensitivity.Variant variant(int window, boolean trials, boolean oneTime, boolean uncounted) {
        Catalogue all = uncounted
                ? Catalogue.of(catalogue.entries().stream()
                        .map(TwinSensitivity::counting)
                        .toList())
                : catalogue;
        Settings windowed = settings.withBundleWindowDays(window);
        List<TwinCustomer> customers = facts.stream()
                .map(each -> TwinCustomer.of(rewritten(each, trials, oneTime), all, windowed, asOf))
                .filter(TwinCustomer::isCustomer)
                .toList();
        return new Sensitivity.Variant(window, trials, oneTime, uncounted, TwinHeadline.of(customers));
    }

    private static CatalogueEntry counting(CatalogueEntry entry) {
        return new CatalogueEntry(
                entry.sku(),
                entry.product(),
                entry.weight(),
                true,
                entry.kind(),
                entry.valueMonths(),
                null,
                null,
                null);
    }

    private CustomerFacts rewritten(CustomerFacts facts, boolean trials, boolean oneTime) {
        List<Holding> holdings = new ArrayList<>();
        for (Holding holding : facts.holdings()) {
            Kind kind = TwinRow.of(holding, catalogue, facts.records()).kind();
            switch (kind) {
                case SUBSCRIPTION -> holdings.add(holding);
                case ONE_TIME -> {
                    if (oneTime) {
                        holdings.add(holding);
                    }
                }
                case TRIAL -> {
                    if (trials) {
                        holdings.add(subscribed(holding));
                    }
                }
            }
        }
        return new CustomerFacts(facts.customer(), holdings, facts.records());
    }

    private static Holding subscribed(Holding trial) {
        return new Holding(
                trial.recordId(),
                trial.sku(),
                trial.startedOn(),
                trial.endedOn(),
                Kind.SUBSCRIPTION,
                trial.mrr(),
                trial.amount(),
                trial.quantity(),
                trial.plan(),
                trial.bundleId(),
                trial.replaces(),
                trial.campaignId());
    }
}
