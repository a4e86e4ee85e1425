package crosssell.metrics.statistics;

import static crosssell.metrics.statistics.RecordedTimes.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRankTest {

    /// R's `survdiff(Surv(time, status) ~ x, aml)` prints chi^2 = 3.4 on 1 degree of freedom, p = 0.07; SciPy 1.17's
    /// `logrank` gives the digits.
    @Test
    void maintainedAgainstNotMaintainedAmlIsThatOfR() {
        assertThat(LogRank.pValue(List.of(RecordedTimes.amlMaintained(), RecordedTimes.amlNotMaintained())))
                .isEqualTo(0.0653393220, within(5e-11));
    }

    /// R's `survdiff(Surv(time, status) ~ sex, lung)` prints chi^2 = 10.3 on 1 degree of freedom, p = 0.001; SciPy
    /// 1.17's `logrank` gives the digits.
    @Test
    void menAgainstWomenOfLungIsThatOfR() {
        assertThat(LogRank.pValue(List.of(RecordedTimes.lungMen(), RecordedTimes.lungWomen())))
                .isEqualTo(0.00131116452, within(5e-12));
    }

    @Test
    void threeGroupsHaveTwoDegreesOfFreedom() {
        // One each, on days 1, 2, 3: O - E = 2/3, 1/6 for the first two; V = 2/9, -1/9, -1/9, 17/36, determinant
        // 5/54; chi^2 = 2.6, and with two degrees of freedom p = e^-1.3.
        assertThat(LogRank.pValue(List.of(times("1", ""), times("2", ""), times("3", ""))))
                .isEqualTo(Math.exp(-1.3), within(1e-14));
    }

    @Test
    void aGroupThatIsGoneBeforeTheFirstEventDropsOut() {
        List<TimesToEvent> two = List.of(times("10 20", "30"), times("15 40", "50"));
        List<TimesToEvent> andOneGone = List.of(two.get(0), times("", "5 9"), two.get(1));

        assertThat(LogRank.pValue(andOneGone)).isNotNull().isEqualTo(LogRank.pValue(two));
    }

    @Test
    void aGroupWithoutAnEventStaysAsLongAsOneIsExpected() {
        // Day 10: one event among 3, 2 of them in the second group: O - E = 1 - 1/3, V = 1/3 * 2/3, chi^2 = 2.
        assertThat(LogRank.pValue(List.of(times("10", ""), times("", "10 12"))))
                .isEqualTo(0.15729920705, within(5e-11));
    }

    @Test
    void thereIsNoValueForFewerThanTwoGroups() {
        assertThat(LogRank.pValue(List.of())).isNull();
        assertThat(LogRank.pValue(List.of(times("10", "20")))).isNull();
        assertThat(LogRank.pValue(List.of(times("10", "20"), times("", "9")))).isNull();
        assertThat(LogRank.pValue(List.of(times("", "20"), times("", "9")))).isNull();
    }

    @Test
    void thereIsNoValueWithoutVariance() {
        // Everybody has the event on the only day.
        assertThat(LogRank.pValue(List.of(times("10", ""), times("10 10", "")))).isNull();
    }
}
