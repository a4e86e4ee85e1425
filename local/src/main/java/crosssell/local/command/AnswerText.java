package crosssell.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import crosssell.metrics.model.Percent;
import java.util.Locale;

/// Values of the API's answers as text.
final class AnswerText {

    private AnswerText() {}

    /// The text, or `-` without one.
    static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "-" : value.asText();
    }

    /// `1,234.50`, or `-` without a number.
    static String money(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%,.2f", value.decimalValue()) : "-";
    }

    /// `26.5 %`, or `-` without a number.
    static String percent(JsonNode value) {
        return value.isNumber() ? Percent.of(value.doubleValue()) : "-";
    }
}
