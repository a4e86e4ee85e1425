package crosssell.metrics.history;

import crosssell.metrics.model.ProductId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// One step of a customer's path: the products first acquired on one day, joined with `+`.
///
/// Source: docs/definitions.md, "Paths".
///
/// @param acquired the products, by name
public record PathStep(List<ProductId> acquired, int day) {

    /// Its name, such as `Core` or `Analytics+Mobile`.
    public String products() {
        return acquired.stream().map(ProductId::value).collect(Collectors.joining("+"));
    }

    /// The steps of `customer` by its date, oldest first.
    public static List<PathStep> of(CustomerAsOf customer) {
        SequencedMap<Integer, List<ProductId>> byDay = new LinkedHashMap<>();
        for (ProductLine line : customer.inOrder()) {
            byDay.computeIfAbsent(line.acquired(), day -> new ArrayList<>(1)).add(line.product());
        }
        return byDay.entrySet().stream()
                .map(day -> new PathStep(List.copyOf(day.getValue()), day.getKey()))
                .toList();
    }
}
