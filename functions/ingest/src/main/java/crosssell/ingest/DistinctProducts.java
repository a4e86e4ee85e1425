package crosssell.ingest;

import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The different products that a file names. Hundreds of them without a catalogue mean that a column of invoice texts
/// was read as the product.
final class DistinctProducts {

    /// The number of products from which a file gets a remark.
    static final int MANY = 300;

    /// Counting stops here: it is enough to know that there are more.
    static final int COUNTED = 10_000;

    private static final int EXAMPLES = 3;
    private static final int LONGEST = 60;

    private final Set<Sku> products = new LinkedHashSet<>();
    private boolean more;

    void add(Row row) {
        if (row instanceof Row.HoldingRow holding) {
            Sku product = holding.holding().sku();
            if (products.size() < COUNTED) {
                products.add(product);
            } else {
                more |= !products.contains(product);
            }
        }
    }

    /// The remark about a file with many products and no catalogue.
    Optional<String> remark() {
        return products.size() < MANY
                ? Optional.empty()
                : Optional.of(
                        "the column product has %s%,d different values, such as %s: without a catalogue each is a product of its own. If it is"
                                        .formatted(more ? "more than " : "", products.size(), examples())
                                + " invoice text, have another column read as product by a mapping, or upload to products/"
                                + " which of them are which product");
    }

    private String examples() {
        return products.stream()
                .limit(EXAMPLES)
                .map(product -> "'" + shortened(product.value()) + "'")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String value) {
        int end = value.offsetByCodePoints(0, Math.min(LONGEST, value.codePointCount(0, value.length())));
        return end == value.length() ? value : value.substring(0, end) + "...";
    }
}
