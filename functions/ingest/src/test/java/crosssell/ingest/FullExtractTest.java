package crosssell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import crosssell.metrics.model.CustomerFacts;
import crosssell.store.ledger.Upload;
import crosssell.store.ledger.UploadState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Source: docs/files.md, "Full extracts".
class FullExtractTest {

    private static final String HEADER = "customer_id,product,started_on,ended_on\n";
    private static final String ALL_MAY_END = "{\"max_ended_percent\": 100, \"max_rejected_percent\": 100}";

    private final House house = new House();

    FullExtractTest() {
        house.load("settings/a.json", 0, ALL_MAY_END);
    }

    /// Each customer's holdings as `PRODUCT` or `PRODUCT until END`.
    private Map<String, List<String>> holdings() {
        return house.customers().stream()
                .collect(Collectors.toMap(
                        c -> c.customer().value(), FullExtractTest::described, (a, b) -> a, TreeMap::new));
    }

    private static List<String> described(CustomerFacts customer) {
        return customer.holdings().stream()
                .map(h -> h.sku() + (h.endedOn() == null ? "" : " until " + h.endedOn()))
                .sorted()
                .toList();
    }

    @Test
    void whatAFullExtractLacksEndsOnItsDate() {
        house.load("ownership/a.csv", 1, HEADER + "a,CRM,2026-01-01,\na,ERP,2026-01-01,\nb,CRM,2026-01-01,\n");

        Upload upload = house.load("ownership/full/2026-09-30.csv", 2, HEADER + "a,CRM,2026-01-01,\n");

        assertThat(holdings())
                .containsEntry("a", List.of("CRM", "ERP until 2026-09-30"))
                .containsEntry("b", List.of("CRM until 2026-09-30"));
        assertThat(upload.state()).isEqualTo(UploadState.LOADED);
        assertThat(upload.reasons())
                .startsWith("ended 2 of 3 holdings open on 2026-09-30, which this full extract lacks");
    }

    @Test
    void withoutADateInItsNameItIsDatedByItsUpload() {
        house.load("ownership/a.csv", 1, HEADER + "a,CRM,2026-01-01,\na,ERP,2026-01-01,\n");

        house.load("ownership/full/billing.csv", 2, HEADER + "a,CRM,2026-01-01,\n");

        assertThat(holdings()).containsEntry("a", List.of("CRM", "ERP until 2026-10-05"));
    }

    @Test
    void whatHadEndedOrHadNotBegunStaysAsItIs() {
        house.load(
                "ownership/a.csv", 1, HEADER + "a,CRM,2026-01-01,2026-02-01\na,ERP,2026-10-02,\nb,CRM,2026-09-30,\n");

        house.load("ownership/full/2026-09-30.csv", 2, HEADER + "b,ERP,2026-01-01,\n");

        assertThat(holdings())
                .containsEntry("a", List.of("CRM until 2026-02-01", "ERP"))
                .containsEntry("b", List.of("CRM", "ERP"));
    }

    @Test
    void whatALaterUploadHasIsOpenAgain() {
        house.load("ownership/a.csv", 1, HEADER + "a,CRM,2026-01-01,\nb,CRM,2026-01-01,\n");
        house.load("ownership/full/2026-09-30.csv", 2, HEADER + "a,CRM,2026-01-01,\n");

        house.load("ownership/b.csv", 3, HEADER + "b,CRM,2026-01-01,\n");

        assertThat(holdings()).containsEntry("b", List.of("CRM"));
    }

    @Test
    void anUploadThatComesLateIsEndedToo() {
        Arrival late = house.put("ownership/a.csv", 1, HEADER + "a,CRM,2026-01-01,\nb,CRM,2026-01-01,\n");
        house.load("ownership/full/billing.csv", 2, HEADER + "a,CRM,2026-01-01,\n");

        house.loader().load(late);

        assertThat(holdings()).containsEntry("a", List.of("CRM")).containsEntry("b", List.of("CRM until 2026-10-05"));
    }

    @Test
    void twoExtractsThatArriveInTheWrongOrderEndRight() {
        Arrival august =
                house.put("ownership/full/2026-08-31.csv", 1, HEADER + "a,CRM,2026-01-01,\na,ERP,2026-01-01,\n");
        house.load("ownership/full/2026-09-30.csv", 2, HEADER + "a,CRM,2026-01-01,\nb,CRM,2026-09-15,\n");

        house.loader().load(august);

        assertThat(holdings())
                .containsEntry("a", List.of("CRM", "ERP until 2026-09-30"))
                .containsEntry("b", List.of("CRM"));
    }

    @Test
    void anExtractUploadedAfterOneOfALaterDayChangesNothing() {
        house.load("ownership/full/2026-09-30.csv", 1, HEADER + "a,CRM,2026-01-01,\n");
        List<String> before = house.table.contents();

        Upload late = house.load("ownership/full/2026-08-31.csv", 2, HEADER + "b,CRM,2026-01-01,\n");

        assertThat(late.reasons())
                .containsExactly("a full extract of 2026-09-30 was uploaded before this one of 2026-08-31: nothing was"
                        + " changed; what it has can be uploaded outside full/, and then ends nothing");
        assertThat(house.table.contents()).isEqualTo(before);
    }

    @Test
    void anExtractThatWouldEndTooMuchChangesNothing() {
        house.load("settings/b.json", 1, "{}");
        String rows = IntStream.range(0, 20)
                .mapToObj("c%02d,CRM,2026-01-01,\n"::formatted)
                .collect(Collectors.joining());
        house.load("ownership/a.csv", 2, HEADER + rows);
        List<String> before = house.table.contents();

        Upload upload = house.load("ownership/full/2026-09-30.csv", 3, HEADER + rows.substring(0, rows.indexOf("c17")));

        assertThat(upload.state()).isEqualTo(UploadState.REFUSED);
        assertThat(upload.reasons())
                .containsExactly("would end 3 of 20 holdings open on 2026-09-30, more than max_ended_percent (10 %)"
                        + " allows: nothing was changed");
        assertThat(house.table.contents()).isEqualTo(before);
        assertThat(house.load("ownership/full/2026-09-30.csv", 4, HEADER + rows.substring(0, rows.indexOf("c18")))
                        .state())
                .isEqualTo(UploadState.LOADED);
    }

    @Test
    void anEmptyExtractNeverEndsAnything() {
        house.load("ownership/a.csv", 1, HEADER + "a,CRM,2026-01-01,\n");

        Upload empty = house.load("ownership/full/2026-09-30.csv", 2, HEADER);
        Upload rejected = house.load("ownership/full/2026-10-01.csv", 3, HEADER + ",CRM,2026-01-01,\n");

        assertThat(List.of(empty, rejected)).allSatisfy(upload -> {
            assertThat(upload.state()).isEqualTo(UploadState.REFUSED);
            assertThat(upload.reasons())
                    .containsExactly("a full extract without a row that can be read ends nothing: nothing was changed");
        });
        assertThat(holdings()).containsEntry("a", List.of("CRM"));
    }

    @Test
    void nothingEndsOfACustomerOfWhomARowWasRejected() {
        house.load("ownership/a.csv", 1, HEADER + "a,CRM,2026-01-01,\na,ERP,2026-01-01,\nb,CRM,2026-01-01,\n");

        Upload upload =
                house.load("ownership/full/2026-09-30.csv", 2, HEADER + "a,CRM,soon,\nc,CRM,2026-01-01,\n,CRM,,\n");

        assertThat(holdings())
                .containsEntry("a", List.of("CRM", "ERP"))
                .containsEntry("b", List.of("CRM until 2026-09-30"));
        assertThat(upload.reasons())
                .startsWith(
                        "ended 1 of 3 holdings open on 2026-09-30, which this full extract lacks",
                        "customers of whom nothing was ended, because a row of theirs was rejected: 1");
    }

    @Test
    void nothingEndsIfARejectedRowMayBeAnybodys() {
        house.load("ownership/a.csv", 1, HEADER + "a,CRM,2026-01-01,\n");

        Upload upload = house.load("ownership/full/2026-09-30.csv", 2, HEADER + "c,CRM,2026-01-01,\nx,y\n");

        assertThat(holdings()).containsEntry("a", List.of("CRM")).containsEntry("c", List.of("CRM"));
        assertThat(upload.reasons())
                .startsWith("nothing was ended, because rows were rejected that may be any customer's: correct them and"
                        + " upload the full extract again");
    }

    @Test
    void aCustomerThatAFullExtractOfCustomersLacksChurnsOnItsDate() {
        house.load("customers/a.csv", 1, "customer_id,region,effective_on\na,EU,2026-01-01\na,US,2026-03-01\nb,EU,\n");

        Upload upload =
                house.load("customers/full/crm.csv", 2, "customer_id,region,effective_on\nb,EU,2026-09-30\nc,EU,\n");

        assertThat(house.customers())
                .filteredOn(c -> c.records().stream().anyMatch(r -> r.churnedOn() != null))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.customer()).hasToString("a");
                    assertThat(c.records().getLast().churnedOn()).hasToString("2026-09-30");
                    assertThat(c.records().getLast().attributes()).containsEntry("region", "US");
                });
        assertThat(upload.reasons())
                .containsExactly("ended 1 of 2 customers open on 2026-09-30, which this full extract lacks");
    }

    @Test
    void anExtractOfTheFutureIsRefused() {
        assertThat(house.load("ownership/full/2026-10-06.csv", 1, HEADER + "a,CRM,2026-01-01,\n")
                        .reasons())
                .containsExactly("the full extract is dated 2026-10-06, after the day on which it was uploaded,"
                        + " 2026-10-05: nothing was changed");
        assertThat(house.load("ownership/full/2026-13-06.csv", 2, HEADER + "a,CRM,2026-01-01,\n")
                        .reasons())
                .containsExactly("the full extract's name has 2026-13-06, which is not a date: nothing was changed");
    }
}
