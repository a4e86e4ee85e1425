package crosssell.metrics.twin;

import crosssell.metrics.model.Attribution.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The credit for one cross-sell, in trillionths, from the touches before it.
record TwinCredit(List<Touched> touches, int halfLifeDays) {

    static final BigInteger WHOLE = BigInteger.TEN.pow(12);

    record Touched(LocalDate on, String name) {}

    SortedMap<String, BigInteger> by(Model model) {
        SortedMap<String, BigInteger> credits = new TreeMap<>();
        List<LocalDate> days =
                List.copyOf(new TreeSet<>(touches.stream().map(Touched::on).toList()));
        List<BigInteger> ofDays =
                cut(WHOLE, days.stream().map(day -> weight(model, day, days)).toList());
        for (LocalDate day : days) {
            List<String> names = on(day).stream().map(Touched::name).sorted().toList();
            List<BigInteger> parts =
                    cut(ofDays.get(days.indexOf(day)), Collections.nCopies(names.size(), BigInteger.ONE));
            for (int i = 0; i < names.size(); i++) {
                credits.merge(names.get(i), parts.get(i), BigInteger::add);
            }
        }
        return credits;
    }

    private List<Touched> on(LocalDate day) {
        return touches.stream().filter(touch -> touch.on().equals(day)).toList();
    }

    private BigInteger weight(Model model, LocalDate day, List<LocalDate> days) {
        boolean first = day.equals(days.getFirst());
        boolean last = day.equals(days.getLast());
        BigInteger touches = BigInteger.valueOf(on(day).size());
        return switch (model) {
            case FIRST -> first ? BigInteger.ONE : BigInteger.ZERO;
            case LAST -> last ? BigInteger.ONE : BigInteger.ZERO;
            case LINEAR -> touches;
            case POSITION -> {
                int between = days.size() - 2;
                // 20 / between and 40, both times between.
                yield BigInteger.valueOf(between <= 0 ? 50 : first || last ? 40L * between : 20);
            }
            case DECAY -> {
                double halvings = (double) ChronoUnit.DAYS.between(day, days.getLast()) / halfLifeDays;
                yield touches.multiply(new BigDecimal(StrictMath.pow(2, -halvings))
                        .setScale(12, RoundingMode.HALF_UP)
                        .unscaledValue());
            }
        };
    }

    /// Each part rounded towards 0, then one unit after another to the part that lacks most, ties to the first.
    static List<BigInteger> cut(BigInteger whole, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger unit = BigInteger.valueOf(whole.signum());
        List<BigInteger> parts = new ArrayList<>();
        weights.forEach(weight -> parts.add(whole.multiply(weight).divide(sum)));
        while (!parts.stream().reduce(BigInteger.ZERO, BigInteger::add).equals(whole) && !weights.isEmpty()) {
            int most = 0;
            BigInteger mostLacking = null;
            for (int i = 0; i < parts.size(); i++) {
                BigInteger lacking = whole.multiply(weights.get(i))
                        .subtract(parts.get(i).multiply(sum))
                        .multiply(unit);
                if (mostLacking == null || lacking.compareTo(mostLacking) > 0) {
                    most = i;
                    mostLacking = lacking;
                }
            }
            parts.set(most, parts.get(most).add(unit));
        }
        return parts;
    }
}
