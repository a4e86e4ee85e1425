package crosssell.metrics.effort;

import crosssell.metrics.model.Attribution.Model;
import crosssell.metrics.statistics.LargestRemainder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The days before one cross-sell on which a team, or a campaign, touched the customer. A day is one step, and its
/// touches share the step's credit equally.
///
/// Credit is in whole [#CREDIT]ths and divided by largest remainder, by steps first, so that it adds up exactly.
///
/// Example: CS 60 days before, Sales 30 days before, CS and Partners on the day. `first`: CS 1. `last`: CS 1/2,
/// Partners 1/2. `linear`: CS 2/4, the others 1/4 each. `position`: CS 0.4 + 0.2 = 0.6, Sales 0.2, Partners 0.2.
/// `decay` with a half-life of 30 days, weights 1/4, 1/2, 1, 1 of 2.75: CS 5/11, Sales 2/11, Partners 4/11.
///
/// Source: docs/definitions.md, "Attribution".
public final class Steps {

    /// Decimal places of a credit.
    public static final int PLACES = 12;

    /// The credit for one cross-sell in trillionths: 9 million cross-sells fit in a sum.
    public static final long CREDIT = 1_000_000_000_000L;

    private final SortedMap<Integer, List<String>> byDay = new TreeMap<>();

    /// Adds one touch on `day` by the team or campaign called `name`.
    public void add(int day, String name) {
        byDay.computeIfAbsent(day, d -> new ArrayList<>(1)).add(name);
    }

    public boolean isEmpty() {
        return byDay.isEmpty();
    }

    /// The credit of each name, in all [#CREDIT]; empty if there is no step.
    ///
    /// @param halfLifeDays half-life of [Model#DECAY]
    public SortedMap<String, Long> credits(Model model, int halfLifeDays) {
        SortedMap<String, Long> credits = new TreeMap<>();
        long[] ofSteps = byDay.isEmpty() ? new long[0] : LargestRemainder.split(CREDIT, weights(model, halfLifeDays));
        int step = 0;
        for (List<String> names : byDay.values()) {
            // Sorted, so that the odd trillionth does not depend on the order of rows.
            Collections.sort(names);
            long[] parts = LargestRemainder.split(
                    ofSteps[step++], names.stream().mapToLong(name -> 1).toArray());
            for (int i = 0; i < parts.length; i++) {
                credits.merge(names.get(i), parts[i], Long::sum);
            }
        }
        return credits;
    }

    private long[] weights(Model model, int halfLifeDays) {
        int last = byDay.size() - 1;
        long[] weights = new long[byDay.size()];
        int step = 0;
        for (var each : byDay.entrySet()) {
            int touches = each.getValue().size();
            weights[step] = switch (model) {
                case FIRST -> step == 0 ? 1 : 0;
                case LAST -> step == last ? 1 : 0;
                case LINEAR -> touches;
                // 40 % : 20 % / between : 40 %, in whole numbers; with one or two steps, the same each.
                case POSITION -> step == 0 || step == last ? Math.max(1, 2L * (last - 1)) : 1;
                case DECAY -> touches * decayed(byDay.lastKey() - each.getKey(), halfLifeDays);
            };
            step++;
        }
        return weights;
    }

    /// The weight relative to the latest step, so that the weights are never all 0. From `StrictMath`, so that it is
    /// the same on every machine.
    private static long decayed(int days, int halfLifeDays) {
        return Math.round(CREDIT * StrictMath.pow(0.5, (double) days / halfLifeDays));
    }
}
