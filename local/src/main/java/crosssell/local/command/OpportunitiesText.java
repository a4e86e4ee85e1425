package crosssell.local.command;

import static crosssell.local.command.AnswerText.money;
import static crosssell.local.command.AnswerText.percent;
import static crosssell.local.command.AnswerText.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The call list as a table, with the reasons under each offer.
final class OpportunitiesText {

    private OpportunitiesText() {}

    /// @param answer of `/v1/opportunities`
    static String of(JsonNode answer) {
        TextTable table =
                new TextTable().row("customer", "size", "owns", "offer", "probability", "value per year", "readiness");
        JsonNode offers = answer.path("data");
        offers.forEach(offer -> table.row(
                text(offer.path("customer")),
                text(offer.path("segment")),
                offer.path("owns").valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")),
                text(offer.path("product")),
                percent(offer.path("probability")),
                money(offer.path("value")),
                text(offer.path("readiness"))));
        List<String> rows = table.lines("");
        List<String> lines = new ArrayList<>(List.of("As of " + text(answer.path("asOf")), "", rows.getFirst()));
        for (int i = 0; i < offers.size(); i++) {
            lines.add(rows.get(i + 1));
            offers.path(i).path("reasons").forEach(reason -> lines.add("    " + reason.asText()));
        }
        return String.join("\n", lines);
    }
}
