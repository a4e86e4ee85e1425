package crosssell.files;

import static crosssell.uploads.UploadPrefix.SETTINGS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.files.row.ReadReport;
import crosssell.files.row.RowResult;
import crosssell.metrics.model.Attribution;
import crosssell.metrics.model.Benchmark;
import crosssell.metrics.model.Benchmark.Metric;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Playbook;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Settings;
import crosssell.metrics.model.Settings.Bands;
import crosssell.metrics.model.Settings.Crossing;
import crosssell.uploads.BadFile;
import crosssell.uploads.SettingsDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsDocumentTest {

    @Test
    void anEmptyDocumentGivesTheDefaults() throws BadFile {
        assertThat(SettingsDocument.parse("{}")).isEqualTo(SettingsDocument.DEFAULT);
        assertThat(SettingsDocument.parse("{\"bands\": {\"size\": {}}}")).isEqualTo(SettingsDocument.DEFAULT);
    }

    @Test
    void everyKeyIsRead() throws BadFile {
        SettingsDocument document = SettingsDocument.parse("""
                {
                  "bands": {
                    "size": {"mid_market_from": 50, "enterprise_above": 500},
                    "health": {"medium_above": 40.5, "high_above": 80},
                    "arr_tier": {"tier_2_from": 1e4, "tier_1_above": 50000.5}
                  },
                  "bundle_window_days": 20, "material_mrr": 50, "min_customers": 3, "within_months": [12, 1, 3],
                  "dimensions": ["Tier Label", "owner"],
                  "crossed_dimensions": [["size", "tenure"], ["tier_label", "region"]],
                  "benchmarks": [
                    {"metric": "crossSellRate", "low": 0.2, "high": 0.4, "source": "board"},
                    {"metric": "medianDays", "dimension": "size,tenure", "value": "smb,year_1", "low": 90, "high": 90, "source": "board"}
                  ],
                  "max_rejected_percent": 12.5, "max_ended_percent": 0
                }
                """);

        assertThat(document)
                .isEqualTo(new SettingsDocument(
                        new Settings(
                                new Bands(
                                        50,
                                        500,
                                        new BigDecimal("40.5"),
                                        new BigDecimal("80"),
                                        Money.of("10000"),
                                        Money.of("50000.5")),
                                20,
                                Money.of("50"),
                                3,
                                List.of(1, 3, 12),
                                List.of("tier_label", "owner"),
                                List.of(new Crossing("size", "tenure"), new Crossing("tier_label", "region")),
                                List.of(
                                        new Benchmark(Metric.CROSS_SELL_RATE, null, null, 0.2, 0.4, "board"),
                                        new Benchmark(
                                                Metric.MEDIAN_DAYS, "size,tenure", "smb,year_1", 90, 90, "board"))),
                        12.5,
                        0,
                        Map.of()));
    }

    @Test
    void anEmptyListOfBenchmarksIsNone() throws BadFile {
        assertThat(SettingsDocument.parse("{\"benchmarks\": []}").metrics().benchmarks())
                .isEmpty();
    }

    @Test
    void keysThatNothingReadsYetAreAcceptedAndKeptInTheUploadedDocument() throws BadFile {
        String json = """
                {"currency": "EUR"}
                """;

        ReadRows reading = ReadRows.of("settings/2026.json", SETTINGS, json.getBytes(UTF_8));

        assertThat(reading.rows()).containsExactly(new RowResult.Accepted(1, new Row.SettingsRow(json)));
        assertThat(reading.report()).isEqualTo(new ReadReport(SETTINGS, 1, 0, 0, 0, 0, List.of(), Map.of()));
        assertThat(SettingsDocument.parse(json)).isEqualTo(SettingsDocument.DEFAULT);
    }

    @Test
    void sellingIsReadWithItsPlaybookInWhichNullTurnsARuleOff() throws BadFile {
        Settings selling = SettingsDocument.parse("""
                {"attribution_days": 60, "attribution_lookback_days": 45, "attribution_half_life_days": 7,
                 "attribution_model": "decay", "valuation_multiple": 7.5,
                 "playbook": {"health_above": 70.5, "usage_above": null, "tenure_days": 30, "weekly_active": false,
                              "onboarded": false, "renewal_within_days": null, "renewal_health_above": 55,
                              "escalated_within_days": 14}}
                """).metrics();

        assertThat(selling.attribution()).isEqualTo(new Attribution(45, 7, 60, Attribution.Model.DECAY));
        assertThat(selling.valuationMultiple()).isEqualByComparingTo("7.5");
        assertThat(selling.playbook())
                .isEqualTo(
                        new Playbook(new BigDecimal("70.5"), null, 30, false, false, null, new BigDecimal("55"), 14));
        assertThat(SettingsDocument.parse("{\"playbook\": {}}").metrics()).isEqualTo(Settings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"playbook\": {\"onboarded\": 1}} | playbook.onboarded is 1; allowed is true or false",
                "{\"playbook\": {\"tenure\": 1}} | unknown key 'playbook.tenure'; the nearest known is playbook.tenure_days",
                "{\"playbook\": {\"health_above\": 101}} | playbook.health_above is 101; allowed is a number from 0 to 100",
                "{\"attribution_model\": \"best\"} | attribution_model is \"best\"; allowed is one of first, last, linear, position, decay",
                "{\"bundel_window_days\": 1} | unknown key 'bundel_window_days'; the nearest known is bundle_window_days",
                "{\"bands\": {\"sise\": {}}} | unknown key 'bands.sise'; the nearest known is bands.size",
                "{\"bands\": {\"size\": {\"mid_from\": 1}}} | unknown key 'bands.size.mid_from'; the nearest known is bands.size.mid_market_from",
                "{\"bands\": []} | bands is []; allowed is an object",
                "{\"bands\": {\"size\": 5}} | bands.size is 5; allowed is an object",
                "{\"bands\": {\"size\": {\"mid_market_from\": -1}}} | bands.size.mid_market_from is -1; allowed is a whole number from 0 to 1000000000",
                "{\"bands\": {\"size\": {\"enterprise_above\": 199}}} | bands.size.mid_market_from is 200; allowed is at most bands.size.enterprise_above, which is 199",
                "{\"bands\": {\"health\": {\"medium_above\": 101}}} | bands.health.medium_above is 101; allowed is a number from 0 to 100",
                "{\"bands\": {\"health\": {\"medium_above\": 80}}} | bands.health.medium_above is 80; allowed is at most bands.health.high_above, which is 75",
                "{\"bands\": {\"arr_tier\": {\"tier_2_from\": 0.00001}}} | bands.arr_tier.tier_2_from is 0.00001; allowed is a number from 0 to 999999999999 with at most 4 decimals",
                "{\"bands\": {\"arr_tier\": {\"tier_1_above\": 5}}} | bands.arr_tier.tier_2_from is 25000; allowed is at most bands.arr_tier.tier_1_above, which is 5",
                "{\"bundle_window_days\": \"ten\"} | bundle_window_days is \"ten\"; allowed is a whole number from 0 to 3650",
                "{\"bundle_window_days\": 1.5} | bundle_window_days is 1.5; allowed is a whole number from 0 to 3650",
                "{\"bundle_window_days\": null} | bundle_window_days is null; allowed is a whole number from 0 to 3650",
                "{\"min_customers\": 1e999999999} | min_customers is 1E+999999999; allowed is a whole number from 0 to 1000000000",
                "{\"material_mrr\": -1} | material_mrr is -1; allowed is a number from 0 to 999999999999 with at most 4 decimals",
                "{\"within_months\": 3} | within_months is 3; allowed is a list of different whole numbers from 1 to 240",
                "{\"within_months\": [3, 0]} | within_months[1] is 0; allowed is a list of different whole numbers from 1 to 240",
                "{\"within_months\": [3, 3]} | within_months[1] is 3; allowed is a list of different whole numbers from 1 to 240",
                "{\"dimensions\": [\"size\"]} | dimensions[0] is \"size\"; allowed is a list of at most 20 different columns of customers, of at most 64 letters each, that hold text and are not dimensions already (size, tenure, health, arr_tier, entry_product, industry, region, plan, channel)",
                "{\"dimensions\": [\"status\"]} | dimensions[0] is \"status\"; allowed is a list of at most 20 different columns of customers, of at most 64 letters each, that hold text and are not dimensions already (size, tenure, health, arr_tier, entry_product, industry, region, plan, channel)",
                "{\"dimensions\": [7]} | dimensions[0] is 7; allowed is a list of at most 20 different columns of customers, of at most 64 letters each, that hold text and are not dimensions already (size, tenure, health, arr_tier, entry_product, industry, region, plan, channel)",
                "{\"dimensions\": [\"a\"], \"crossed_dimensions\": [[\"a\", \"b\"]]} | crossed_dimensions[0] is [\"a\",\"b\"]; allowed is a list of at most 20 different pairs of two dimensions among size, tenure, health, arr_tier, entry_product, industry, region, plan, channel, a",
                "{\"crossed_dimensions\": [[\"size\", \"size\"]]} | crossed_dimensions[0] is [\"size\",\"size\"]; allowed is a list of at most 20 different pairs of two dimensions among size, tenure, health, arr_tier, entry_product, industry, region, plan, channel",
                "{\"max_rejected_percent\": 101} | max_rejected_percent is 101; allowed is a number from 0 to 100",
                "{\"max_ended_percent\": true} | max_ended_percent is true; allowed is a number from 0 to 100",
                "{\"currency\": \"euro\"} | currency is \"euro\"; allowed is three capital letters such as EUR",
                "{\"valuation_multiple\": 0} | valuation_multiple is 0; allowed is a number above 0",
                "{\"playbook\": 1} | playbook is 1; allowed is an object",
                "{\"benchmarks\": 1} | benchmarks is 1; allowed is a list of objects",
                "{\"benchmarks\": null} | benchmarks is null; allowed is a list of objects",
                "{\"benchmarks\": [3]} | benchmarks[0] is 3; allowed is an object",
                "{\"benchmarks\": [{}]} | benchmarks[0].metric is missing; allowed is one of crossSellRate, earnedCrossSellRate, productsPerCustomer, medianDays",
                "{\"benchmarks\": [{\"metric\":\"lift\"}]} | benchmarks[0].metric is \"lift\"; allowed is one of crossSellRate, earnedCrossSellRate, productsPerCustomer, medianDays",
                "{\"benchmarks\": [{\"metric\":\"crossSellRate\",\"low\":0,\"high\":1,\"source\":\"x\"},{\"metric\":\"crossSellRate\"}]} | benchmarks[1].low is missing; allowed is a number from 0 to 1",
                "{\"benchmarks\": [{\"metric\":\"crossSellRate\",\"low\":25}]} | benchmarks[0].low is 25; allowed is a number from 0 to 1",
                "{\"benchmarks\": [{\"metric\":\"medianDays\",\"low\":90,\"high\":\"9\"}]} | benchmarks[0].high is \"9\"; allowed is a number from 0 to 1000000",
                "{\"benchmarks\": [{\"metric\":\"productsPerCustomer\",\"low\":2,\"high\":1}]} | benchmarks[0].low is 2; allowed is at most benchmarks[0].high, which is 1",
                "{\"benchmarks\": [{\"metric\":\"crossSellRate\",\"low\":0,\"high\":1}]} | benchmarks[0].source is missing; allowed is a text that says who published it",
                "{\"benchmarks\": [{\"metric\":\"crossSellRate\",\"value\":\"smb\"}]} | benchmarks[0].dimension is missing; allowed is one of size, tenure, health, arr_tier, entry_product, industry, region, plan, channel",
                "{\"benchmarks\": [{\"metric\":\"crossSellRate\",\"dimension\":\"sise\"}]} | benchmarks[0].dimension is \"sise\"; allowed is one of size, tenure, health, arr_tier, entry_product, industry, region, plan, channel",
                "{\"benchmarks\": [{\"metric\":\"crossSellRate\",\"dimension\":\"size\",\"value\":\" \"}]} | benchmarks[0].value is \" \"; allowed is the dimension's value, a text",
                "{\"benchmarks\": [{\"metric\":\"crossSellRate\",\"low\":0,\"high\":1,\"source\":\"x\",\"sauce\":1}]} | unknown key 'benchmarks[0].sauce'; the nearest known is benchmarks[0].source",
                "{\"mappings\": []} | mappings is []; allowed is an object",
                "{\"mappings\": {\"owners\": {}}} | unknown key 'mappings.owners'; the nearest known is mappings.ownership",
                "{\"mappings\": {\"costs\": {\"date\": \"dd.MM.yyyy\"}}} | unknown key 'mappings.costs.date'; the nearest known is mappings.costs.dates",
                "{\"attribution_days\": []} | attribution_days is []; allowed is a whole number from 1 to 3650",
                "{\"min_customers\": 1, \"min_customers\": 2} | no JSON on line 1, column 37: Duplicate field 'min_customers'",
                "{\"min_customers\": 1,} | no JSON on line 1, column 21: Unexpected character ('}' (code 125)): was expecting double-quote to start field name",
                "{} {} | something follows the document on line 1",
                "3 | the document is 3; allowed is an object",
            })
    void aBadDocumentIsRefusedWithPathValueAndWhatIsAllowed(String json, String message) {
        assertThatThrownBy(() -> SettingsDocument.parse(json))
                .isInstanceOf(BadFile.class)
                .hasMessage("settings: " + message);
    }

    @Test
    void aMappingToAColumnThatThePrefixHasNotIsRefused() {
        assertThatThrownBy(
                        () -> SettingsDocument.parse("{\"mappings\": {\"touches\": {\"columns\": {\"a\": \"mrr\"}}}}"))
                .isInstanceOf(BadFile.class)
                .hasMessage("the mapping reads 'a' as 'mrr', which touches/ has not; the nearest is team");
    }

    @Test
    void noMoreDimensionsAreTakenThanFigureByFigureCanBeMadeFor() throws BadFile {
        List<String> twenty =
                IntStream.range(0, 20).mapToObj(i -> "\"d" + i + "\"").toList();
        String longest = "d".repeat(64);

        assertThat(SettingsDocument.parse("{\"dimensions\": " + twenty + "}")
                        .metrics()
                        .dimensions())
                .hasSize(20);
        assertThat(SettingsDocument.parse("{\"dimensions\": [\"" + longest + "\"]}")
                        .metrics()
                        .dimensions())
                .containsExactly(longest);
        assertThatThrownBy(() -> SettingsDocument.parse("{\"dimensions\": "
                        + Stream.concat(twenty.stream(), Stream.of("\"e\"")).toList() + "}"))
                .hasMessageStartingWith("settings: dimensions[20] is \"e\"; allowed is a list of at most 20 different");
        assertThatThrownBy(() -> SettingsDocument.parse("{\"dimensions\": [\"" + longest + "d\"]}"))
                .hasMessageContaining("of at most 64 letters each");
    }

    @Test
    void anEmptyFileIsNoDocument() {
        assertThatThrownBy(() -> SettingsDocument.parse(" "))
                .isInstanceOf(BadFile.class)
                .hasMessage("settings: the document is empty; allowed is an object");
    }
}
