package crosssell.metrics.history;

import crosssell.metrics.model.ProductId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The products that one customer acquired in a campaign's window: up to `days` after a day on which it was targeted or
/// held out, both days included.
///
/// ```text
/// revenue = 12 x MRR on the day of acquisition + one-time amounts of its rows that start in a window
/// ```
///
/// A product is acquired with its first row. A product that replaces another takes that one's place, and the first row
/// of a product with an undated row is unknown: neither is an acquisition.
///
/// Example: targeted on March 1 with 90 days, Analytics from May 30 at 150: adopted, 1,800. From May 31: not adopted.
///
/// Source: docs/definitions.md, "Campaigns".
///
/// @param acquired the offered products acquired, by name
/// @param revenue their first-year revenue, in ten-thousandths
public record Adoption(List<ProductLine> acquired, long revenue) {

    private static final int MONTHS_A_YEAR = 12;

    /// The adoption by `customer`.
    ///
    /// @param targetedOn the days that open a window; windows end with the as-of date
    /// @param offered the product offered; null = any
    public static Adoption of(
            CustomerAsOf customer, List<LocalDate> targetedOn, int days, @Nullable ProductId offered) {
        List<Window> windows = targetedOn.stream()
                .map(date -> new Window(Day.of(date), Math.min(Day.of(date) + days, customer.day())))
                .toList();
        List<ProductLine> acquired = new ArrayList<>(0);
        long revenue = 0;
        for (ProductLine line : customer.history().lines()) {
            if (acquiredIn(windows, line) && (offered == null || offered.equals(line.product()))) {
                acquired.add(line);
                revenue = Math.addExact(revenue, Math.multiplyExact(MONTHS_A_YEAR, line.mrrAt(line.firstStart())));
                for (Interval interval : line.intervals()) {
                    revenue = Math.addExact(revenue, anyHas(windows, interval.start()) ? interval.oneTime() : 0);
                }
            }
        }
        return new Adoption(acquired, revenue);
    }

    /// Whether it acquired what was offered.
    public boolean adopted() {
        return !acquired.isEmpty();
    }

    /// Whether it acquired any of it before `day`.
    public boolean adoptedBefore(LocalDate day) {
        return acquired.stream().anyMatch(line -> line.firstStart() < Day.of(day));
    }

    private static boolean acquiredIn(List<Window> windows, ProductLine line) {
        return !line.replacing() && !line.undated() && anyHas(windows, line.firstStart());
    }

    private static boolean anyHas(List<Window> windows, int day) {
        return windows.stream().anyMatch(window -> window.from <= day && day <= window.to);
    }

    private record Window(int from, int to) {}
}
