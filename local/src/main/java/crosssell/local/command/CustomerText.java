package crosssell.local.command;

import static crosssell.local.command.AnswerText.money;
import static crosssell.local.command.AnswerText.percent;
import static crosssell.local.command.AnswerText.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One customer as text.
final class CustomerText {

    private final List<String> lines = new ArrayList<>();

    private CustomerText() {}

    /// @param answer of `/v1/customers/{id}`
    static String of(JsonNode answer) {
        CustomerText page = new CustomerText();
        JsonNode customer = answer.path("data");
        page.status(customer, text(answer.path("asOf")));
        page.holdings(customer.path("holdings"));
        page.more(customer, "holdings");
        page.history(customer.path("history"));
        page.more(customer, "history");
        page.segments(customer.path("segments"));
        page.metrics(customer.path("metrics"));
        page.more(customer, "metrics");
        page.readiness(customer.path("readiness"));
        page.nextProducts(customer.path("nextProducts"));
        page.more(customer, "nextProducts");
        return String.join("\n", page.lines);
    }

    private void status(JsonNode customer, String asOf) {
        String name = customer.path("record").path("attributes").path("name").asText("");
        lines.add(text(customer.path("customer")) + (name.isEmpty() ? "" : " (" + name + ")") + ": "
                + text(customer.path("status")) + " as of " + asOf);
        lines.add(text(customer.path("reason")));
        lines.add("started " + text(customer.path("startedOn")) + ", second product "
                + text(customer.path("secondProductOn")) + ", churned " + text(customer.path("churnedOn")) + ", MRR "
                + money(customer.path("mrr")));
    }

    private void holdings(JsonNode holdings) {
        TextTable table = new TextTable().row("product", "SKU", "from", "to", "MRR", "");
        holdings.forEach(owned -> {
            JsonNode holding = owned.path("holding");
            table.row(
                    text(owned.path("product")),
                    text(holding.path("sku")),
                    text(holding.path("startedOn")),
                    text(holding.path("endedOn")),
                    money(holding.path("mrr")),
                    text(owned.path("reason")));
        });
        section("Holdings", table);
    }

    private void history(JsonNode history) {
        TextTable table = new TextTable();
        history.forEach(acquisition -> {
            JsonNode initial = acquisition.path("initial");
            String how = initial.isNull() ? "" : initial.booleanValue() ? "initial order" : "cross-sold";
            JsonNode replaced = acquisition.path("replaces");
            table.row(
                    text(acquisition.path("acquiredOn")),
                    text(acquisition.path("product")),
                    replaced.isNull() ? how : how + ", in place of " + replaced.asText());
        });
        section("Acquired", table);
    }

    private void segments(JsonNode segments) {
        TextTable table = new TextTable();
        segments.forEachEntry((dimension, value) -> table.row(dimension, text(value)));
        section("Segments", table);
    }

    private void metrics(JsonNode metrics) {
        TextTable table = new TextTable();
        metrics.forEach(standing -> table.row(
                text(standing.path("metric"))
                        + (standing.path("value").isNull() ? "" : " " + text(standing.path("value"))),
                text(standing.path("side")),
                text(standing.path("reason"))));
        section("Where it counts, and why", table);
    }

    private void readiness(JsonNode readiness) {
        TextTable table = new TextTable();
        readiness.path("checks").forEach(check -> table.row(text(check.path("verdict")), text(check.path("sentence"))));
        section("Ready for an offer: " + text(readiness.path("verdict")), table);
    }

    private void nextProducts(JsonNode offers) {
        TextTable table = new TextTable();
        offers.forEach(offer -> table.row(
                text(offer.path("product")),
                percent(offer.path("probability")) + " within 12 months",
                money(offer.path("value")) + " a year (" + money(offer.path("valueLow")) + " to "
                        + money(offer.path("valueHigh")) + ")"));
        title(offers.isEmpty() ? "Next products: none" : "Next products");
        List<String> rows = table.lines("  ");
        for (int i = 0; i < rows.size(); i++) {
            lines.add(rows.get(i));
            lines.add("    " + text(offers.path(i).path("reason")));
        }
    }

    /// The number of elements of a list that are not shown.
    private void more(JsonNode customer, String list) {
        int left =
                customer.path("counts").path(list).asInt() - customer.path(list).size();
        if (left > 0) {
            lines.add(String.format(Locale.ROOT, "  ... and %,d more (--all shows them)", left));
        }
    }

    private void section(String title, TextTable table) {
        title(title);
        lines.addAll(table.lines("  "));
    }

    private void title(String title) {
        lines.add("");
        lines.add(title);
    }
}
