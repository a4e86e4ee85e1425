package crosssell.store.ownership;

import crosssell.metrics.model.CustomerId;
import crosssell.metrics.model.CustomerRecord;
import crosssell.metrics.model.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The full extracts of a table, and what they end. A row that an extract lacks is ended by the first extract, in the
/// order of uploads, that is newer than the row and finds it open. That follows only from the rows and the extracts: it
/// does not depend on the order of arrival, and withdrawing the extract undoes it.
public final class Extracts {

    private static final Comparator<CustomerRecord> BY_EFFECTIVE =
            Comparator.comparing(CustomerRecord::effectiveOn, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<Extract> all;
    private final List<Extract> holdings;
    private final List<Extract> customers;

    public Extracts(List<Extract> extracts) {
        this.all = List.copyOf(extracts);
        this.holdings = inOrder(Extract.Of.HOLDINGS);
        this.customers = inOrder(Extract.Of.CUSTOMERS);
    }

    private List<Extract> inOrder(Extract.Of of) {
        return all.stream()
                .filter(extract -> extract.of() == of)
                .sorted(Comparator.comparing(Extract::version))
                .toList();
    }

    /// An extract of a later day that was uploaded before this one, if there is one.
    public Optional<Extract> laterDayBefore(Extract extract) {
        return all.stream()
                .filter(other -> other.of() == extract.of()
                        && other.date().isAfter(extract.date())
                        && other.version().compareTo(extract.version()) < 0)
                .findFirst();
    }

    /// These and one more.
    public Extracts with(Extract extract) {
        List<Extract> more = new ArrayList<>(all);
        more.add(extract);
        return new Extracts(more);
    }

    /// The holding as it stands once extracts have ended what they lack.
    Holding applied(CustomerId customer, Holding holding, RowVersion version) {
        return ended(holdings, customer, version, day -> isOpen(holding, day))
                .map(holding::endingOn)
                .orElse(holding);
    }

    /// A customer's records as they stand once extracts have ended what they lack: a customer that an extract lacks
    /// altogether churned on its date.
    ///
    /// @param newest the newest version among `records`
    List<CustomerRecord> applied(CustomerId customer, List<CustomerRecord> records, @Nullable RowVersion newest) {
        if (newest == null) {
            return records;
        }
        return ended(customers, customer, newest, day -> isOpen(records, day))
                .map(day -> churned(records, day))
                .orElse(records);
    }

    private static List<CustomerRecord> churned(List<CustomerRecord> records, LocalDate day) {
        List<CustomerRecord> churned = new ArrayList<>(records);
        churned.sort(BY_EFFECTIVE);
        churned.add(churned.removeLast().churningOn(day));
        return churned;
    }

    private static Optional<LocalDate> ended(
            List<Extract> extracts, CustomerId customer, RowVersion version, Predicate<LocalDate> open) {
        if (extracts.isEmpty() || !extracts.getLast().version().isAfter(version)) {
            return Optional.empty(); // most rows, where every day has its extract
        }
        for (Extract extract : extracts) {
            if (extract.version().isAfter(version) && open.test(extract.date()) && !extract.spares(customer)) {
                return Optional.of(extract.date());
            }
        }
        return Optional.empty();
    }

    /// Whether the holding began before the day and has no end by then.
    static boolean isOpen(Holding holding, LocalDate day) {
        LocalDate start = holding.startedOn();
        LocalDate end = holding.endedOn();
        return (start == null || start.isBefore(day)) && (end == null || end.isAfter(day));
    }

    /// Whether none of the records says that the customer churned by the day.
    static boolean isOpen(List<CustomerRecord> records, LocalDate day) {
        return records.stream()
                .map(CustomerRecord::churnedOn)
                .noneMatch(churned -> churned != null && !churned.isAfter(day));
    }
}
