package crosssell.files;

import crosssell.metrics.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A 64-bit hash of values one after the other: equal values give equal hashes, `1` and `1.0` are equal, absent
/// differs from everything.
final class Fingerprint {

    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long ABSENT = 0x2545F4914F6CDD1DL;

    private long hash;

    /// @param seed another seed gives an independent hash
    Fingerprint(long seed) {
        this.hash = seed;
    }

    long value() {
        return hash;
    }

    Fingerprint add(long part) {
        long product = (hash ^ part) * ODD;
        hash = product ^ product >>> 32;
        return this;
    }

    Fingerprint add(@Nullable String text) {
        if (text == null) {
            return add(ABSENT);
        }
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return add(text.length());
    }

    Fingerprint add(@Nullable LocalDate date) {
        return add(date == null ? ABSENT : date.toEpochDay());
    }

    Fingerprint add(@Nullable Money money) {
        return add(money == null ? ABSENT : money.tenThousandths());
    }

    Fingerprint add(@Nullable BigDecimal decimal) {
        return add(decimal == null ? null : decimal.stripTrailingZeros().toString());
    }
}
