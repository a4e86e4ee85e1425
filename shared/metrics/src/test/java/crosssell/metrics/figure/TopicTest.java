package crosssell.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void thereIsOneForEachPartOfTheFiguresUnderItsName() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::title))
                .containsExactlyElementsOf(Arrays.stream(Figures.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("asOf"))
                        .toList());
    }
}
