package crosssell.store.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.conversion.ConversionModel;
import crosssell.metrics.figure.Figures;
import crosssell.metrics.model.Settings;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FiguresJsonTest {

    private static final String RATE_2_OF_4 =
            "{\"rate\":0.5,\"numerator\":2,\"denominator\":4,\"low\":0.15003898915214953,\"high\":0.8499610108478505}";

    private static final String RATE_1_OF_2 =
            "{\"rate\":0.5,\"numerator\":1,\"denominator\":2,\"low\":0.09453120573423074,\"high\":0.9054687942657693}";

    private static final String EFFECTS =
            "{\"change\":-0.125,\"rateEffect\":0.125,\"mixEffect\":-0.25,\"paradox\":true,\"values\":["
                    + "{\"value\":\"smb\",\"weightFrom\":0.0,\"weightTo\":0.5,\"rateFrom\":null,\"rateTo\":0.25,"
                    + "\"rateEffect\":0.0,\"mixEffect\":-0.25}]}";

    private final Figures figures = FiguresSample.asOf(LocalDate.of(2024, 12, 31));

    @Test
    void keysComeInTheOrderOfTheInterface() {
        String whole = text(FiguresJson.of(figures));

        assertThat(whole)
                .startsWith("{\"asOf\":\"2024-12-31\",\"summary\":{\"customers\":4,\"multiProductCustomers\":2,");
        assertThat(whole.replaceAll("[^a-zA-Z:\"]", ""))
                .containsSubsequence(
                        "\"asOf\":",
                        "\"summary\":",
                        "\"trend\":",
                        "\"segments\":",
                        "\"products\":",
                        "\"pairs\":",
                        "\"matrix\":",
                        "\"velocity\":\"overall\":",
                        "\"by\":\"size\":\"logRankP\":\"values\":\"value\":\"enterprise\"\"starters\":",
                        "\"within\":",
                        "\"cohorts\":\"year\":",
                        "\"quarter\":",
                        "\"month\":",
                        "\"paths\":\"paths\":",
                        "\"transitions\":",
                        "\"stepUp\":",
                        "\"revenue\":\"month\":",
                        "\"trailingMonths\":",
                        "\"retention\":\"from\":",
                        "\"mix\":\"month\":",
                        "\"year\":",
                        "\"efficiency\":\"month\":",
                        "\"campaigns\":\"campaign\":",
                        "\"attribution\":\"month\":",
                        "\"opportunities\":",
                        "\"whitespace\":",
                        "\"readiness\":\"customers\":",
                        "\"forecast\":\"waiting\":",
                        "\"scenario\":\"points\":",
                        "\"sensitivity\":\"variants\":",
                        "\"quality\":\"lacking\":");
    }

    @Test
    void headlineLiesOnOneLevelWithTheRestOfTheSummary() {
        assertThat(text(FiguresJson.of(figures.summary())))
                .contains("\"crossSellRate\":" + RATE_2_OF_4 + ",\"earnedCrossSellRate\":")
                .contains("\"materialCrossSellRate\":" + RATE_2_OF_4 + ",\"productsPerCustomer\":1.5,")
                .endsWith("\"mrr\":16477.6669,\"mrrMultiProduct\":442,\"mrrCrossSold\":0,"
                        + "\"mrrMultiProductShare\":0.1,\"mrrCrossSoldShare\":null,"
                        + "\"arpa\":{\"single\":1.0E-7,\"multi\":null},"
                        + "\"excluded\":{\"prospectOrTrial\":2,\"churned\":5,\"notStarted\":1,\"unmappedOnly\":0},"
                        + "\"undatedCustomers\":1,\"unknownChurnDate\":0,\"change\":{"
                        + "\"month\":{\"from\":\"2024-11-30\",\"customers\":-1,\"mrr\":-0.0001,"
                        + "\"crossSellRate\":-0.125,\"earnedCrossSellRate\":0.0,\"productsPerCustomer\":null},"
                        + "\"year\":{\"from\":\"2023-12-31\",\"customers\":4,\"mrr\":442,"
                        + "\"crossSellRate\":null,\"earnedCrossSellRate\":null,\"productsPerCustomer\":null}},"
                        + "\"benchmarks\":[{\"metric\":\"crossSellRate\",\"low\":0.25,\"high\":0.45,"
                        + "\"source\":\"guides\",\"verdict\":\"above\"}]}");
    }

    @Test
    void undefinedIsNullAndAlwaysWritten() {
        assertThat(text(FiguresJson.of(figures.within().getLast())))
                .isEqualTo(
                        "{\"months\":24,"
                                + "\"rate\":{\"rate\":null,\"numerator\":0,\"denominator\":0,\"low\":null,\"high\":null},"
                                + "\"allStarters\":{\"rate\":null,\"numerator\":0,\"denominator\":0,\"low\":null,\"high\":null}}");
        assertThat(text(FiguresJson.of(figures.matrix())))
                .isEqualTo("{\"products\":[\"A\",\"B & \\\"co\\\"/ü\"],\"attachRate\":[[null,0.5],[1.0,null]]}");
    }

    @Test
    void velocityHasOverallFirstAndPaceInLowerCase() {
        assertThat(text(FiguresJson.of(figures.velocity())))
                .startsWith("{\"overall\":{\"starters\":9,\"adopters\":4,\"adopterMedianDays\":90.0,"
                        + "\"medianDays\":200.5,\"medianLow\":null,\"medianHigh\":null,\"pace\":\"typical\","
                        + "\"curve\":[{\"month\":0,\"day\":0,\"atRisk\":9,\"waiting\":1.0,")
                .contains(
                        "\"by\":{\"size\":{\"logRankP\":0.03125,\"values\":[{\"value\":\"enterprise\",\"starters\":9,")
                .contains("\"pace\":\"not_reached\"");
    }

    @Test
    void trendPointAndSegmentBeginWithWhatTheyAreOf() {
        assertThat(text(FiguresJson.of(figures.trend()))).startsWith("[{\"asOf\":\"2024-10-31\",\"customers\":0,");
        assertThat(text(FiguresJson.of(figures.segments())))
                .startsWith("{\"size\":[{\"value\":\"enterprise\",\"customers\":3,");
    }

    @Test
    void pairHasEveryFieldInOrder() {
        assertThat(text(FiguresJson.of(figures.pairs().getFirst())))
                .isEqualTo("{\"base\":\"A\",\"other\":\"B & \\\"co\\\"/ü\",\"both\":2,\"attachRate\":" + RATE_2_OF_4
                        + ",\"baseRate\":0.5,\"support\":0.5,\"lift\":1.0,\"leverage\":0.0,\"jaccard\":0.5,"
                        + "\"conviction\":2.5,\"kulczynski\":0.75,\"imbalance\":0.5,\"pValue\":0.5,"
                        + "\"test\":\"fisher_exact\",\"qValue\":null,\"bundled\":1,\"baseFirst\":1,"
                        + "\"otherFirst\":0,\"conversion\":{\"rate\":null,\"numerator\":0,\"denominator\":0,"
                        + "\"low\":null,\"high\":null},\"conversionMedianDays\":null,\"small\":true}");
    }

    @Test
    void movementsAreCalledAsTheInterfaceCallsThem() {
        String movements = "{\"new\":100,\"reactivation\":0,\"crossSell\":0,\"productReactivation\":0,\"upsell\":0,"
                + "\"contraction\":-0.0001,\"productChurn\":-30,\"churn\":-70}";

        assertThat(text(FiguresJson.of(figures.revenue().month())))
                .isEqualTo(
                        "{\"from\":\"2024-11-30\",\"to\":\"2024-12-31\",\"start\":16477.667,\"movements\":" + movements
                                + ",\"end\":16477.6669,\"crossSellShareOfExpansion\":null,\"expansionShareOfMrr\":0.0,"
                                + "\"oneTimeCrossSold\":12.5}");
        assertThat(text(FiguresJson.of(figures.trend().getFirst()))).endsWith(",\"movements\":" + movements + "}");
    }

    @Test
    void mixIsNullPerDimensionWhereItIsUndefined() {
        assertThat(text(FiguresJson.of(figures.mix())))
                .isEqualTo("{\"month\":{\"from\":\"2024-11-30\",\"dimensions\":{\"size\":" + EFFECTS
                        + ",\"size,tenure\":" + EFFECTS + "}},\"year\":{\"from\":\"2023-12-31\","
                        + "\"dimensions\":{\"size\":null,\"size,tenure\":null}}}");
    }

    @Test
    void efficiencyHasARowForWhatIsNobodys() {
        assertThat(text(FiguresJson.of(figures.efficiency())))
                .startsWith("{\"month\":{\"from\":\"2024-11-30\",\"to\":\"2024-12-31\",\"revenue\":132.5,"
                        + "\"recurring\":120,\"oneTime\":12.5,\"cost\":53,\"efficiency\":2.5,"
                        + "\"byTeam\":[{\"team\":\"CS\",\"revenue\":132.5,\"cost\":0,\"efficiency\":null},"
                        + "{\"team\":null,\"revenue\":0,\"cost\":53,\"efficiency\":0.0}],"
                        + "\"byProduct\":[{\"product\":\"A\",\"revenue\":132.5,");
    }

    @Test
    void creditsAreNumbersWithTheirExactDecimals() {
        String team = "{\"team\":\"CS\",\"crossSells\":0.000000333334,\"share\":3.33334E-7,\"revenue\":100}";
        String nobodys = "{\"crossSells\":1,\"share\":0.5,\"revenue\":32.5}";

        assertThat(text(FiguresJson.of(figures.attribution().month())))
                .startsWith("{\"from\":\"2024-11-30\",\"to\":\"2024-12-31\",\"crossSells\":2,\"revenue\":132.5,"
                        + "\"models\":[{\"model\":\"first\",\"unattributed\":" + nobodys + ",\"byTeam\":[" + team
                        + "],\"byProduct\":[{\"product\":\"A\",\"crossSells\":2,\"revenue\":132.5,\"unattributed\":"
                        + nobodys + ",\"byTeam\":[" + team + "]}],\"byCampaign\":[{\"campaign\":\"k1\","
                        + "\"crossSells\":2,\"share\":1.0,\"revenue\":132.5}],\"withoutCampaign\":"
                        + "{\"crossSells\":0,\"share\":null,\"revenue\":0}},{\"model\":\"last\",");
    }

    @Test
    void aCampaignHasItsRatesItsMoneyAndItsLift() {
        String campaigns = text(FiguresJson.of(figures.campaigns()));

        assertThat(campaigns)
                .startsWith("[{\"campaign\":\"K 1\",\"name\":\"Spring\",\"product\":\"B & \\\"co\\\"/ü\","
                        + "\"startsOn\":\"2024-03-01\",\"endsOn\":null,\"attributionDays\":90,\"targeted\":520,\"open\":3,"
                        + "\"trialled\":{")
                .contains("\"revenue\":680000,\"cost\":47000,\"roi\":14.5,\"roiNetOfCost\":13.5,\"holdout\":"
                        + RATE_1_OF_2
                        + ",\"crossedOver\":18,\"ownersBefore\":2,\"lift\":{\"targeted\":{\"rate\":0.25,")
                .contains("\"holdout\":" + RATE_1_OF_2 + ",\"value\":-0.25,\"low\":-0.5,\"high\":0.125,"
                        + "\"pValue\":0.375,\"test\":\"chi_square\"},\"ownRevenue\":-680000}")
                .endsWith("\"value\":null,\"low\":null,\"high\":null,\"pValue\":null,\"test\":null},"
                        + "\"ownRevenue\":null}]");
    }

    @Test
    void aScenarioComesWithAllThatItAssumes() {
        assertThat(text(FiguresJson.of(figures.scenario())))
                .startsWith("{\"points\":1,\"crossSellRate\":{\"from\":0.267,\"to\":0.277},\"customersMoved\":10.0,"
                        + "\"mrr\":2005.0,\"arr\":24060.0,\"ltv\":null,\"valuation\":null,"
                        + "\"assumptions\":{\"customers\":1000,\"crossSellRate\":{\"rate\":0.267,\"numerator\":267,")
                .endsWith("\"arpaSingle\":100.0,\"arpaMulti\":300.5,\"ltvSingle\":4000.0,\"ltvMulti\":null,"
                        + "\"valuationMultiple\":null,\"says\":[\"who moves\"]}}");
    }

    @Test
    void aForecastHasItsHorizonsAndWhatItAssumes() {
        assertThat(text(FiguresJson.of(figures.forecast())))
                .isEqualTo("{\"waiting\":3,\"level\":0.8,\"horizons\":[{\"months\":3,\"until\":\"2025-03-31\","
                        + "\"adopters\":{\"expected\":1.25,\"low\":0.0,\"high\":3.0},"
                        + "\"crossSellRate\":{\"expected\":null,\"low\":null,\"high\":null}}],"
                        + "\"assumptions\":[\"Who leaves does not come back.\"]}");
    }

    @Test
    void aVariantsHeadlineLiesOnOneLevelWithItsChoices() {
        assertThat(text(FiguresJson.of(figures.sensitivity())))
                .startsWith("{\"variants\":[{\"bundleWindowDays\":0,\"trials\":false,\"oneTime\":true,"
                        + "\"uncountedSkus\":false,\"customers\":4,");
    }

    @Test
    void qualityHasIdsAsStringsAndColumnsAsFilesCallThem() {
        assertThat(text(FiguresJson.of(figures.quality())))
                .isEqualTo("{\"lacking\":[\"catalogue\"],\"customers\":10,\"holdings\":12,"
                        + "\"unmappedSkus\":{\"skus\":3,\"holdings\":5,\"customers\":2,"
                        + "\"largest\":[{\"sku\":\"a-1\",\"holdings\":3,\"customers\":2}],"
                        + "\"others\":2},\"unknownCustomers\":{\"customers\":1,\"examples\":[\"C 1\"]},"
                        + "\"customersWithoutHoldings\":{\"customers\":0,\"examples\":[]},"
                        + "\"unknowns\":{\"size\":" + RATE_2_OF_4 + "},"
                        + "\"overlappingHoldings\":{\"customers\":1,\"pairs\":3,"
                        + "\"examples\":[{\"customer\":\"C 1\",\"sku\":\"a-1\",\"pairs\":3}]},"
                        + "\"suspiciousDates\":[{\"column\":\"started_on\",\"tooEarly\":1,\"tooLate\":0,"
                        + "\"examples\":[{\"customer\":\"C 1\",\"date\":\"1899-12-30\"}]}],"
                        + "\"undatedHoldings\":{\"holdings\":2,\"customers\":1},\"ignoredReplacements\":1,"
                        + "\"rejectedRows\":{\"rows\":7,"
                        + "\"reasons\":[{\"reason\":\"mrr is not a plain number\",\"rows\":4}],\"others\":3},"
                        + "\"leftOutProducts\":{\"products\":2,"
                        + "\"largest\":[{\"product\":\"A\",\"owners\":3}],\"others\":1}}");
    }

    @Test
    void aBenchmarkNamesItsFigureAsTheFigureIsNamed() {
        assertThat(text(FiguresJson.of(Settings.DEFAULT.benchmarks().getLast())))
                .startsWith("{\"metric\":\"medianDays\",\"dimension\":null,\"value\":null,\"low\":243.5,");
    }

    @Test
    void anOfferLiesOnOneLevelWithTheRestOfItsRow() {
        assertThat(text(FiguresJson.of(figures.opportunities())))
                .startsWith(
                        "[{\"customer\":\"C 1\",\"name\":\"Müller & Co\",\"segment\":\"smb\",\"owns\":[\"A\"],\"product\":\"B & \\\"co\\\"/ü\","
                                + "\"probability\":0.25,\"low\":0.125,\"high\":0.5,\"evidence\":{\"exposed\":4,\"converted\":1},"
                                + "\"evidenceInSegment\":{\"exposed\":2,\"converted\":0},\"ownerRate\":null,\"baseRate\":0.5,\"value\":120.5,"
                                + "\"valueLow\":60.25,\"valueHigh\":241,\"readiness\":\"unknown\",\"reasons\":[\"why\"]},{");
        assertThat(text(FiguresJson.of(figures.readiness())))
                .isEqualTo("{\"customers\":4,\"pass\":1,\"fail\":1,\"unknown\":2,"
                        + "\"rules\":[{\"rule\":\"weekly_active\",\"pass\":1,\"fail\":1,\"unknown\":2}]}");
    }

    @Test
    void theModelOfConversionsIsReadAsItWasWritten() {
        var model = figures.opportunities().model();

        assertThat(FiguresJson.read(FiguresJson.of(model), ConversionModel.class))
                .isEqualTo(model);
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> FiguresJson.read("[]".getBytes(UTF_8), ConversionModel.class))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("a stored document is not a ConversionModel");
    }

    @Test
    void whatHoldsItselfCannotBeWritten() {
        var itself = new ArrayList<Object>();
        itself.add(itself);

        assertThatThrownBy(() -> FiguresJson.of(itself))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cannot be written as JSON: ");
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }
}
