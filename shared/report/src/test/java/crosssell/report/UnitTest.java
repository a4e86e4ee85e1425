package crosssell.report;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    /// Fractions that are not shares: ratios, p-values, averages and days.
    private static final Set<String> RATIOS = Set.of(
            "lift",
            "leverage",
            "jaccard",
            "conviction",
            "kulczynski",
            "imbalance",
            "pValue",
            "qValue",
            "logRankP",
            "productsPerCustomer",
            "subscriptionsPerCustomer",
            "weightedProductsPerCustomer",
            "medianDays",
            "medianLow",
            "medianHigh",
            "adopterMedianDays",
            "conversionMedianDays");

    @ParameterizedTest
    @CsvSource({
        "crossSellRate.rate, crossSellRate.numerator, SHARE",
        "crossSellRate.low, crossSellRate.rate, SHARE",
        "crossSellRate.numerator, crossSellRate.rate, OTHER",
        "change.month.crossSellRate, change.month.mrr, SHARE",
        "change.month.customers, change.month.mrr, OTHER",
        "low, probability, SHARE",
        "value, probability, MONEY",
        "lift.value, lift.low, SHARE",
        "churnDifference.high, churnDifference.value, SHARE",
        "adopters.low, adopters.expected, OTHER",
        "crossSellRate.low, crossSellRate.expected, SHARE",
        "waiting, atRisk, SHARE",
        "waiting, level, OTHER",
        "movements.crossSell, movements.new, MONEY",
        "arpa.single, arpa.multi, MONEY",
        "ltv, arpa, MONEY",
        "medianLow, medianDays, OTHER",
    })
    void aNumberIsWhatItsNameSaysAndAnEndWhatItsMiddleIs(String name, String beside, Unit unit) {
        assertThat(Unit.of(name, Map.of(beside, "1")::get)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"crossSellRate, SHARE", "medianDays, OTHER"})
    void aRangeIsWhatItsMetricIs(String metric, Unit unit) {
        assertThat(Unit.of("benchmarks.0.low", Map.of("benchmarks.0.metric", metric)::get))
                .isEqualTo(unit);
    }

    /// A figure added later with a fraction is either a share or named above.
    @Test
    void everyFractionOfTheExampleIsAShareOrKnownNotToBe() {
        Set<String> neither = new TreeSet<>();
        for (Tables.Named each : Tables.of(Golden.figures())) {
            Table table = each.table();
            boolean listed = table.columns().equals(FigureRows.LISTED);
            for (int row = 0; row < table.rows().size(); row++) {
                List<Table.Cell> cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (isFraction(cells.get(column)) && each.unit(row, column) == Unit.OTHER) {
                        neither.add(
                                listed
                                        ? cells.getFirst().text()
                                        : table.columns().get(column));
                    }
                }
            }
        }
        neither.removeIf(name -> RATIOS.contains(name.substring(name.lastIndexOf('.') + 1)));

        assertThat(neither).isEmpty();
    }

    private static boolean isFraction(Table.Cell cell) {
        return cell.isNumber()
                && new BigDecimal(cell.text()).abs().compareTo(BigDecimal.ONE) < 0
                && new BigDecimal(cell.text()).stripTrailingZeros().scale() > 0;
    }
}
