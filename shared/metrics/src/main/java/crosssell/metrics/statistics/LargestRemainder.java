package crosssell.metrics.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Division of a whole number in proportion to weights, with parts that add up to it exactly: each gets its share
/// rounded towards 0, and the remaining units go, one each, to the parts that lost the most; ties go to the first.
///
/// Example: 10 by 1, 1, 1 is 4, 3, 3; by 2, 1, 1 it is 5, 3, 2.
///
/// Source: Hamilton's method of apportionment.
public final class LargestRemainder {

    private LargestRemainder() {}

    /// The parts of `whole`, in the order of `weights`; each has its sign or is 0.
    ///
    /// @param weights none of them negative
    /// @throws ArithmeticException if `whole` is not 0 and all weights are 0
    public static long[] split(long whole, long... weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = new long[weights.length];
        if (whole == 0) {
            return parts;
        }
        BigInteger[] lost = new BigInteger[weights.length];
        long left = whole;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] part = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            parts[i] = part[0].longValueExact();
            lost[i] = part[1].abs();
            left -= parts[i];
        }
        int unit = Long.signum(left);
        IntStream.range(0, weights.length)
                .boxed()
                .sorted((i, j) -> lost[j].compareTo(lost[i]))
                .limit(Math.abs(left))
                .forEach(i -> parts[i] += unit);
        return parts;
    }
}
