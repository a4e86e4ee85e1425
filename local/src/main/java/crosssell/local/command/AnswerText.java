package crosssell.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.metrics.model.Percent;
import java.util.Locale;

/// Values of the API's answers in words of a page.
final class AnswerText {

    private AnswerText() {}

    /// The text, `-` where there is none.
    static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "-" : value.asText();
    }

    /// `1,234.50`, `-` where there is none.
    static String money(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%,.2f", value.decimalValue()) : "-";
    }

    /// `26.5 %`, `-` where there is none.
    static String percent(JsonNode value) {
        return value.isNumber() ? Percent.of(value.doubleValue()) : "-";
    }
}
