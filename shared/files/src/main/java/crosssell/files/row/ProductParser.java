package crosssell.files.row;

import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import crosssell.uploads.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Rows of `products/`.
final class ProductParser implements RowParser {

    private static final long MAX_VALUE_MONTHS = 1_200;

    private final EnumWords<Kind> kinds = new EnumWords<>(Kind.class);
    private final EnumWords<TruthWord> truths = new EnumWords<>(TruthWord.class);

    @Override
    public @Nullable Row parse(Cells cells) {
        String sku = cells.requiredId(Column.SKU);
        String product = cells.requiredId(Column.PRODUCT);
        Money weight = cells.money(Column.WEIGHT, Cells.Sign.NOT_NEGATIVE);
        TruthWord counts = cells.word(Column.COUNTS, truths);
        Kind kind = cells.word(Column.KIND, kinds);
        Long valueMonths = cells.whole(Column.VALUE_MONTHS, 0, MAX_VALUE_MONTHS);
        LocalDate launchedOn = cells.date(Column.LAUNCHED_ON);
        LocalDate retiredOn = cells.date(Column.RETIRED_ON);
        String family = cells.text(Column.FAMILY);
        if (cells.isFaulty()) {
            return null;
        }
        return new Row.ProductRow(new CatalogueEntry(
                new Sku(sku),
                new ProductId(product),
                weight,
                counts == null ? null : counts.isTrue(),
                kind,
                valueMonths == null ? null : valueMonths.intValue(),
                launchedOn,
                retiredOn,
                family));
    }
}
