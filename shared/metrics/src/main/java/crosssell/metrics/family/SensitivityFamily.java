package crosssell.metrics.family;

import crosssell.metrics.figure.Sensitivity;
import crosssell.metrics.figure.Sensitivity.Variant;
import crosssell.metrics.history.Counting;
import crosssell.metrics.history.CountingOption;
import crosssell.metrics.history.CustomerHistory;
import crosssell.metrics.history.Day;
import crosssell.metrics.history.Position;
import crosssell.metrics.model.Catalogue;
import crosssell.metrics.model.CustomerFacts;
import crosssell.metrics.model.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The headline under every combination of the choices in a definition of cross-selling.
///
/// A customer is worked out once per combination that its rows can distinguish: most customers have neither trials nor
/// one-time nor uncounted rows, and one position serves all combinations.
///
/// Example: a customer with one product and a running trial of another is multi-product in the eight variants that
/// count trials, and in no other.
public final class SensitivityFamily {

    private static final int[] BUNDLE_WINDOWS = {0, 30};
    private static final boolean[] NO_AND_YES = {false, true};

    private final int day;
    private final List<Choice> choices = new ArrayList<>();

    /// One combination and its tally.
    private record Choice(int bundleWindowDays, Set<CountingOption> counted, Counting counting, HeadlineTally tally) {}

    /// The part of a combination that matters for one customer.
    private record Difference(int bundleWindowDays, Set<CountingOption> counted) {}

    public SensitivityFamily(LocalDate asOf, Settings settings, Catalogue catalogue) {
        this.day = Day.of(asOf);
        for (int window : BUNDLE_WINDOWS) {
            Settings windowed = settings.withBundleWindowDays(window);
            for (boolean trials : NO_AND_YES) {
                for (boolean oneTime : NO_AND_YES) {
                    for (boolean uncounted : NO_AND_YES) {
                        Set<CountingOption> counted = counted(trials, oneTime, uncounted);
                        choices.add(new Choice(
                                window,
                                counted,
                                new Counting(windowed, catalogue, counted),
                                new HeadlineTally(settings.materialMrr())));
                    }
                }
            }
        }
    }

    private static Set<CountingOption> counted(boolean trials, boolean oneTime, boolean uncounted) {
        Set<CountingOption> counted = EnumSet.noneOf(CountingOption.class);
        if (trials) {
            counted.add(CountingOption.TRIALS);
        }
        if (oneTime) {
            counted.add(CountingOption.ONE_TIME);
        }
        if (uncounted) {
            counted.add(CountingOption.UNCOUNTED_SKUS);
        }
        return counted;
    }

    /// Counts one customer.
    public void add(CustomerFacts facts) {
        Set<CountingOption> present = choices.getFirst().counting().present(facts.holdings());
        Map<Difference, Optional<Position>> positions = new HashMap<>();
        for (Choice choice : choices) {
            Set<CountingOption> counted = EnumSet.copyOf(choice.counted());
            counted.retainAll(present);
            int window = facts.holdings().size() < 2 ? 0 : choice.bundleWindowDays();
            positions
                    .computeIfAbsent(
                            new Difference(window, counted),
                            d -> Optional.ofNullable(new CustomerHistory(facts, choice.counting()).at(day)))
                    .ifPresent(position -> choice.tally().count(position, 1));
        }
    }

    /// Counts all that `other` counted.
    public void merge(SensitivityFamily other) {
        for (int i = 0; i < choices.size(); i++) {
            choices.get(i).tally().addAll(other.choices.get(i).tally());
        }
    }

    public Sensitivity figures() {
        return new Sensitivity(choices.stream().map(SensitivityFamily::variant).toList());
    }

    private static Variant variant(Choice choice) {
        return new Variant(
                choice.bundleWindowDays(),
                choice.counted().contains(CountingOption.TRIALS),
                choice.counted().contains(CountingOption.ONE_TIME),
                choice.counted().contains(CountingOption.UNCOUNTED_SKUS),
                choice.tally().headline());
    }
}
