package crosssell.files.row;

import crosssell.metrics.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A 64-bit hash of values one after the other: equal values give equal hashes, `1` and `1.0` are equal, absent
/// differs from everything.
final class RowHash {

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long ABSENT = 0x2545F4914F6CDD1DL;

    private long hash = 0x243F6A8885A308D3L;

    /// The hash of what was added so far, with every bit of it in every bit.
    long value() {
        long mixed = (hash ^ hash >>> 29) * ODD;
        return mixed ^ mixed >>> 32;
    }

    RowHash add(long part) {
        long product = (hash ^ part) * ODD;
        hash = product ^ product >>> 32;
        return this;
    }

    RowHash add(@Nullable String text) {
        if (text == null) {
            return add(ABSENT);
        }
        int length = text.length();
        int place = 0;
        for (; place + 4 <= length; place += 4) {
            add(text.charAt(place)
                    | (long) text.charAt(place + 1) << 16
                    | (long) text.charAt(place + 2) << 32
                    | (long) text.charAt(place + 3) << 48);
        }
        long rest = length;
        for (; place < length; place++) {
            rest = rest << 16 | text.charAt(place);
        }
        return add(rest);
    }

    RowHash add(@Nullable LocalDate date) {
        return add(date == null ? ABSENT : date.toEpochDay());
    }

    RowHash add(@Nullable Money money) {
        return add(money == null ? ABSENT : money.tenThousandths());
    }

    RowHash add(@Nullable BigDecimal decimal) {
        return add(decimal == null ? null : decimal.stripTrailingZeros().toString());
    }
}
