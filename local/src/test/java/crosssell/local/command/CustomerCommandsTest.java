package crosssell.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.api.ApiHandler;
import crosssell.local.lambda.Function;
import crosssell.local.lambda.HttpGateway;
import crosssell.local.lambda.HttpRoutes;
import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Money;
import crosssell.metrics.model.Row;
import crosssell.metrics.model.Sku;
import crosssell.metrics.model.Target;
import crosssell.queue.RecomputeOrder;
import crosssell.recompute.Recompute;
import crosssell.store.ledger.InMemoryUploadLedger;
import crosssell.store.ownership.InMemoryOwnershipTable;
import crosssell.store.ownership.RowVersion;
import crosssell.store.summary.InMemorySummaryTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that ask a running suite's API, over tables in memory.
@SuppressWarnings("NullAway.Init")
class CustomerCommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T02:15:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final InMemoryOwnershipTable table = new InMemoryOwnershipTable();
    private HttpGateway gateway;

    @BeforeEach
    void serve() {
        has("ä/1 x", "CRM", "2024-01-31", "1100");
        has("b", "CRM", "2024-01-31", "100");
        has("b", "Desk", "2024-06-30", "50.5");
        table.put(
                new Row.TargetRow(new CustomerId("ä/1 x"), new Target("spring", LocalDate.of(2026, 3, 2), null, false)),
                new RowVersion("1"));
        InMemoryUploadLedger ledger = new InMemoryUploadLedger();
        InMemorySummaryTable summary = new InMemorySummaryTable();
        new Recompute(table, ledger, summary, CLOCK).run(new RecomputeOrder(LocalDate.of(2026, 10, 31), 0), "test");
        Function api = new Function("api", new ApiHandler(summary, ledger, table), System.err);
        gateway = HttpGateway.start(0, new HttpRoutes(Map.of(), api), CLOCK);
        URI none = URI.create("http://localhost:1");
        new RunningSuite(ProcessHandle.current().pid(), folder, gateway.endpoint(), none, none).write(folder);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private void has(String customer, String sku, String from, String mrr) {
        table.put(
                new Row.HoldingRow(
                        new CustomerId(customer),
                        new Holding(
                                null,
                                new Sku(sku),
                                LocalDate.parse(from),
                                null,
                                null,
                                Money.of(mrr),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        1),
                new RowVersion("1"));
    }

    @Test
    void aCustomerIsAPageToRead() {
        assertThat(output("customer", "ä/1 x")).isEqualTo("""
                        ä/1 x: active as of 2026-10-31
                        owns only CRM on 2026-10-31
                        started 2024-01-31, second product -, churned -, MRR 1,100.00

                        Holdings
                          product  SKU  from        to  MRR
                          CRM      CRM  2024-01-31  -   1,100.00  counts as CRM since 2024-01-31

                        Acquired
                          2024-01-31  CRM  initial order

                        Segments
                          arr_tier       tier_3
                          channel        unknown
                          entry_product  CRM
                          health         unknown
                          industry       unknown
                          plan           unknown
                          region         unknown
                          size           unknown
                          tenure         year_3_plus

                        Where it counts, and why
                          crossSellRate          denominator  owns only CRM on 2026-10-31
                          earnedCrossSellRate    denominator  owns only CRM on 2026-10-31
                          landBreadth            denominator  owns only CRM on 2026-10-31
                          materialCrossSellRate  denominator  owns only CRM on 2026-10-31
                          within 3               denominator  had no second product by 2024-04-30, 3 months after its start on 2024-01-31
                          allStarters 3          denominator  had no second product by 2024-04-30, 3 months after its start on 2024-01-31
                          within 6               denominator  had no second product by 2024-07-31, 6 months after its start on 2024-01-31
                          allStarters 6          denominator  had no second product by 2024-07-31, 6 months after its start on 2024-01-31
                          within 12              denominator  had no second product by 2025-01-31, 12 months after its start on 2024-01-31
                          allStarters 12         denominator  had no second product by 2025-01-31, 12 months after its start on 2024-01-31
                          within 18              denominator  had no second product by 2025-07-31, 18 months after its start on 2024-01-31
                          allStarters 18         denominator  had no second product by 2025-07-31, 18 months after its start on 2024-01-31
                          within 24              denominator  had no second product by 2026-01-31, 24 months after its start on 2024-01-31
                          allStarters 24         denominator  had no second product by 2026-01-31, 24 months after its start on 2024-01-31
                          logoChurn single       denominator  owned only CRM on 2025-10-31, is still active on 2026-10-31
                          logoChurn multi        excluded     owned only CRM on 2025-10-31
                          trialled spring        denominator  was targeted on 2026-03-02, did not try it by 2026-10-31
                          net spring             denominator  was targeted on 2026-03-02, acquired nothing new within 90 days
                          lift.targeted spring   denominator  was first targeted on 2026-03-02, acquired nothing new within 90 days

                        Ready for an offer: unknown
                          unknown  health unknown, must be above 60
                          unknown  usage unknown, must be above 50 %
                          pass     tenure 1004 days, must be 90 days or more
                          unknown  weekly active unknown, must be yes
                          unknown  onboarding unknown, must be over
                          unknown  renewal unknown with health unknown, must not be within 60 days unless health is above 60
                          unknown  escalation unknown, must not be in the last 30 days

                        Next products
                          Desk  50.0 % within 12 months  303.00 a year (245.28 to 360.72)
                            of 2 customers who had acquired just CRM, 1 (50.0 %) acquired Desk within 12 months; of all who had CRM, 50.0 %; of all without Desk, 50.0 %
                        """);
    }

    @Test
    void aDateThatIsNotPublishedIsToldWithTheNearestAndHowToComputeIt() {
        CommandLineRun run = run("customer", "b", "--as-of", "2026-10-30");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors())
                .startsWith("2026-10-30 is not published; the nearest is '2026-10-31'; allowed: 2026-10-31\n"
                        + "./crosssell recompute --as-of 2026-10-30 computes it");
    }

    @Test
    void aCustomerIsTheApisAnswerAsJson() {
        assertThat(output("customer", "b", "--json", "--as-of", "2026-10-31"))
                .contains("\"customer\":\"b\",\"status\":\"active\"");
    }

    @Test
    void ofACustomerOfManyRowsTheFirstAreShownAndAllIfWanted() {
        for (int i = 0; i < 6_000; i++) {
            has("big", "CRM", LocalDate.of(2000, 1, 1).plusDays(i).toString(), "1");
        }

        assertThat(output("customer", "big"))
                .contains("\n  ... and 5,900 more (--all shows them)\n")
                .hasSizeLessThan(30_000);
        assertThat(output("customer", "big", "--all"))
                .doesNotContain("--all shows them")
                .contains("  CRM      CRM  2016-06-04  -   1.00");
        assertThat(output("customer", "big", "--all", "--json").split("\"holding\":", -1))
                .hasSize(6_001);
        assertThat(output("customer", "big", "--json")).contains("\"next\":");
    }

    @Test
    void aCustomerThatNoFileNamesFailsAndSaysSo() {
        CommandLineRun run = run("customer", "nobody");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).startsWith("no file names a customer 'nobody'");
    }

    @Test
    void opportunitiesAreATableWithReasons() {
        assertThat(output("opportunities", "--product", "Desk")).startsWith("""
                        As of 2026-10-31

                        customer  size     owns  offer  probability  value per year  readiness
                        ä/1 x     unknown  CRM   Desk   50.0 %       303.00          unknown
                            of 2 customers who had acquired just CRM, 1 (50.0 %) acquired Desk within 12 months; of all who had CRM, 50.0 %; of all without Desk, 50.0 %
                            health unknown, must be above 60
                        """);
    }

    @Test
    void opportunitiesAreCsvForASpreadsheet() {
        assertThat(output("opportunities", "--csv", "--segment", "unknown"))
                .startsWith("customer,name,segment,owns,product,probability,");
    }

    @Test
    void aProductThatNobodyOwnsFailsAndNamesThoseThatThereAre() {
        CommandLineRun run = run("opportunities", "--product", "Dusk");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).startsWith("product cannot be 'Dusk'; the nearest is 'Desk'; allowed: CRM, Desk");
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(Stream.concat(Stream.of(arguments), Stream.of("--data", folder.toString()))
                .toArray(String[]::new));
    }

    private String output(String... arguments) {
        return run(arguments).succeeded().output();
    }
}
