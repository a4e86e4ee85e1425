package crosssell.store.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.Holding;
import crosssell.metrics.model.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Source: docs/files.md, "Full extracts".
class ExtractsTest {

    private static final CustomerId ACME = new CustomerId("ACME");
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    private static UploadVersion uploaded(int hour) {
        return UploadVersion.of(Instant.EPOCH.plusSeconds(3600L * hour), "0A", "k");
    }

    private static Extract extract(int hour, LocalDate date, Long... spared) {
        return new Extract("u" + hour, Extract.Of.HOLDINGS, uploaded(hour), date, Set.of(spared));
    }

    private static Holding holding(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new Holding(null, new Sku("CRM"), start, end, null, null, null, null, null, null, null, null);
    }

    private static @Nullable LocalDate end(Extracts extracts, Holding holding, int hour) {
        return extracts.applied(ACME, holding, RowVersion.of(uploaded(hour), 9)).endedOn();
    }

    @Test
    void theFirstExtractThatIsNewerThanARowEndsIt() {
        Extracts extracts = new Extracts(List.of(extract(3, OCTOBER), extract(2, SEPTEMBER)));

        assertThat(end(extracts, holding(null, null), 1)).isEqualTo(SEPTEMBER);
        assertThat(end(extracts, holding(null, null), 2)).isEqualTo(OCTOBER);
        assertThat(end(extracts, holding(null, null), 3)).isNull();
    }

    @Test
    void aRowThatEndsLaterIsOpenAndOneThatBeginsOnTheDayIsNot() {
        Extracts extracts = new Extracts(List.of(extract(2, SEPTEMBER)));

        assertThat(end(extracts, holding(null, OCTOBER), 1)).isEqualTo(SEPTEMBER);
        assertThat(end(extracts, holding(null, SEPTEMBER), 1)).isEqualTo(SEPTEMBER);
        assertThat(end(extracts, holding(SEPTEMBER.minusDays(1), null), 1)).isEqualTo(SEPTEMBER);
        assertThat(end(extracts, holding(SEPTEMBER, null), 1)).isNull();
    }

    @Test
    void anExtractThatSparesACustomerLeavesItToTheNext() {
        Extracts extracts =
                new Extracts(List.of(extract(2, SEPTEMBER, Extract.fingerprint(ACME)), extract(3, OCTOBER)));

        assertThat(end(extracts, holding(null, null), 1)).isEqualTo(OCTOBER);
    }

    @Test
    void anExtractUploadedAfterOneOfALaterDayIsFound() {
        Extract october = extract(2, OCTOBER);
        Extracts extracts = new Extracts(List.of(october));

        assertThat(extracts.laterDayBefore(extract(3, SEPTEMBER))).contains(october);
        assertThat(extracts.laterDayBefore(extract(3, OCTOBER))).isEmpty();
        assertThat(extracts.laterDayBefore(extract(1, SEPTEMBER))).isEmpty();
    }

    @Test
    void moreSparedCustomersThanFitAnItemAreMisuse() {
        Set<Long> many = LongStream.rangeClosed(0, Extract.MAX_SPARED).boxed().collect(Collectors.toSet());

        assertThatThrownBy(() -> new Extract("u", Extract.Of.HOLDINGS, uploaded(1), OCTOBER, many))
                .hasMessage("more customers spared than an item can hold: 15001");
    }
}
