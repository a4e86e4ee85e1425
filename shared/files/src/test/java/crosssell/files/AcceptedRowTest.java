package crosssell.files;

import static crosssell.uploads.UploadPrefix.CAMPAIGNS;
import static crosssell.uploads.UploadPrefix.COSTS;
import static crosssell.uploads.UploadPrefix.CUSTOMERS;
import static crosssell.uploads.UploadPrefix.OWNERSHIP;
import static crosssell.uploads.UploadPrefix.PRODUCTS;
import static crosssell.uploads.UploadPrefix.TARGETS;
import static crosssell.uploads.UploadPrefix.TOUCHES;
import static org.assertj.core.api.Assertions.assertThat;

import crosssell.files.row.RowResult;
import crosssell.metrics.model.Campaign;
import crosssell.metrics.model.CatalogueEntry;
import crosssell.metrics.model.Cost;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Kind;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.ProductId;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Status;
import crosssell.metrics.model.Target;
import crosssell.metrics.model.Touch;
import crosssell.uploads.BadFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedRowTest {

    @Test
    void everyColumnOfAHoldingIsRead() throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, """
                record_id,customer_id,product,started_on,ended_on,kind,mrr,amount,quantity,plan,bundle_id,replaces,campaign_id
                r-1, c1 ,core,2024-01-31,2024-12-31,One-Time,0.0001,-250.50,2.5,gold,b1,mob,spring
                """);

        assertThat(reading.rows())
                .containsExactly(new RowResult.Accepted(
                        2,
                        new Row.HoldingRow(
                                new CustomerId("c1"),
                                new Holding(
                                        "r-1",
                                        new Sku("core"),
                                        LocalDate.of(2024, 1, 31),
                                        LocalDate.of(2024, 12, 31),
                                        Kind.ONE_TIME,
                                        new Money(1),
                                        new Money(-2_505_000),
                                        new BigDecimal("2.5"),
                                        "gold",
                                        "b1",
                                        new Sku("mob"),
                                        "spring"),
                                1)));
    }

    @Test
    void whatIsBlankIsAbsent() throws BadFile {
        ReadRows reading =
                ReadRows.of(OWNERSHIP, "record_id,customer_id,product,started_on,kind,mrr,replaces\n,c1,core, ,,\t,\n");

        assertThat(reading.holdings())
                .containsExactly(
                        new Holding(null, new Sku("core"), null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void aHoldingMayEndOnTheDayItStarts() throws BadFile {
        ReadRows reading =
                ReadRows.of(OWNERSHIP, "customer_id,product,started_on,ended_on\nc1,core,2024-01-31,2024-01-31\n");

        assertThat(reading.holdings()).hasSize(1);
    }

    @Test
    void everyColumnOfACustomerIsReadAndUnknownOnesAreKeptUnderTheirSnakeCaseName() throws BadFile {
        ReadRows reading = ReadRows.of(CUSTOMERS, """
                customer_id,Effective On,churned_on,status,employees,health_score,name,usage_percent,renewal_on,Tier Label,accountOwner,empty
                c1,2024-01-01,2024-06-30,Churned,1000,75.1,"Cedar
                Works",50.0,2025-01-01T00:00:00Z,gold,Ann,
                """);

        assertThat(reading.accepted())
                .containsExactly(new Row.CustomerRow(
                        new CustomerId("c1"),
                        new CustomerRecord(
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2024, 6, 30),
                                Status.CHURNED,
                                1000L,
                                new BigDecimal("75.1"),
                                Map.of(
                                        "name", "Cedar\nWorks",
                                        "usage_percent", "50.0",
                                        "renewal_on", "2025-01-01",
                                        "tier_label", "gold",
                                        "account_owner", "Ann"))));
    }

    @Test
    void everyColumnOfAProductIsRead() throws BadFile {
        ReadRows reading = ReadRows.of(PRODUCTS, """
                sku,product,weight,counts,kind,value_months,launched_on,retired_on,family
                vault,Vault,0.75,TRUE,one_time,6,2020-01-01,2030-01-01,safety
                setup,Setup fee,,false,,,,,
                """);

        assertThat(reading.accepted())
                .containsExactly(
                        new Row.ProductRow(new CatalogueEntry(
                                new Sku("vault"),
                                new ProductId("Vault"),
                                new Money(7_500),
                                true,
                                Kind.ONE_TIME,
                                6,
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2030, 1, 1),
                                "safety")),
                        new Row.ProductRow(new CatalogueEntry(
                                new Sku("setup"),
                                new ProductId("Setup fee"),
                                null,
                                false,
                                null,
                                null,
                                null,
                                null,
                                null)));
    }

    @Test
    void everyColumnOfACampaignIsRead() throws BadFile {
        ReadRows reading = ReadRows.of(CAMPAIGNS, """
                campaign_id,starts_on,name,product,ends_on,attribution_days,cost
                spring,2024-03-01,"Spring, 2024",Vault,2024-03-01,90,1500.50
                open,2024-03-01,,,,,
                """);

        assertThat(reading.accepted())
                .containsExactly(
                        new Row.CampaignRow(new Campaign(
                                "spring",
                                LocalDate.of(2024, 3, 1),
                                "Spring, 2024",
                                new ProductId("Vault"),
                                LocalDate.of(2024, 3, 1),
                                90,
                                Money.of("1500.50"))),
                        new Row.CampaignRow(
                                new Campaign("open", LocalDate.of(2024, 3, 1), null, null, null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "TRUE, true", "No, false", "false, false", "'', false"})
    void everyColumnOfATargetIsRead(String holdout, boolean isHoldout) throws BadFile {
        ReadRows reading = ReadRows.of(
                TARGETS,
                "campaign_id,customer_id,targeted_on,trialled_on,holdout\nspring,c1,2024-03-01,2024-03-01," + holdout);

        assertThat(reading.accepted())
                .containsExactly(new Row.TargetRow(
                        new CustomerId("c1"),
                        new Target("spring", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1), isHoldout)));
    }

    @Test
    void everyColumnOfATouchIsRead() throws BadFile {
        ReadRows reading = ReadRows.of(
                TOUCHES, "customer_id,team,touched_on,product\nc1,sales,2024-03-01,Vault\nc1,cs,2024-03-02,\n");

        assertThat(reading.accepted())
                .containsExactly(
                        new Row.TouchRow(
                                new CustomerId("c1"),
                                new Touch("sales", LocalDate.of(2024, 3, 1), new ProductId("Vault"))),
                        new Row.TouchRow(new CustomerId("c1"), new Touch("cs", LocalDate.of(2024, 3, 2), null)));
    }

    @Test
    void everyColumnOfACostIsRead() throws BadFile {
        ReadRows reading = ReadRows.of(
                COSTS,
                "incurred_on,amount,team,campaign_id,note\n2024-03-01,-12.5,sales,spring,a refund\n2024-03-02,7,,,\n");

        assertThat(reading.accepted())
                .containsExactly(
                        new Row.CostRow(
                                new Cost(LocalDate.of(2024, 3, 1), Money.of("-12.5"), "sales", "spring", "a refund")),
                        new Row.CostRow(new Cost(LocalDate.of(2024, 3, 2), Money.of("7"), null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 2026-10-31",
        "2024-02-29, 2024-02-29",
        "2026-10-31T23:30:00Z, 2026-10-31",
        "2026-10-31T23:30:00-02:00, 2026-11-01",
        "2026-10-31T00:30+0200, 2026-10-30",
        "2026-10-31T00:30:00.123+02, 2026-10-30",
        "2026-10-31T23:59:59.123456789, 2026-10-31",
        "2026-10-31 12:00:00, 2026-10-31",
        "2026-10-31 12:00:00.5Z, 2026-10-31",
    })
    void aDateIsAnIsoDateOrTheUtcDateOfAnIsoTimestamp(String written, LocalDate date) throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, "customer_id,product,started_on\nc1,core," + written + "\n");

        assertThat(reading.holdings())
                .singleElement()
                .extracting(Holding::startedOn)
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"1200, 1200", "1200.50, 1200.5", ".5, 0.5", "5., 5", "0.0001, 0.0001", "-0, 0", "007, 7"})
    void moneyIsAPlainDecimal(String written, String value) throws BadFile {
        ReadRows reading = ReadRows.of(OWNERSHIP, "customer_id,product,mrr\nc1,core," + written + "\n");

        assertThat(reading.holdings()).singleElement().extracting(Holding::mrr).hasToString(value);
    }
}
